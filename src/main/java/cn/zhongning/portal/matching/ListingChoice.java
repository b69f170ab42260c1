package cn.zhongning.portal.matching;

import cn.zhongning.portal.search.SearchQuery;
import cn.zhongning.portal.search.SearchSource;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Sought;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The published demands and results among which brokers and staff choose; from PostgreSQL, so that it never fails. */
@Component
class ListingChoice {
    private final List<SearchSource> sources;
    private final Sides sides;

    ListingChoice(List<SearchSource> sources, Sides sides) {
        this.sources = sources;
        this.sides = sides;
    }

    /** The newest that contain a text. */
    List<Side> found(Kind kind, String text, int most) {
        var all = SearchQuery.all(kind);
        var query = new SearchQuery(
                Sought.text(text),
                Set.of(kind),
                all.industries(),
                all.livelihoods(),
                all.cooperation(),
                all.towns(),
                all.eventKinds(),
                null,
                all.when(),
                all.sort());
        var found = new ArrayList<Side>();
        for (var source : sources) {
            if (source.kind() != kind) continue;
            var ids = source.browse(query, 0, most).ids();
            var visible = sides.of(kind, ids);
            ids.forEach(id -> Optional.ofNullable(visible.get(id)).ifPresent(found::add));
        }
        return found;
    }

    Optional<Side> find(Kind kind, UUID id) {
        return Optional.ofNullable(sides.of(kind, List.of(id)).get(id));
    }
}
