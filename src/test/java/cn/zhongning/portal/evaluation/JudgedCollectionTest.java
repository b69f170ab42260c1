package cn.zhongning.portal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.evaluation.JudgedCollection.Document;
import cn.zhongning.portal.search.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedCollectionTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        write("corpus.jsonl", """
                {"id": "a/b c:ä", "title": "枸杞", "text": "烘干", "keywords": ["红", null], "colour": {"deep": 1}}

                {"id": 7, "keywords": "热泵"}
                """);
        write("queries.jsonl", "{\"id\": \"q\", \"text\": \"怎么烘干\"}\n{\"id\": \"unjudged\", \"text\": \"x\"}\n");
        write("qrels.tsv", "query_id\tdoc_id\tgrade\r\nq\ta/b c:ä\t3\r\nq\t7\t1\r\nlost\t7\t1\r\n");
    }

    @Test
    void oddIdsUnknownFieldsAndMissingOnesAreTaken() throws IOException {
        var collection = JudgedCollection.read(folder);
        assertThat(collection.documents())
                .containsExactly(
                        new Document("a/b c:ä", "枸杞", "烘干", List.of("红")), new Document("7", "", "", List.of("热泵")));
        assertThat(collection.queries()).extracting(JudgedCollection.Query::id).containsExactly("q");
    }

    @Test
    void scoreCountsEveryJudgedQueryAndOrdersTiesByDocument() throws IOException {
        var judgements = JudgedCollection.read(folder).judgements();
        var tie = List.of(ranked("a/b c:ä"), ranked("7"));
        // 7 stands first: (1 + 7 / log2 3) / (7 + 1 / log2 3), and nothing for the query that was not answered
        assertThat(judgements.score(Map.of("q", tie))).hasToString("ndcg@10=0.3549 recall@50=0.5000 mrr@10=0.5000");
    }

    @Test
    void whatIsWrongIsToldWithFileAndLine() throws IOException {
        refused("corpus.jsonl", "{\"id\": \"a\"}\n{\"id\": ", "corpus.jsonl:2");
        refused("corpus.jsonl", "{\"title\": \"a\"}", "corpus.jsonl:1", "id");
        refused("corpus.jsonl", "\n", "corpus.jsonl");
        refused("queries.jsonl", "{\"id\": \"q\"}", "queries.jsonl:1", "text");
        refused("queries.jsonl", "{\"id\": \"other\", \"text\": \"x\"}", "queries.jsonl");
        refused("qrels.tsv", "query_id\tdoc_id\tgrade\nq\ta", "qrels.tsv:2");
        refused("qrels.tsv", "query_id\tdoc_id\tgrade\nq\ta\tgood", "qrels.tsv:2");
    }

    @Test
    void missingFolderAndFileAreNamed() throws IOException {
        assertThatThrownBy(() -> JudgedCollection.read(folder.resolve("nowhere")))
                .isInstanceOf(JudgedCollection.Unreadable.class)
                .hasMessageContaining("nowhere");
        Files.delete(folder.resolve("qrels.tsv"));
        assertThatThrownBy(() -> JudgedCollection.read(folder)).hasMessageContaining("qrels.tsv");
    }

    private void refused(String file, String content, String... named) throws IOException {
        var before = Files.readString(folder.resolve(file));
        write(file, content);
        assertThatThrownBy(() -> JudgedCollection.read(folder))
                .isInstanceOf(JudgedCollection.Unreadable.class)
                .hasMessageContainingAll(named);
        write(file, before);
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private static Ranking.Ranked ranked(String id) {
        return new Ranking.Ranked(id, 1, 1, 0);
    }
}
