package cn.zhongning.portal.opendata;

import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One page of open data: what is before the public, what is no longer, and where to go on. */
@Component
class OpenPage {
    private final OpenRecords records;
    private final OpenData data;
    private final OpenWords words;

    OpenPage(OpenRecords records, OpenData data, OpenWords words) {
        this.records = records;
        this.data = data;
        this.words = words;
    }

    /** What the public can read no longer: who keeps a copy has to drop it. */
    record Gone(String id, String url, @Nullable String goneAt) {}

    Map<String, Object> of(OpenWish wish) {
        var asOf = Objects.requireNonNullElse(wish.begun(), records.asOf()); // before anything is read
        var found = records.behind(wish.after(), wish.wanted(), wish.limit() + 1);
        var shown = found.stream().limit(wish.limit()).toList();
        var items = data.of(shown);
        boolean more = found.size() > shown.size();
        var page = new LinkedHashMap<String, Object>();
        page.put("licence", words.licence());
        page.put("publisher", words.publisher(wish.locale()));
        page.put("schema", words.url(schema(wish.kind()), Texts.CHINESE));
        page.put(wish.kind().path(), present(shown, items, wish));
        page.put("gone", wish.since() == null ? List.of() : gone(shown, items, wish));
        page.put("next", more ? url(wish, wish.behind(shown.getLast(), asOf)) : null);
        page.put("later", more ? null : url(wish, wish.later(asOf.truncatedTo(ChronoUnit.SECONDS))));
        return page;
    }

    static String schema(Kind kind) {
        return "/open/" + kind.path() + ".schema.json";
    }

    private String url(OpenWish wish, String query) {
        return words.url("/open/" + wish.kind().path() + ".json" + query, wish.locale());
    }

    private static List<Object> present(List<OpenRecord> shown, Map<UUID, OpenItem> items, OpenWish wish) {
        return shown.stream()
                .flatMap(record -> Stream.ofNullable(items.get(record.id()))
                        .map(item -> item.data(wish.locale(), record.stampedAt())))
                .toList();
    }

    private List<Gone> gone(List<OpenRecord> shown, Map<UUID, OpenItem> items, OpenWish wish) {
        return shown.stream()
                .filter(record -> !items.containsKey(record.id()))
                .map(record -> new Gone(
                        record.id().toString(),
                        words.url(record.kind(), record.id(), wish.locale()),
                        OpenWords.moment(record.stampedAt())))
                .toList();
    }
}
