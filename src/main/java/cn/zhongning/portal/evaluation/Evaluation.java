package cn.zhongning.portal.evaluation;

import cn.zhongning.portal.evaluation.JudgedCollection.Document;
import cn.zhongning.portal.language.Embedder;
import cn.zhongning.portal.search.IndexDocument;
import cn.zhongning.portal.search.Ranking;
import cn.zhongning.portal.search.SearchAddress;
import cn.zhongning.portal.search.SearchClient;
import cn.zhongning.portal.search.SearchIndex;
import cn.zhongning.portal.search.TermWeights;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs a collection through the production mapping and ranking on a scratch index, and scores it. */
public final class Evaluation implements AutoCloseable {
    private static final int BATCH = 200;
    private static final int WARM_UP = 20;

    private final ElasticsearchClient elastic;
    private final SearchIndex index;
    private final Embedder embedder;
    private final PrintStream out;
    private final PrintStream progress;
    private final String scratch = "portal-eval-" + UUID.randomUUID();

    /** @param out gets results only */
    public Evaluation(SearchAddress address, Embedder embedder, PrintStream out, PrintStream progress) {
        this.elastic = SearchClient.to(address);
        this.index = new SearchIndex(elastic);
        this.embedder = embedder;
        this.out = out;
        this.progress = progress;
    }

    private interface Ranker {
        List<Ranking.Ranked> rank(String text) throws IOException;
    }

    /** @param run where to write query, document and score of every answer, or null */
    public void run(JudgedCollection collection, @Nullable Path run, boolean baselines) throws IOException {
        try {
            measure(collection, run, baselines);
        } catch (ElasticsearchException refused) {
            throw new IOException(refused);
        }
    }

    private void measure(JudgedCollection collection, @Nullable Path run, boolean baselines) throws IOException {
        index.create(scratch);
        try {
            fill(collection.documents());
            if (baselines) {
                var plain = new Baselines(elastic, embedder, scratch);
                score("bm25-cjk", collection, plain::bm25Chinese, null);
                score("bm25-english", collection, plain::bm25English, null);
                score("dense", collection, plain::dense, null);
            }
            var ranking = new Ranking(elastic, embedder, new TermWeights(elastic));
            score("", collection, text -> ranking.rank(scratch, text, List.of()), run);
        } finally {
            index.delete(scratch);
        }
    }

    @Override
    public void close() throws IOException {
        elastic.close();
    }

    private void score(String name, JudgedCollection collection, Ranker ranker, @Nullable Path run) throws IOException {
        for (var query : collection.queries().stream().limit(WARM_UP).toList()) ranker.rank(query.text());
        var answers = new LinkedHashMap<String, List<Ranking.Ranked>>();
        var times = new ArrayList<Double>();
        for (var query : collection.queries()) {
            long start = System.nanoTime();
            var ranked = ranker.rank(query.text());
            times.add((System.nanoTime() - start) / 1e6);
            answers.put(query.id(), named(ranked, collection.documents()));
        }
        if (run != null) write(run, answers);
        times.sort(null);
        out.printf(
                "%s%s p50_ms=%.0f p95_ms=%.0f%n",
                name.isEmpty() ? "" : name + " ",
                collection.judgements().score(answers),
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100));
    }

    /** In the index a document has its number for an id: collections may use any string. */
    private static List<Ranking.Ranked> named(List<Ranking.Ranked> ranked, List<Document> documents) {
        return ranked.stream()
                .map(hit -> new Ranking.Ranked(
                        documents.get(Integer.parseInt(hit.id())).id(), hit.score(), hit.lexical(), hit.closeness()))
                .toList();
    }

    private void fill(List<Document> documents) throws IOException {
        for (int from = 0; from < documents.size(); from += BATCH) {
            put(documents, from, Math.min(documents.size(), from + BATCH));
            if (from / BATCH % 10 == 0) progress.printf("%d / %d%n", from, documents.size());
        }
        elastic.indices().forcemerge(merge -> merge.index(scratch).maxNumSegments(1L));
        index.refresh(scratch);
    }

    private void put(List<Document> documents, int from, int to) throws IOException {
        var fields =
                documents.subList(from, to).parallelStream().map(this::fields).toList();
        var answer = elastic.bulk(bulk -> bulk.index(scratch)
                .operations(IntStream.range(from, to)
                        .mapToObj(i -> BulkOperation.of(operation -> operation.index(
                                put -> put.id(Integer.toString(i)).document(fields.get(i - from)))))
                        .toList()));
        for (var item : answer.items()) {
            if (item.error() != null) {
                var id = documents
                        .get(Integer.parseInt(String.valueOf(item.id())))
                        .id();
                throw new JudgedCollection.Unreadable(
                        "文档未被接受 / document refused: " + id + " (" + item.error().reason() + ")");
            }
        }
    }

    private Map<String, Object> fields(Document document) {
        return IndexDocument.texts(document.title(), document.keywords(), document.text(), embedder::embed);
    }

    private static void write(Path run, Map<String, List<Ranking.Ranked>> answers) throws IOException {
        var lines = new ArrayList<String>();
        answers.forEach(
                (query, ranked) -> ranked.forEach(hit -> lines.add(query + "\t" + hit.id() + "\t" + hit.score())));
        Files.write(run, lines);
    }
}
