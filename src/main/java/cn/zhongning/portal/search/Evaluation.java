package cn.zhongning.portal.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a collection (corpus.jsonl, queries.jsonl, qrels.tsv) through the production mapping and ranking on a scratch
 * index, and scores it. Read of a document: title, text, keywords; of a query: text.
 */
public final class Evaluation implements AutoCloseable {
    private static final int BATCH = 200;

    private final ElasticsearchClient elastic;
    private final SearchIndex index;
    private final Embedder embedder;
    private final PrintStream out;
    private final String scratch = "portal-eval-" + UUID.randomUUID();

    public Evaluation(SearchAddress address, Embedder embedder, PrintStream out) {
        this.elastic = SearchClient.to(address);
        this.index = new SearchIndex(elastic);
        this.embedder = embedder;
        this.out = out;
    }

    record Document(
            String id,
            String title,
            @Nullable String text,
            @Nullable List<String> keywords) {}

    record Query(String id, String text) {}

    interface Ranker {
        List<Ranking.Ranked> rank(String text) throws IOException;
    }

    /** @param run where to write query, document and score of every answer, or null */
    public void run(Path folder, @Nullable Path run, boolean baselines) throws IOException {
        var judgements = Judgements.read(folder.resolve("qrels.tsv"));
        var queries = read(folder.resolve("queries.jsonl"), Query.class).stream()
                .filter(query -> judgements.knows(query.id()))
                .toList();
        index.create(scratch);
        try {
            fill(read(folder.resolve("corpus.jsonl"), Document.class));
            if (baselines) {
                var plain = new Baselines(elastic, embedder, scratch);
                score("bm25-cjk", queries, judgements, plain::bm25Chinese, null);
                score("bm25-english", queries, judgements, plain::bm25English, null);
                score("dense", queries, judgements, plain::dense, null);
            }
            var ranking = new Ranking(elastic, embedder, new TermWeights(elastic));
            score("", queries, judgements, text -> ranking.rank(scratch, text, List.of()), run);
        } finally {
            index.delete(scratch);
        }
    }

    @Override
    public void close() throws IOException {
        elastic.close();
    }

    private void score(String name, List<Query> queries, Judgements judgements, Ranker ranker, @Nullable Path run)
            throws IOException {
        for (var query : queries.subList(0, Math.min(20, queries.size()))) ranker.rank(query.text()); // warm up
        var answers = new LinkedHashMap<String, List<Ranking.Ranked>>();
        var times = new ArrayList<Double>();
        for (var query : queries) {
            long start = System.nanoTime();
            answers.put(query.id(), ranker.rank(query.text()));
            times.add((System.nanoTime() - start) / 1e6);
        }
        if (run != null) write(run, answers);
        times.sort(null);
        out.printf(
                "%s%s p50_ms=%.0f p95_ms=%.0f%n",
                name.isEmpty() ? "" : name + " ",
                judgements.score(answers),
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100));
    }

    private void fill(List<Document> documents) throws IOException {
        for (int from = 0; from < documents.size(); from += BATCH) {
            var batch = documents.subList(from, Math.min(documents.size(), from + BATCH));
            var fields = batch.parallelStream().map(this::fields).toList();
            var answer = elastic.bulk(bulk -> {
                IntStream.range(0, batch.size())
                        .forEach(i -> bulk.operations(operation ->
                                operation.index(put -> put.id(batch.get(i).id()).document(fields.get(i)))));
                return bulk.index(scratch);
            });
            if (answer.errors())
                throw new IOException(
                        "documents were refused: " + answer.items().getFirst().error());
            if (from / BATCH % 10 == 0) out.printf("%d / %d%n", from, documents.size());
        }
        elastic.indices().forcemerge(merge -> merge.index(scratch).maxNumSegments(1L));
        index.refresh(scratch);
    }

    private Map<String, Object> fields(Document document) {
        return IndexDocument.texts(
                document.title(),
                Optional.ofNullable(document.keywords()).orElse(List.of()),
                Optional.ofNullable(document.text()).orElse(""),
                embedder);
    }

    private static void write(Path run, Map<String, List<Ranking.Ranked>> answers) throws IOException {
        var lines = new ArrayList<String>();
        answers.forEach(
                (query, ranked) -> ranked.forEach(hit -> lines.add(query + "\t" + hit.id() + "\t" + hit.score())));
        Files.write(run, lines);
    }

    private static <T> List<T> read(Path file, Class<T> type) throws IOException {
        var json = JsonMapper.builder()
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(line -> json.readValue(line, type))
                    .toList();
        }
    }
}
