package cn.zhongning.portal.search;

import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What changed and has not reached the index yet. What the public may not see any more is left out of the question
 * rather than of the answer, so that totals and pages stay right.
 */
@Component
class Pending {
    private static final int MOST = 1000;

    private final JdbcClient sql;
    private final List<SearchSource> sources;

    Pending(JdbcClient sql, List<SearchSource> sources) {
        this.sql = sql;
        this.sources = sources;
    }

    /** @param gone those of the ids that nobody may see now */
    record Changes(Set<UUID> ids, Set<UUID> gone) {}

    private record Row(String kind, UUID id) {}

    Changes changes() {
        var changed = new EnumMap<Kind, Set<UUID>>(Kind.class);
        sql.sql("select kind, id from search_change order by seq desc limit ?")
                .param(MOST)
                .query(Row.class)
                .list()
                .forEach(row -> changed.computeIfAbsent(Kind.valueOf(row.kind()), kind -> new HashSet<>())
                        .add(row.id()));
        var ids = new HashSet<UUID>();
        changed.values().forEach(ids::addAll);
        return new Changes(ids, gone(changed));
    }

    private Set<UUID> gone(Map<Kind, Set<UUID>> changed) {
        var gone = new HashSet<UUID>();
        for (var source : sources) {
            var ids = changed.getOrDefault(source.kind(), Set.of());
            if (ids.isEmpty()) continue;
            gone.addAll(ids);
            gone.removeAll(Cards.of(source, ids, Texts.CHINESE).keySet());
        }
        return gone;
    }
}
