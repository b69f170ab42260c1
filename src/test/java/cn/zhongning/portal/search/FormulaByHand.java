package cn.zhongning.portal.search;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import cn.zhongning.portal.evaluation.JudgedCollection.Document;
import cn.zhongning.portal.language.Embedder;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/**
 * The formula of docs/evaluation.md worked out over every document in plain loops. Of the engine only its analysers are
 * asked, never its index.
 */
final class FormulaByHand {
    private static final Map<String, Double> WEIGHTS = Map.of(
            "all", .5, "all.bigram", 1., "title", .25, "title.bigram", .5, "keywords", .125, "keywords.bigram", .25);

    private final ElasticsearchClient elastic;
    private final String index;
    private final Embedder embedder;
    private final List<Document> documents;
    private final List<float[]> vectors;
    private final List<Column> columns = new ArrayList<>();

    /** A field of all documents: how often each has which term. */
    private record Column(String field, double weight, List<Map<String, Long>> terms) {}

    FormulaByHand(ElasticsearchClient elastic, String index, Embedder embedder, List<Document> documents)
            throws IOException {
        this.elastic = elastic;
        this.index = index;
        this.embedder = embedder;
        this.documents = documents;
        for (var field : WEIGHTS.entrySet()) {
            var counted = new ArrayList<Map<String, Long>>();
            for (var document : documents) counted.add(count(field.getKey(), texts(document, field.getKey())));
            columns.add(new Column(field.getKey(), field.getValue(), counted));
        }
        vectors = documents.stream()
                .map(document -> embedder.embed(
                        document.title() + "。" + String.join(" ", document.keywords()) + "。" + document.text()))
                .toList();
    }

    /**
     * Score of every document by its id.
     *
     * @param length what is made of a text's number of terms
     */
    Map<String, Ranking.Ranked> rank(String text, LongUnaryOperator length) throws IOException {
        var lexical = new double[documents.size()];
        for (var column : columns) add(column, count(column.field(), List.of(text)), length, lexical);
        double best = Arrays.stream(lexical).max().orElseThrow();
        var query = embedder.embedQuery(text);
        double weight = 5 * Math.pow(embedder.known(text), 2);
        var ranked = new HashMap<String, Ranking.Ranked>();
        for (int i = 0; i < lexical.length; i++) {
            double closeness = product(query, vectors.get(i));
            double share = lexical[i] / best;
            var id = documents.get(i).id();
            ranked.put(id, new Ranking.Ranked(id, share + weight * closeness, share, closeness));
        }
        return ranked;
    }

    private void add(Column column, Map<String, Long> asked, LongUnaryOperator length, double[] lexical) {
        var counted = column.terms();
        var lengths = counted.stream()
                .mapToLong(of -> of.values().stream().mapToLong(Long::longValue).sum())
                .toArray();
        long filled = Arrays.stream(lengths).filter(terms -> terms > 0).count();
        double average = (double) Arrays.stream(lengths).sum() / filled;
        asked.forEach((term, times) -> {
            long df = counted.stream().filter(of -> of.containsKey(term)).count();
            double idf = Math.log(1 + (filled - df + .5) / (df + .5));
            for (int i = 0; i < lexical.length; i++) {
                long tf = counted.get(i).getOrDefault(term, 0L);
                double norm = 1.6 * (.25 + .75 * length.applyAsLong(lengths[i]) / average);
                lexical[i] += column.weight() * Math.sqrt(times) * Math.pow(idf, 2.75) * tf / (tf + norm);
            }
        });
    }

    private static List<String> texts(Document document, String field) {
        return switch (field.replace(".bigram", "")) {
            case "title" -> List.of(document.title());
            case "keywords" -> document.keywords();
            default -> List.of(document.title() + " " + String.join(" ", document.keywords()) + " " + document.text());
        };
    }

    private Map<String, Long> count(String field, List<String> texts) throws IOException {
        return elastic
                .indices()
                .analyze(request -> request.index(index).field(field).text(texts))
                .tokens()
                .stream()
                .collect(groupingBy(AnalyzeToken::token, counting()));
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) sum += (double) one[i] * other[i];
        return sum;
    }
}
