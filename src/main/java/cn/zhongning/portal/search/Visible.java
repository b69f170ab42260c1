package cn.zhongning.portal.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What holds for everybody: nothing expired, nothing withdrawn, nothing newer than the search itself. */
final class Visible {
    private Visible() {}

    static List<Query> filters(Instant now, Instant asOf, Collection<UUID> gone) {
        var filters = new ArrayList<Query>();
        filters.add(not(Filters.before("expiresAt", now)));
        filters.add(not(Filters.after("publishedAt", asOf.plusMillis(1))));
        if (!gone.isEmpty()) {
            var ids = gone.stream().map(UUID::toString).toList();
            filters.add(not(Query.of(q -> q.ids(i -> i.values(ids)))));
        }
        return filters;
    }

    private static Query not(Query query) {
        return Query.of(q -> q.bool(b -> b.mustNot(query)));
    }
}
