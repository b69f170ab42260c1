package cn.zhongning.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.evaluation.Evaluation;
import cn.zhongning.portal.evaluation.JudgedCollection;
import cn.zhongning.portal.evaluation.JudgedCollection.Document;
import cn.zhongning.portal.language.Embedder;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's results and demands, ranked by the engine. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankingTest {
    private static final String INDEX = "ranking-test";

    @TempDir
    static Path folder;

    @Autowired
    ElasticsearchClient elastic;

    @Autowired
    Embedder embedder;

    @Autowired
    Ranking ranking;

    @Autowired
    SearchIndex index;

    @Autowired
    SearchAddress address;

    private JudgedCollection demonstration;
    private FormulaByHand formula;

    @BeforeAll
    void fill() throws IOException {
        copy("/demo/results.jsonl", "corpus.jsonl");
        copy("/demo/demands.jsonl", "queries.jsonl");
        copy("/matching/qrels.tsv", "qrels.tsv");
        demonstration = JudgedCollection.read(folder);
        index.create(INDEX);
        for (var document : demonstration.documents()) {
            put(INDEX, document, "RESULT");
        }
        index.refresh(INDEX);
        formula = new FormulaByHand(elastic, INDEX, embedder, demonstration.documents());
    }

    @AfterAll
    void empty() throws IOException {
        index.delete(INDEX);
    }

    @Test
    void engineScoresAsTheFormulaSays() throws IOException {
        for (var demand : demonstration.queries().subList(0, 8)) {
            var expected = formula.rank(demand.text(), RankingTest::asLuceneKeepsLengths);
            for (var ranked : ranking.rank(INDEX, demand.text(), List.of())) {
                var byHand = Objects.requireNonNull(expected.get(ranked.id()));
                assertThat(ranked.lexical()).isCloseTo(byHand.lexical(), within(1e-4));
                assertThat(ranked.closeness()).isCloseTo(byHand.closeness(), within(1e-5));
                assertThat(ranked.score()).isCloseTo(byHand.score(), within(2e-4));
            }
        }
    }

    @Test
    void roundedLengthsMoveNoScoreByMuch() throws IOException {
        for (var demand : demonstration.queries().subList(0, 8)) {
            var expected = formula.rank(demand.text(), LongUnaryOperator.identity());
            for (var ranked : ranking.rank(INDEX, demand.text(), List.of())) {
                assertThat(ranked.score())
                        .isCloseTo(
                                Objects.requireNonNull(expected.get(ranked.id()))
                                        .score(),
                                within(.03));
            }
        }
    }

    @Test
    void noDocumentThatTheFormulaPutsFirstIsMissed() throws IOException {
        for (var demand : demonstration.queries()) {
            var first = formula.rank(demand.text(), RankingTest::asLuceneKeepsLengths).values().stream()
                    .sorted(Comparator.comparingDouble(Ranking.Ranked::score).reversed())
                    .limit(20)
                    .map(Ranking.Ranked::id)
                    .toList();
            assertThat(ids(ranking.rank(INDEX, demand.text(), List.of())).subList(0, 20))
                    .containsExactlyInAnyOrderElementsOf(first);
        }
    }

    @Test
    void enterprisesSeeTheResultsThatFitFirst() throws Exception {
        var out = new ByteArrayOutputStream();
        var run = folder.resolve("run.tsv");
        try (var evaluation = new Evaluation(address, embedder, print(out), print(new ByteArrayOutputStream()))) {
            evaluation.run(demonstration, run, false);
        }
        var line = out.toString(StandardCharsets.UTF_8);
        assertThat(line)
                .matches("ndcg@10=0\\.\\d{4} recall@50=[01]\\.\\d{4} mrr@10=[01]\\.\\d{4} p50_ms=\\d+ p95_ms=\\d+\\R");
        assertThat(Double.parseDouble(line.substring(8, 14))).isGreaterThan(.885);
        assertThat(Files.readAllLines(run)).hasSize(22 * 72).allMatch(answer -> answer.matches("D\\d+\tR\\d+\t.+"));
    }

    @Test
    void onlyWhatPassesTheFilterIsRanked() throws IOException {
        var mixed = INDEX + "-mixed";
        index.create(mixed);
        put(mixed, new Document("an event", "枸杞烘干培训班", "烘房电费太高怎么办", List.of()), "EVENT");
        put(mixed, new Document("a result", "枸杞热泵烘干", "烘房电费太高", List.of()), "RESULT");
        index.refresh(mixed);
        var events = Query.of(query -> query.term(term -> term.field("kind").value("EVENT")));
        assertThat(ids(ranking.rank(mixed, "烘房电费太高", List.of(events)))).containsExactly("an event");
        index.delete(mixed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "。",
                "\u0000",
                "\ud800",
                "how to dry goji berries without turning them black",
                "枸杞 drying 的 energy 能耗",
                "クコの実の乾燥",
                "Как высушить ягоды",
                "كيف يمكن تجفيف التوت",
                "བོད་ཡིག་གི་ཚོལ་ཞིབ།",
                "구기자 건조",
                "🍒🍒🍒"
            })
    void anyScriptIsAnsweredInOrder(String text) throws IOException {
        assertThat(ranking.rank(INDEX, text, List.of()))
                .allSatisfy(ranked -> assertThat(ranked.lexical()).isBetween(0., 1.))
                .isSortedAccordingTo(Comparator.comparingDouble(Ranking.Ranked::score)
                        .reversed()
                        .thenComparing(Ranking.Ranked::id));
    }

    @Test
    void failedSearchIsAnOutage() {
        var broken = Query.of(query ->
                query.nested(nested -> nested.path("nowhere").query(any -> any.matchAll(all -> all))));
        assertThatThrownBy(() -> ranking.rank(INDEX, "烘干", List.of(broken))).isInstanceOf(IOException.class);
    }

    @Test
    void wordsThatNoDocumentHasSayNothing() throws IOException {
        assertThat(ranking.rank(INDEX, "zzyzx", List.of())).allMatch(ranked -> ranked.lexical() == 0);
    }

    @Test
    void veryLongDescriptionIsRanked() throws IOException {
        var everything = new StringBuilder();
        demonstration.documents().forEach(document -> everything.append(document.text()));
        assertThat(ranking.rank(INDEX, everything.toString(), List.of())).hasSize(72);
    }

    /** Exact up to 39; above, the four highest bits of what exceeds 24 are kept. */
    private static long asLuceneKeepsLengths(long length) {
        if (length < 24) return length;
        long rest = length - 24;
        int dropped = Math.max(0, 60 - Long.numberOfLeadingZeros(rest));
        return 24 + (rest >> dropped << dropped);
    }

    private void put(String into, Document document, String kind) throws IOException {
        Map<String, Object> fields =
                IndexDocument.texts(document.title(), document.keywords(), document.text(), embedder::embed);
        fields.put("kind", kind);
        elastic.index(request -> request.index(into).id(document.id()).document(fields));
    }

    private void copy(String resource, String name) throws IOException {
        try (var from = Objects.requireNonNull(RankingTest.class.getResourceAsStream(resource))) {
            Files.copy(from, folder.resolve(name));
        }
    }

    private static List<String> ids(List<Ranking.Ranked> ranked) {
        return ranked.stream().map(Ranking.Ranked::id).toList();
    }

    private static PrintStream print(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }
}
