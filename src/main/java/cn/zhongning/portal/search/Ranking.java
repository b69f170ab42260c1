package cn.zhongning.portal.search;

import cn.zhongning.portal.language.Embedder;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Orders documents for a text by words and by meaning: {@code lexical / lexical of the best + weight · closeness}, over
 * the union of the hundred best of either. The formula and what was tried beside it stand in docs/evaluation.md.
 */
@Component
public class Ranking {
    public static final int CANDIDATES = 100;

    private static final int NEIGHBOURS_SEEN = 400;
    private static final double CLOSENESS = 5;

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
     * @param lexical its share of the best document's words, 0–1
     * @param closeness of meaning: product of the document's direction and the query's
     */
    public record Ranked(String id, double score, double lexical, double closeness) {}

    /** The best documents of an index that pass all filters, best first. */
    public List<Ranked> rank(String index, String text, List<Query> filters) throws IOException {
        var vector = embedder.embedQuery(text);
        var words = TermWeights.query(weights.of(index, text));
        var meaning = boxed(vector);
        var byWords = new HashMap<String, Double>();
        var byMeaning = new HashMap<String, Double>();
        ask(
                request -> request.searches(words(index, words, filters, CANDIDATES))
                        .searches(meaning(index, meaning, filters, CANDIDATES)),
                byWords,
                byMeaning);
        var wordless = without(byMeaning, byWords);
        var distant = without(byWords, byMeaning);
        ask(
                request -> request.searches(words(index, words, List.of(these(wordless)), wordless.size()))
                        .searches(meaning(index, meaning, List.of(these(distant)), distant.size())),
                byWords,
                byMeaning);
        return fused(byWords, byMeaning, Embedder.length(vector), closenessWeight(embedder.known(text)));
    }

    /** Full for Chinese; a language that the model hardly knows is left to the words. */
    static double closenessWeight(double known) {
        return CLOSENESS * known * known;
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

    private void ask(Asked asked, Map<String, Double> byWords, Map<String, Double> byMeaning) throws IOException {
        var answers = elastic.msearch(asked.with(new MsearchRequest.Builder()).build(), Void.class)
                .responses();
        collect(hits(answers.get(0)), byWords);
        collect(hits(answers.get(1)), byMeaning);
    }

    /** One of several searches may fail while their request succeeds: when the index is swapped meanwhile, say. */
    private static List<Hit<Void>> hits(MultiSearchResponseItem<Void> answer) throws IOException {
        if (answer.isFailure())
            throw new IOException(String.valueOf(answer.failure().error().reason()));
        return answer.result().hits().hits();
    }

    private interface Asked {
        MsearchRequest.Builder with(MsearchRequest.Builder request);
    }

    private static RequestItem words(String index, Query words, List<Query> filters, int size) {
        var filtered = Query.of(query -> query.bool(bool -> bool.must(words).filter(filters)));
        return RequestItem.of(item -> item.header(header -> header.index(index))
                .body(body -> body.query(filtered)
                        .size(size)
                        .source(source -> source.fetch(false))
                        .trackTotalHits(track -> track.enabled(false))));
    }

    /** The graph is walked on bytes, the final score comes from the full vectors; a narrow filter makes it exact. */
    private static RequestItem meaning(String index, List<Float> vector, List<Query> filters, int size) {
        return RequestItem.of(item -> item.header(header -> header.index(index))
                .body(body -> body.size(size)
                        .source(source -> source.fetch(false))
                        .knn(knn -> knn.field("vector")
                                .queryVector(vector)
                                .k(Math.max(size, 1))
                                .numCandidates(NEIGHBOURS_SEEN)
                                .filter(filters)
                                .rescoreVector(rescore -> rescore.oversample(2f)))));
    }

    private static Query these(Collection<String> ids) {
        return Query.of(query -> query.ids(documents -> documents.values(List.copyOf(ids))));
    }

    private static List<String> without(Map<String, Double> all, Map<String, Double> some) {
        return all.keySet().stream().filter(id -> !some.containsKey(id)).toList();
    }

    private static List<Float> boxed(float[] vector) {
        var boxed = new ArrayList<Float>(vector.length);
        for (float value : vector) boxed.add(value);
        return boxed;
    }

    private static void collect(List<Hit<Void>> hits, Map<String, Double> into) {
        for (var hit : hits) {
            if (hit.id() != null && hit.score() != null) into.put(hit.id(), hit.score());
        }
    }
}
