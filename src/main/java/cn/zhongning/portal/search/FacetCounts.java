package cn.zhongning.portal.search;

import cn.zhongning.portal.search.SearchQuery.When;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How many each value of each facet would show: counted among what passes all other facets, so that a second value of
 * the same facet still shows what it would add.
 */
record FacetCounts(Map<Facet, Map<String, Long>> values, Map<Facet, Long> without, long anywhere) {
    private static final String ANYWHERE = "anywhere";
    private static final String VALUES = "values";
    private static final int MOST = 60;
    static final int LEVELS = 9;

    static Map<String, Aggregation> aggregations(Filters filters, Instant now) {
        var aggregations = new LinkedHashMap<String, Aggregation>();
        aggregations.put(ANYWHERE, Aggregation.of(a -> a.filter(q -> q.matchAll(all -> all))));
        for (var facet : Facet.values()) {
            var others = Filters.allOf(filters.except(facet));
            aggregations.put(
                    facet.name(), Aggregation.of(a -> a.filter(others).aggregations(VALUES, values(facet, now))));
        }
        return aggregations;
    }

    static FacetCounts read(Map<String, Aggregate> answers) {
        var values = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        var without = new EnumMap<Facet, Long>(Facet.class);
        for (var facet : Facet.values()) {
            var filtered = Objects.requireNonNull(answers.get(facet.name())).filter();
            without.put(facet, filtered.docCount());
            values.put(
                    facet, counts(Objects.requireNonNull(filtered.aggregations().get(VALUES))));
        }
        values.computeIfPresent(Facet.READINESS, (facet, levels) -> atLeast(levels));
        long anywhere = Objects.requireNonNull(answers.get(ANYWHERE)).filter().docCount();
        return new FacetCounts(values, without, anywhere);
    }

    private static Aggregation values(Facet facet, Instant now) {
        if (facet != Facet.WHEN)
            return Aggregation.of(a -> a.terms(t -> t.field(facet.field()).size(MOST)));
        var spans = new LinkedHashMap<String, Query>();
        for (var when : When.values()) spans.put(when.name(), Filters.when(when, now));
        return Aggregation.of(a -> a.filters(f -> f.filters(b -> b.keyed(spans))));
    }

    private static Map<String, Long> counts(Aggregate values) {
        var counts = new HashMap<String, Long>();
        if (values.isSterms())
            values.sterms().buckets().array().forEach(b -> counts.put(b.key().stringValue(), b.docCount()));
        if (values.isLterms())
            values.lterms().buckets().array().forEach(b -> counts.put(Long.toString(b.key()), b.docCount()));
        if (values.isFilters())
            values.filters().buckets().keyed().forEach((when, bucket) -> counts.put(when, bucket.docCount()));
        return counts;
    }

    /** Who asks for level 5 takes 6 as well. */
    private static Map<String, Long> atLeast(Map<String, Long> levels) {
        var counts = new HashMap<String, Long>();
        long sum = 0;
        for (int level = LEVELS; level >= 1; level--) {
            sum += levels.getOrDefault(Integer.toString(level), 0L);
            counts.put(Integer.toString(level), sum);
        }
        return counts;
    }
}
