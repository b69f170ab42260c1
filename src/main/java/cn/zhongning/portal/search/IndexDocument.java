package cn.zhongning.portal.search;

import cn.zhongning.portal.language.Pinyin;
import cn.zhongning.portal.shared.CooperationMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document in the shape of search/portal-index.json. */
public final class IndexDocument {
    private IndexDocument() {}

    private static final int SYLLABLES_OF_TEXT = 2000;

    static Map<String, Object> of(SearchDocument document, Function<String, float[]> embed) {
        var fields = texts(document.title(), document.keywords(), document.text(), embed);
        pinyin(document, fields);
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
        put(fields, "endsAt", text(document.endsAt()));
        fields.put("publishedAt", document.publishedAt().toString());
        return fields;
    }

    /** What ranking looks at: the part that a collection of the evaluation fills too. */
    public static Map<String, Object> texts(
            String title, List<String> keywords, String text, Function<String, float[]> embed) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", title);
        fields.put("keywords", keywords);
        fields.put("text", text);
        fields.put("all", joined(" ", title, keywords, text));
        fields.put("vector", embed.apply(joined("。", title, keywords, text)));
        return fields;
    }

    /** Words and initials of what names the thing; syllables of its text as well, for what people spell out. */
    private static void pinyin(SearchDocument document, Map<String, Object> fields) {
        var names = Stream.concat(Stream.of(document.title()), document.keywords().stream())
                .map(Pinyin::of)
                .toList();
        var text = document.text();
        var others = Stream.of(document.organisation(), text.substring(0, Math.min(text.length(), SYLLABLES_OF_TEXT)))
                .map(Pinyin::of);
        fields.put(
                "pinyin",
                Stream.concat(
                                Stream.concat(names.stream(), others).map(Pinyin::row),
                                names.stream().flatMap(name -> name.otherwise().stream()))
                        .toList());
        fields.put("pinyinWords", distinct(names, Pinyin::words));
        fields.put("initials", distinct(names, Pinyin::initials));
    }

    private static List<String> distinct(List<Pinyin> names, Function<Pinyin, Set<String>> tokens) {
        return names.stream()
                .flatMap(name -> tokens.apply(name).stream())
                .distinct()
                .toList();
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
