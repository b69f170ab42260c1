package cn.zhongning.portal.search;

import cn.zhongning.portal.search.Found.Relaxed;
import cn.zhongning.portal.search.SearchQuery.Sort;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lists and search from PostgreSQL alone: the same filters and the same order over several kinds, no counts. */
@Component
class Fallback {
    private static final int REACH = 10_000;

    private final List<SearchSource> sources;
    private final Cards cards;
    private final Clock clock;

    Fallback(List<SearchSource> sources, Cards cards, Clock clock) {
        this.sources = sources;
        this.cards = cards;
        this.clock = clock;
    }

    private record Entry(UUID id, Instant moment) {
        long millis() {
            return moment.toEpochMilli();
        }
    }

    /** @param kinds how many there are of each */
    private record Reached(List<Entry> entries, Map<Kind, Long> kinds) {
        long total(SearchQuery query) {
            return kinds.entrySet().stream()
                    .filter(kind -> wanted(query, kind.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /**
     * What lies behind a place.
     *
     * @param keys of each, as its order compares them
     */
    record Rest(List<UUID> ids, List<List<String>> keys, long total) {}

    Found find(SearchQuery query, int page, int size, Instant asOf, Locale locale) {
        int last = Math.min(page, REACH / size);
        var reached = reach(query, last * size);
        var entries = new ArrayList<>(reached.entries());
        entries.sort(order(query));
        long total = reached.total(query);
        int shown = Math.min(last, Found.pages(total, size));
        var hits = hits(entries, shown, size, query, locale);
        return new Found(
                hits, total, shown, asOf, counts(reached.kinds()), Map.of(), total, Relaxed.NOTHING, List.of(), true);
    }

    /**
     * What was published since the first stretch lies before it, and so the reach grows until enough lies behind.
     *
     * @throws Refused where it does not reach so far
     */
    Rest behind(SearchQuery query, Bookmark place, int most) {
        for (int reach = Math.min(place.told() + most, REACH); true; reach = Math.min(2 * reach, REACH)) {
            var reached = reach(query, reach);
            long total = reached.total(query);
            boolean all = reached.entries().size() >= total;
            var rest = behind(all ? reached.entries() : certain(reached.entries()), query, place, most);
            if (rest.size() == most || all) return rest(rest, total);
            if (reach == REACH) throw new Refused("search.error.away");
        }
    }

    /** The table orders by microseconds: of the last millisecond some may be out of reach. */
    private static List<Entry> certain(List<Entry> reached) {
        return reached.stream()
                .filter(entry -> entry.millis() != reached.getLast().millis())
                .toList();
    }

    private static Rest rest(List<Entry> entries, long total) {
        return new Rest(
                entries.stream().map(Entry::id).toList(),
                entries.stream()
                        .map(entry -> List.of(
                                Long.toString(entry.millis()), entry.id().toString()))
                        .toList(),
                total);
    }

    private static List<Entry> behind(List<Entry> entries, SearchQuery query, Bookmark place, int most) {
        var order = inOrder(query, place.asOf());
        var behind = entries.stream().sorted(order);
        if (!place.keys().isEmpty()) {
            var last = new Entry(place.id(), Instant.ofEpochMilli(place.millis()));
            behind = behind.filter(entry -> order.compare(last, entry) < 0);
        }
        return behind.limit(most).toList();
    }

    /** As the index compares them: by milliseconds, and by what ids look like. */
    private static Comparator<Entry> inOrder(SearchQuery query, Instant asOf) {
        var byMoment = Comparator.comparingLong(Entry::millis);
        var byId = Comparator.comparing((Entry entry) -> entry.id().toString());
        if (query.sort() != Sort.DEADLINE) return byMoment.reversed().thenComparing(byId);
        return Comparator.comparing((Entry entry) -> entry.moment().isBefore(asOf))
                .thenComparing(byMoment)
                .thenComparing(byId);
    }

    private Reached reach(SearchQuery query, int reach) {
        var entries = new ArrayList<Entry>();
        var kinds = new EnumMap<Kind, Long>(Kind.class);
        for (var source : sources) {
            var found = source.browse(query, 0, wanted(query, source.kind()) ? reach : 0);
            kinds.put(source.kind(), found.total());
            for (int i = 0; i < found.ids().size(); i++)
                entries.add(new Entry(found.ids().get(i), found.moments().get(i)));
        }
        return new Reached(entries, kinds);
    }

    private static boolean wanted(SearchQuery query, Kind kind) {
        return query.kinds().isEmpty() || query.kinds().contains(kind);
    }

    private Comparator<Entry> order(SearchQuery query) {
        var byMoment = Comparator.comparing(Entry::moment);
        if (query.sort() != Sort.DEADLINE) return byMoment.reversed().thenComparing(Entry::id);
        var now = clock.instant();
        return Comparator.<Entry, Boolean>comparing(entry -> entry.moment().isBefore(now))
                .thenComparing(byMoment)
                .thenComparing(Entry::id);
    }

    private List<SearchHit> hits(List<Entry> entries, int page, int size, SearchQuery query, Locale locale) {
        int from = Math.min((page - 1) * size, entries.size());
        var ids = entries.subList(from, Math.min(from + size, entries.size())).stream()
                .map(Entry::id)
                .toList();
        var shown = cards.of(ids, locale);
        var words = query.substrings();
        return ids.stream()
                .filter(shown::containsKey)
                .map(id -> hit(Objects.requireNonNull(shown.get(id)), words))
                .toList();
    }

    private static SearchHit hit(SearchCard card, List<String> words) {
        return new SearchHit(card, marked(card.title(), words), marked(card.summary(), words));
    }

    private static Marked marked(String text, List<String> words) {
        var lower = text.toLowerCase(Locale.ROOT);
        for (var word : words) {
            int at = lower.indexOf(word.toLowerCase(Locale.ROOT));
            if (at >= 0 && lower.length() == text.length()) return Marked.of(text, at, at + word.length());
        }
        return Marked.plain(text);
    }

    private static Map<Facet, Map<String, Long>> counts(Map<Kind, Long> kinds) {
        var counts = new HashMap<String, Long>();
        kinds.forEach((kind, count) -> counts.put(kind.name(), count));
        return Map.of(Facet.KIND, counts);
    }
}
