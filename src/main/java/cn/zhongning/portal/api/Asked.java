package cn.zhongning.portal.api;

import cn.zhongning.portal.search.Catalogue;
import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/**
 * Which stretch of a list of one's own is asked for.
 *
 * @param list which list it is, with what it is narrowed to: a cursor leads on in no other
 * @param behind the last one told; none to begin
 */
record Asked(String list, @Nullable Cursor behind, int size) {
    private static final int USUAL = 20;

    /** @throws Refused where the cursor is none of this list */
    static Asked of(String list, @Nullable String cursor, @Nullable Integer limit) {
        int size = Objects.requireNonNullElse(limit, USUAL);
        var mistakes = new Mistakes.Collector();
        mistakes.require("limit", size >= 1 && size <= Catalogue.MOST, "search.error.limit", Catalogue.MOST);
        mistakes.complain();
        return new Asked(list, cursor == null ? null : read(list, cursor), size);
    }

    /** One more than is told, to know whether there are others. */
    int enough() {
        return size + 1;
    }

    /** @param place where one stands in the list's order */
    <E, T> ResponseEntity<Stretch<T>> answer(
            List<E> found, long total, Function<E, Cursor> place, Function<E, T> told) {
        var items = found.stream().limit(size).map(told).toList();
        var next = found.size() > size ? written(place.apply(found.get(size - 1))) : null;
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Stretch<>(items, total, next));
    }

    private String written(Cursor place) {
        var text = list + " " + place;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Cursor read(String list, String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(list + " "))
                return Cursor.of(text.substring(list.length() + 1)).orElseThrow(Asked::nonsense);
            throw nonsense();
        } catch (IllegalArgumentException notEvenWritten) {
            throw nonsense();
        }
    }

    private static Refused nonsense() {
        return new Refused("search.error.cursor");
    }
}
