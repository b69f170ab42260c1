package cn.zhongning.portal.search;

import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What the public finds. Every hit is confirmed by PostgreSQL, so what was withdrawn never shows. */
@Service
public class Search {
    public static final int PAGE = 20;
    public static final int LAST_PAGE = 200;

    private final ElasticsearchClient elastic;
    private final List<SearchSource> sources;

    Search(ElasticsearchClient elastic, List<SearchSource> sources) {
        this.elastic = elastic;
        this.sources = sources;
    }

    /**
     * One page of what was found.
     *
     * @param kinds how many of each kind the text finds, whatever kind was asked for
     * @param industries how many of each industry
     * @param degraded whether PostgreSQL answered alone
     */
    public record Found(
            List<SearchCard> cards,
            long total,
            Map<Kind, Long> kinds,
            Map<String, Long> industries,
            boolean degraded) {}

    /** @param page from 1 */
    public Found find(SearchQuery query, int page, Locale locale) {
        try {
            return search(query, page, locale);
        } catch (IOException | ElasticsearchException away) {
            return browse(query, page, locale);
        }
    }

    private Found search(SearchQuery query, int page, Locale locale) throws IOException {
        var kinds = Query.of(q -> q.terms(t -> t.field("kind")
                .terms(v ->
                        v.value(values(query.kinds().stream().map(Enum::name).toList())))));
        var industry = terms(query.industries(), "industry");
        var chosen = Query.of(q -> q.bool(b -> {
            if (!query.kinds().isEmpty()) b.filter(kinds);
            return b.filter(industry);
        }));
        var answer = elastic.search(
                request -> request.index(SearchIndex.ALIAS)
                        .query(text(query))
                        .postFilter(chosen)
                        .sort(sort(query))
                        .from((page - 1) * PAGE)
                        .size(PAGE)
                        .trackTotalHits(track -> track.enabled(true))
                        .source(source -> source.filter(filter -> filter.includes("kind")))
                        .aggregations("kind", a -> a.terms(t -> t.field("kind")))
                        .aggregations(
                                "kinds",
                                a -> a.filter(query.kinds().isEmpty() ? Query.of(q -> q.matchAll(m -> m)) : kinds)
                                        .aggregations(
                                                "industry",
                                                i -> i.terms(
                                                        t -> t.field("industry").size(50)))),
                Map.class);
        var aggregations = answer.aggregations();
        var byKind = new HashMap<Kind, Long>();
        Objects.requireNonNull(aggregations.get("kind"))
                .sterms()
                .buckets()
                .array()
                .forEach(bucket -> byKind.put(Kind.valueOf(bucket.key().stringValue()), bucket.docCount()));
        var industries = new HashMap<String, Long>();
        Objects.requireNonNull(Objects.requireNonNull(aggregations.get("kinds"))
                        .filter()
                        .aggregations()
                        .get("industry"))
                .sterms()
                .buckets()
                .array()
                .forEach(bucket -> industries.put(bucket.key().stringValue(), bucket.docCount()));
        var total = answer.hits().total();
        return new Found(
                cards(answer.hits().hits(), locale), total == null ? 0 : total.value(), byKind, industries, false);
    }

    private Found browse(SearchQuery query, int page, Locale locale) {
        var cards = new ArrayList<SearchCard>();
        var kinds = new HashMap<Kind, Long>();
        long total = 0;
        for (var source : sources) {
            var found = source.browse(query, (page - 1) * PAGE, PAGE);
            kinds.put(source.kind(), found.total());
            if (!query.kinds().isEmpty() && !query.kinds().contains(source.kind())) continue;
            total += found.total();
            var shown = source.cards(found.ids(), locale);
            found.ids().stream().filter(shown::containsKey).map(shown::get).forEach(cards::add);
        }
        return new Found(cards, total, kinds, Map.of(), true);
    }

    private List<SearchCard> cards(List<Hit<Map>> hits, Locale locale) {
        var byKind = new HashMap<Kind, List<UUID>>();
        for (var hit : hits) {
            var kind = Kind.valueOf(
                    String.valueOf(Objects.requireNonNull(hit.source()).get("kind")));
            byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(UUID.fromString(Objects.requireNonNull(hit.id())));
        }
        var cards = new HashMap<UUID, SearchCard>();
        sources.forEach(source -> cards.putAll(source.cards(byKind.getOrDefault(source.kind(), List.of()), locale)));
        return hits.stream()
                .map(hit -> cards.get(UUID.fromString(Objects.requireNonNull(hit.id()))))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Query text(SearchQuery query) {
        var typed = query.text().strip();
        return Query.of(q -> q.bool(bool -> {
            if (!typed.isEmpty()) bool.must(words(typed));
            terms(query.livelihoods(), "livelihoods").forEach(bool::filter);
            terms(query.towns(), "town").forEach(bool::filter);
            terms(query.cooperation().stream().map(CooperationMode::name).toList(), "cooperation")
                    .forEach(bool::filter);
            return bool.mustNot(expired ->
                    expired.range(r -> r.date(d -> d.field("expiresAt").lte("now"))));
        }));
    }

    /** A phrase in quotation marks must stand as it is; of anything else most must be there. */
    private static Query words(String typed) {
        boolean exact = typed.length() > 2 && typed.matches("[\"“].*[\"”]");
        var bare = exact ? typed.substring(1, typed.length() - 1) : typed;
        var fields = List.of("title.bigram^3", "keywords.bigram^2", "all.bigram", "organisation");
        var phrase =
                Query.of(q -> q.multiMatch(m -> m.query(bare).fields(fields).type(TextQueryType.Phrase)));
        if (exact) return phrase;
        var loose = Query.of(q -> q.multiMatch(m -> m.query(bare)
                .fields(fields)
                .type(TextQueryType.CrossFields)
                .operator(Operator.Or)
                .minimumShouldMatch("2<60%")));
        var english = Query.of(q -> q.multiMatch(m -> m.query(bare)
                .fields("title.english^3", "keywords.english^2", "all.english")
                .type(TextQueryType.CrossFields)
                .operator(Operator.And)));
        return Query.of(q -> q.bool(b -> b.should(phrase, loose, english).minimumShouldMatch("1")));
    }

    private static List<Query> terms(Collection<String> wanted, String field) {
        return wanted.isEmpty()
                ? List.of()
                : List.of(Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(values(wanted))))));
    }

    private static List<FieldValue> values(Collection<String> texts) {
        return texts.stream().map(FieldValue::of).toList();
    }

    private static List<SortOptions> sort(SearchQuery query) {
        var ties = by("id", SortOrder.Asc);
        return switch (query.sort()) {
            case DEADLINE -> List.of(by("deadline", SortOrder.Asc), ties);
            case NEWEST -> List.of(by("date", SortOrder.Desc), ties);
            case RELEVANCE ->
                query.text().isBlank()
                        ? List.of(by("date", SortOrder.Desc), ties)
                        : List.of(SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc))), ties);
        };
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(
                s -> s.field(FieldSort.of(f -> f.field(field).order(order).missing("_last"))));
    }
}
