package cn.zhongning.portal.search;

import cn.zhongning.portal.shared.CooperationMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document in the shape of search/portal-index.json. */
final class IndexDocument {
    private IndexDocument() {}

    static Map<String, Object> of(SearchDocument document, Embedder embedder) {
        var fields = texts(document.title(), document.keywords(), document.text(), embedder);
        fields.put("kind", document.kind().name());
        fields.put("id", document.id().toString());
        fields.put("organisationId", document.organisationId().toString());
        fields.put("organisation", document.organisation());
        put(fields, "eventKind", document.eventKind());
        put(fields, "industry", document.industry());
        fields.put("livelihoods", document.livelihoods());
        fields.put(
                "cooperation",
                document.cooperation().stream().map(CooperationMode::name).toList());
        put(fields, "readiness", document.readiness());
        put(fields, "town", document.town());
        put(fields, "priceFrom", document.priceFrom());
        put(fields, "priceTo", document.priceTo());
        fields.put("date", document.date().toString());
        put(fields, "deadline", text(document.deadline()));
        put(fields, "expiresAt", text(document.expiresAt()));
        return fields;
    }

    /** What ranking looks at: the part that a collection of the evaluation fills too. */
    static Map<String, Object> texts(String title, List<String> keywords, String text, Embedder embedder) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", title);
        fields.put("keywords", keywords);
        fields.put("text", text);
        fields.put("all", joined(" ", title, keywords, text));
        fields.put("vector", embedder.embed(joined("。", title, keywords, text)));
        return fields;
    }

    private static String joined(String separator, String title, List<String> keywords, String text) {
        return Stream.of(title, String.join(" ", keywords), text)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(separator));
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) fields.put(name, value);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
