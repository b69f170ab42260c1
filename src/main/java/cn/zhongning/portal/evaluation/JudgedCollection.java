package cn.zhongning.portal.evaluation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents, queries and which document answers which query: a folder of corpus.jsonl, queries.jsonl and qrels.tsv. Of
 * a document its title, text and keywords are read, of a query its text; the last of several with one id counts.
 */
public record JudgedCollection(List<Document> documents, List<Query> queries, Judgements judgements) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public record Document(String id, String title, String text, List<String> keywords) {
        static Document of(JsonNode line) {
            return new Document(needed(line, "id"), textOf(line, "title"), textOf(line, "text"), keywordsOf(line));
        }
    }

    public record Query(String id, String text) {
        static Query of(JsonNode line) {
            return new Query(needed(line, "id"), needed(line, "text"));
        }
    }

    /** What is wrong with a collection, in words for whoever made it. */
    public static final class Unreadable extends IOException {
        Unreadable(String problem) {
            super(problem);
        }
    }

    public static JudgedCollection read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) throw new Unreadable("没有这个目录 / no such folder: " + folder);
        var documents = new LinkedHashMap<String, Document>();
        var queries = new LinkedHashMap<String, Query>();
        eachObject(folder.resolve("corpus.jsonl"), line -> {
            var document = Document.of(line);
            documents.put(document.id(), document);
        });
        eachObject(folder.resolve("queries.jsonl"), line -> {
            var query = Query.of(line);
            queries.put(query.id(), query);
        });
        var judgements = Judgements.of(folder.resolve("qrels.tsv"), lines(folder.resolve("qrels.tsv")));
        queries.keySet().removeIf(id -> !judgements.knows(id));
        if (documents.isEmpty()) throw new Unreadable("corpus.jsonl 是空的 / has no documents");
        if (queries.isEmpty()) {
            throw new Unreadable("queries.jsonl 中没有 qrels.tsv 评判过的查询 / has none of the queries of qrels.tsv");
        }
        return new JudgedCollection(List.copyOf(documents.values()), List.copyOf(queries.values()), judgements);
    }

    private static void eachObject(Path file, Consumer<JsonNode> take) throws IOException {
        var lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) continue;
            try {
                take.accept(JSON.readTree(lines.get(i)));
            } catch (JacksonException | IllegalArgumentException wrong) {
                throw unreadable(
                        file,
                        i + 1,
                        wrong instanceof JacksonException ? "不是 JSON / not JSON" : String.valueOf(wrong.getMessage()));
            }
        }
    }

    static Unreadable unreadable(Path file, int line, String problem) {
        return new Unreadable("%s:%d %s".formatted(file, line, problem));
    }

    private static List<String> lines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new Unreadable("缺少文件 / missing file: " + file);
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException wrong) {
            throw new Unreadable("不是 UTF-8 / not UTF-8: " + file);
        }
    }

    private static String needed(JsonNode line, String name) {
        var value = textOf(line, name);
        if (value.isEmpty()) throw new IllegalArgumentException("缺少 / lacks " + name);
        return value;
    }

    private static String textOf(JsonNode line, String name) {
        return line.path(name).asString("");
    }

    private static List<String> keywordsOf(JsonNode line) {
        var given = line.path("keywords");
        var keywords = new ArrayList<String>();
        if (given.isArray()) given.forEach(word -> keywords.add(word.asString("")));
        else keywords.add(given.asString(""));
        keywords.removeIf(String::isBlank);
        return keywords;
    }
}
