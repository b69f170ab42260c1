package cn.zhongning.portal.search;

import cn.zhongning.portal.language.Embedder;
import cn.zhongning.portal.search.SearchQuery.Sort;
import cn.zhongning.portal.shared.Kind;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** One question to the index: words, chosen filters, an order, a page, and every facet counted in passing. */
@Component
class IndexSearch {
    private static final int CLOSEST = 100;
    private static final int CLOSEST_SEEN = 200;

    /** Closeness of meaning differs by less than .2 among what has the words: enough to order near equals. */
    private static final float CLOSENESS = 15;

    /** Of a text that it mostly cannot read, the model says nothing worth mixing in. */
    static final double READABLE = .5;

    private static final int EXTRACT = 110;

    private final ElasticsearchClient elastic;
    private final Embedder embedder;

    private final String index;

    @Autowired
    IndexSearch(ElasticsearchClient elastic, Embedder embedder) {
        this(elastic, embedder, SearchIndex.ALIAS);
    }

    IndexSearch(ElasticsearchClient elastic, Embedder embedder, String index) {
        this.elastic = SearchClient.quick(elastic);
        this.embedder = embedder;
        this.index = index;
    }

    /**
     * @param visible what holds for everybody, whatever was chosen
     * @param words of the typed text, or null where nothing was typed
     */
    record Question(
            SearchQuery query,
            Typed typed,
            @Nullable Query words,
            List<Query> visible,
            Filters filters,
            Instant now,
            int page,
            int size) {
        Question onPage(int another) {
            return new Question(query, typed, words, visible, filters, now, another, size);
        }
    }

    /** @param title the title with marks, or null where no word stands in it */
    record Place(
            Kind kind,
            UUID id,
            @Nullable String title,
            @Nullable String extract) {}

    record Answer(
            List<Place> places,
            long total,
            Map<Facet, Map<String, Long>> counts,
            Map<Facet, Long> without,
            long anywhere) {}

    /**
     * Some of a list, one behind the other.
     *
     * @param keys of each place, as the order compares them
     * @param anywhere how many there would be without any choice, where that was asked for
     */
    record Run(List<Place> places, List<List<String>> keys, long total, long anywhere) {}

    /** @param behind the keys of the one before; none to begin */
    Run run(Question question, List<String> behind, boolean counted) throws IOException {
        var request = asked(question);
        if (!behind.isEmpty())
            request.searchAfter(behind.stream().map(Orders::key).toList());
        if (counted) request.aggregations(FacetCounts.aggregations(question.filters(), question.now()));
        var answer = elastic.search(request.build(), Map.class);
        var total = answer.hits().total();
        var hits = answer.hits().hits();
        return new Run(
                hits.stream().map(IndexSearch::place).toList(),
                hits.stream().map(Orders::keys).toList(),
                total == null ? 0 : total.value(),
                counted ? FacetCounts.read(answer.aggregations()).anywhere() : 0);
    }

    Answer ask(Question question) throws IOException {
        var answer = elastic.search(request(question), Map.class);
        var total = answer.hits().total();
        var counted = FacetCounts.read(answer.aggregations());
        return new Answer(
                answer.hits().hits().stream().map(IndexSearch::place).toList(),
                total == null ? 0 : total.value(),
                counted.values(),
                counted.without(),
                counted.anywhere());
    }

    private SearchRequest request(Question question) {
        var request = asked(question)
                .from((question.page() - 1) * question.size())
                .aggregations(FacetCounts.aggregations(question.filters(), question.now()));
        if (question.words() != null) request.highlight(highlight(question.typed()));
        return request.build();
    }

    private SearchRequest.Builder asked(Question question) {
        return new SearchRequest.Builder()
                .index(index)
                .query(query(question))
                .postFilter(Filters.allOf(question.filters().all()))
                .sort(Orders.of(question))
                .size(question.size())
                .trackTotalHits(track -> track.enabled(true))
                .source(source -> source.filter(filter -> filter.includes("kind")));
    }

    private Query query(Question question) {
        var words = question.words();
        boolean byDeadline = question.query().sort() == Sort.DEADLINE;
        return Query.of(q -> q.bool(bool -> {
            bool.filter(question.visible());
            if (words != null && byDeadline) bool.filter(words);
            else if (words != null) bool.must(words);
            if (byDeadline) bool.should(Orders.ahead(question.now()));
            else if (words != null && question.query().sort() == Sort.RELEVANCE) bool.should(meaning(question, words));
            return bool.minimumShouldMatch("0");
        }));
    }

    /** Those among the finds whose meaning is closest gain by it; what has no word of the query is never found so. */
    private List<Query> meaning(Question question, Query words) {
        var text = question.query().text();
        if (embedder.known(text) < READABLE) return List.of();
        var vector = new ArrayList<Float>();
        for (float value : embedder.embedQuery(text)) vector.add(value);
        var among = new ArrayList<>(question.filters().all());
        among.addAll(question.visible());
        among.add(words);
        return List.of(Query.of(q -> q.knn(knn -> knn.field("vector")
                .queryVector(vector)
                .k(CLOSEST)
                .numCandidates(CLOSEST_SEEN)
                .filter(among)
                .boost(CLOSENESS))));
    }

    static Highlight highlight(Typed typed) {
        return Highlight.of(h -> h.preTags(Marked.BEGIN)
                .postTags(Marked.END)
                .highlightQuery(Words.marks(typed))
                .requireFieldMatch(false)
                .boundaryScannerLocale("zh-CN")
                .fields(NamedValue.of("title.bigram", whole()), NamedValue.of("text", extract())));
    }

    private static HighlightField whole() {
        return HighlightField.of(f -> f.numberOfFragments(0));
    }

    private static HighlightField extract() {
        return HighlightField.of(f -> f.numberOfFragments(1).fragmentSize(EXTRACT));
    }

    static Place place(Hit<Map> hit) {
        var source = Objects.requireNonNull(hit.source());
        return new Place(
                Kind.valueOf(String.valueOf(source.get("kind"))),
                UUID.fromString(Objects.requireNonNull(hit.id())),
                title(hit),
                extract(hit));
    }

    static @Nullable String title(Hit<Map> hit) {
        return first(hit, "title.bigram");
    }

    static @Nullable String extract(Hit<Map> hit) {
        return first(hit, "text");
    }

    private static @Nullable String first(Hit<Map> hit, String field) {
        var found = hit.highlight().get(field);
        return found == null || found.isEmpty() ? null : found.getFirst();
    }
}
