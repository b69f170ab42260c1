package cn.zhongning.portal.results;

import cn.zhongning.portal.events.PresentedResults;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a roadshow may present: every result that the public reads at this moment. */
@Service
class RoadshowResults implements PresentedResults {
    private static final String VISIBLE = """
            select r.id, r.title, o.name as owner from tech_result r join organisation o on o.id = r.organisation_id
            where r.stage = 'PUBLISHED' and o.status = 'APPROVED'
              and r.expires_on >= (now() at time zone 'Asia/Shanghai')::date and\s""";

    private final JdbcClient sql;

    RoadshowResults(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Presented> of(List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        var found = sql.sql(VISIBLE + "r.id in (:ids)").param("ids", ids).query(Presented.class).list().stream()
                .collect(Collectors.toMap(Presented::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Presented> matching(String typed, int offset, int limit) {
        return sql.sql(VISIBLE + """
                        strpos(lower(r.title || ' ' || o.name), lower(:typed)) > 0
                        order by r.published_at desc, r.id limit :limit offset :offset
                        """)
                .param("typed", typed.strip())
                .param("limit", limit)
                .param("offset", offset)
                .query(Presented.class)
                .list();
    }
}
