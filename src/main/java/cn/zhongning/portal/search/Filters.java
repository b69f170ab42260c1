package cn.zhongning.portal.search;

import cn.zhongning.portal.search.SearchQuery.When;
import cn.zhongning.portal.shared.Kind;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The chosen filters as queries, each by itself, so that every facet can be counted beside its own. */
final class Filters {
    private final Map<Facet, Query> chosen = new EnumMap<>(Facet.class);

    static Filters of(SearchQuery query, Instant now) {
        var filters = new Filters();
        filters.any(Facet.KIND, query.kinds().stream().map(Enum::name).toList());
        filters.any(Facet.INDUSTRY, query.industries());
        filters.any(Facet.LIVELIHOOD, query.livelihoods());
        filters.any(
                Facet.COOPERATION, query.cooperation().stream().map(Enum::name).toList());
        filters.any(Facet.TOWN, query.towns());
        filters.any(Facet.EVENT_KIND, query.eventKinds());
        var readiness = query.readinessFrom();
        if (readiness != null) {
            filters.chosen.put(
                    Facet.READINESS,
                    Query.of(q ->
                            q.range(r -> r.number(n -> n.field("readiness").gte((double) readiness)))));
        }
        if (query.when() != When.ANY) filters.chosen.put(Facet.WHEN, when(query.when(), now));
        return filters;
    }

    List<Query> all() {
        return List.copyOf(chosen.values());
    }

    List<Query> only(Facet facet) {
        var filter = chosen.get(facet);
        return filter == null ? List.of() : List.of(filter);
    }

    List<Query> except(Facet facet) {
        return chosen.entrySet().stream()
                .filter(filter -> filter.getKey() != facet)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Events by when they take place, everything else by when it was published. */
    static Query when(When when, Instant now) {
        return switch (when) {
            case ANY -> Query.of(q -> q.matchAll(all -> all));
            case COMING -> event(after("endsAt", now));
            case PAST -> event(before("endsAt", now));
            case WEEK, MONTH, YEAR -> {
                var span = Duration.ofDays(when.days());
                yield either(
                        event(after("endsAt", now), before("date", now.plus(span))),
                        Query.of(q -> q.bool(b -> b.mustNot(event()).filter(after("date", now.minus(span))))));
            }
        };
    }

    static Query allOf(List<Query> filters) {
        return Query.of(q -> q.bool(b -> b.filter(filters)));
    }

    static Query before(String field, Instant instant) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(field).lt(instant.toString()))));
    }

    static Query after(String field, Instant instant) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(field).gte(instant.toString()))));
    }

    private static Query either(Query one, Query other) {
        return Query.of(q -> q.bool(b -> b.should(one, other).minimumShouldMatch("1")));
    }

    private static Query event(Query... conditions) {
        return Query.of(q ->
                q.bool(b -> b.filter(f -> f.term(t -> t.field("kind").value(Kind.EVENT.name())))
                        .filter(List.of(conditions))));
    }

    private void any(Facet facet, Collection<String> values) {
        if (values.isEmpty()) return;
        var fields = values.stream().map(FieldValue::of).toList();
        chosen.put(facet, Query.of(q -> q.terms(t -> t.field(facet.field()).terms(v -> v.value(fields)))));
    }
}
