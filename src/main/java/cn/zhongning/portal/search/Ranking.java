package cn.zhongning.portal.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.KnnSearch;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Orders documents for a text by words and by meaning: {@code lexical / lexical of the best + 5 · closeness}, over the
 * union of the hundred best of either. The formula and what was tried beside it stand in docs/evaluation.md.
 */
@Component
public class Ranking {
    static final int CANDIDATES = 100;

    private static final int NEIGHBOURS_SEEN = 400;
    private static final double CLOSENESS = 5;

    /** The embedding knows Chinese; in English it only settles what words leave open. */
    private static final double CLOSENESS_ENGLISH = .5;

    private final ElasticsearchClient elastic;
    private final Embedder embedder;
    private final TermWeights weights;

    public Ranking(ElasticsearchClient elastic, Embedder embedder, TermWeights weights) {
        this.elastic = elastic;
        this.embedder = embedder;
        this.weights = weights;
    }

    /**
     * One document with its place in the order.
     *
     * @param lexical its share of the best document's words, 0–1; 0 outside the hundred best by words
     * @param closeness of meaning: product of the document's direction and the query's
     */
    public record Ranked(String id, double score, double lexical, double closeness) {}

    /** The best documents of an index that pass all filters, best first. */
    List<Ranked> rank(String index, String text, List<Query> filters) throws IOException {
        boolean english = Script.latin(text);
        var vector = embedder.embedQuery(text);
        var terms = weights.of(index, text, english);
        var found = elastic.msearch(
                request -> both(request, index, TermWeights.query(terms), neighbours(vector, filters), filters),
                Void.class);
        var byWords = scores(found.responses().get(0).result().hits().hits());
        var byMeaning = scores(found.responses().get(1).result().hits().hits());
        var unplaced = byWords.keySet().stream()
                .filter(id -> !byMeaning.containsKey(id))
                .toList();
        if (!unplaced.isEmpty()) byMeaning.putAll(closeness(index, vector, unplaced));
        return fused(byWords, byMeaning, Embedder.length(vector), english ? CLOSENESS_ENGLISH : CLOSENESS);
    }

    private static List<Ranked> fused(
            Map<String, Double> byWords, Map<String, Double> byMeaning, double length, double weight) {
        double best =
                byWords.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        var ranked = new ArrayList<Ranked>();
        byMeaning.forEach((id, score) -> {
            double lexical = byWords.getOrDefault(id, 0.) / best;
            double closeness = (2 * score - 1) * length; // the engine says (1 + cosine) / 2
            ranked.add(new Ranked(id, lexical + weight * closeness, lexical, closeness));
        });
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id));
        return ranked;
    }

    private static MsearchRequest.Builder both(
            MsearchRequest.Builder request, String index, Query words, KnnSearch meaning, List<Query> filters) {
        var filtered = Query.of(query -> query.bool(bool -> bool.must(words).filter(filters)));
        return request.searches(
                RequestItem.of(item -> item.header(header -> header.index(index))
                        .body(body -> body.query(filtered)
                                .size(CANDIDATES)
                                .source(source -> source.fetch(false))
                                .trackTotalHits(track -> track.enabled(false)))),
                RequestItem.of(item -> item.header(header -> header.index(index))
                        .body(body -> body.knn(meaning).size(CANDIDATES).source(source -> source.fetch(false)))));
    }

    private static KnnSearch neighbours(float[] vector, List<Query> filters) {
        return knn(vector, CANDIDATES, NEIGHBOURS_SEEN, filters);
    }

    /** Exact: a filter this narrow makes the engine compare every document that passes. */
    private Map<String, Double> closeness(String index, float[] vector, List<String> ids) throws IOException {
        var these = Query.of(query -> query.ids(documents -> documents.values(ids)));
        var found = elastic.search(
                request -> request.index(index)
                        .knn(knn(vector, ids.size(), Math.max(ids.size(), 10), List.of(these)))
                        .size(ids.size())
                        .source(source -> source.fetch(false)),
                Void.class);
        return scores(found.hits().hits());
    }

    /** The graph is walked on bytes; the final score comes from the full vectors. */
    private static KnnSearch knn(float[] vector, int nearest, int seen, List<Query> filters) {
        return KnnSearch.of(knn -> knn.field("vector")
                .queryVector(boxed(vector))
                .k(nearest)
                .numCandidates(seen)
                .filter(filters)
                .rescoreVector(rescore -> rescore.oversample(2f)));
    }

    private static List<Float> boxed(float[] vector) {
        var boxed = new ArrayList<Float>(vector.length);
        for (float value : vector) boxed.add(value);
        return boxed;
    }

    private static Map<String, Double> scores(List<Hit<Void>> hits) {
        var scores = new HashMap<String, Double>();
        for (var hit : hits) {
            if (hit.id() != null && hit.score() != null) scores.put(hit.id(), hit.score());
        }
        return scores;
    }
}
