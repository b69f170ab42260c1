package cn.zhongning.portal.search;

import cn.zhongning.portal.search.SearchQuery.Sort;
import cn.zhongning.portal.shared.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a list for programs goes on: behind the last one that was told, wherever it stands by then, so that nothing is
 * skipped or told twice because others came or went. Kept by whoever reads, and by nobody else.
 *
 * @param asOf the moment of the first stretch, which belongs to all: what is published later is left out
 * @param attempt how what was typed had to be read to find anything
 * @param told how many were told until here
 * @param size of every stretch
 * @param keys of the last one, as its order compares them, its id last; none at the beginning
 * @param known what was told, where no key says it, as {@link #mark} marks it
 */
record Bookmark(Instant asOf, Order order, int attempt, int told, int size, List<String> keys, Set<Integer> known) {
    /** More would be too long for an address. */
    static final int REMEMBERED = 700;

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern FORM = Pattern.compile(
            "(\\d{1,14})~([A-Z]+)~(\\d)~(\\d{1,7})~(\\d{1,3})(?:~(-?\\d{1,19}(?:~-?\\d{1,19})?~" + ID + "))?");

    enum Order {
        /** By a moment and the id: the index and PostgreSQL agree on it. */
        MOMENT(2, Sort.NEWEST),
        /** By whether it is ahead, its deadline, and the id. */
        DEADLINE(3, Sort.DEADLINE),
        /** By points. Every newcomer changes all of them a little, so what was told is remembered. */
        WORDS(0, Sort.RELEVANCE),
        /** By a moment, when more was told by points than can be remembered. */
        REST(2, Sort.RELEVANCE),
        /** As PostgreSQL has it where the index was not there to begin. */
        TABLE(2, Sort.DEADLINE, Sort.RELEVANCE);

        private final int keys;
        private final Set<Sort> sorts;

        Order(int keys, Sort... sorts) {
            this.keys = keys;
            this.sorts = Set.of(sorts);
        }

        boolean of(Sort sort) {
            return sorts.contains(sort);
        }

        static Order by(Sort sort) {
            return switch (sort) {
                case NEWEST -> MOMENT;
                case DEADLINE -> DEADLINE;
                case RELEVANCE -> WORDS;
            };
        }
    }

    static Bookmark begin(Instant now, Order order, int size) {
        return new Bookmark(now.truncatedTo(ChronoUnit.MILLIS), order, 0, 0, size, List.of(), Set.of());
    }

    /** @throws Refused where it is none of ours */
    static Bookmark of(String cursor) {
        try {
            var parts = cursor.split("\\.", 2);
            var said = FORM.matcher(new String(bytes(parts[0]), StandardCharsets.UTF_8));
            if (!said.matches()) throw nonsense();
            var order = Order.valueOf(said.group(2));
            var keys = said.group(6) == null
                    ? List.<String>of()
                    : List.of(said.group(6).split("~"));
            var known = known(parts.length == 1 ? new byte[0] : bytes(parts[1]));
            if (!keys.isEmpty() && keys.size() != order.keys) throw nonsense();
            keys.stream()
                    .limit(Math.max(0, keys.size() - 1))
                    .forEach(Long::parseLong); // nineteen digits may be too many
            return new Bookmark(
                    Instant.ofEpochMilli(Long.parseLong(said.group(1))),
                    order,
                    Integer.parseInt(said.group(3)),
                    Integer.parseInt(said.group(4)),
                    Math.clamp(Integer.parseInt(said.group(5)), 1, Catalogue.MOST),
                    keys,
                    known);
        } catch (IllegalArgumentException noSuchOrder) {
            throw nonsense();
        }
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static Set<Integer> known(byte[] bytes) {
        if (bytes.length % Integer.BYTES != 0 || bytes.length > (REMEMBERED + Catalogue.MOST) * Integer.BYTES)
            throw nonsense();
        var known = new LinkedHashSet<Integer>();
        for (var all = ByteBuffer.wrap(bytes); all.hasRemaining(); ) known.add(all.getInt());
        return known;
    }

    private static Refused nonsense() {
        return new Refused("search.error.cursor");
    }

    boolean begins() {
        return told == 0;
    }

    boolean knows(UUID id) {
        return known.contains(mark(id));
    }

    /** Two of ten thousand ids share one once in a hundred lists. */
    private static int mark(UUID id) {
        return id.hashCode();
    }

    Bookmark read(int another) {
        return new Bookmark(asOf, order, another, told, size, keys, known);
    }

    /** @param last the keys of the last one */
    Bookmark behind(Collection<UUID> more, List<String> last) {
        int by = told + more.size();
        if (order != Order.WORDS) return new Bookmark(asOf, order, attempt, by, size, last, known);
        var remembered = new LinkedHashSet<>(known);
        more.forEach(id -> remembered.add(mark(id)));
        var next = remembered.size() > REMEMBERED ? Order.REST : Order.WORDS;
        return new Bookmark(asOf, next, attempt, by, size, List.of(), remembered);
    }

    /** Of the last one. */
    UUID id() {
        return UUID.fromString(keys.getLast());
    }

    /** Of the last one. */
    long millis() {
        return Long.parseLong(keys.getFirst());
    }

    @Override
    public String toString() {
        var text = asOf.toEpochMilli() + "~" + order + "~" + attempt + "~" + told + "~" + size;
        var said = keys.isEmpty() ? text : text + "~" + String.join("~", keys);
        var place = written(said.getBytes(StandardCharsets.UTF_8));
        if (known.isEmpty()) return place;
        var marks = ByteBuffer.allocate(known.size() * Integer.BYTES);
        known.forEach(marks::putInt);
        return place + "." + written(marks.array());
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
