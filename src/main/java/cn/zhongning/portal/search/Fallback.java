package cn.zhongning.portal.search;

import cn.zhongning.portal.search.Found.Relaxed;
import cn.zhongning.portal.search.SearchQuery.Sort;
import cn.zhongning.portal.shared.Kind;
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

    private record Entry(UUID id, Instant moment) {}

    Found find(SearchQuery query, int page, int size, Instant asOf, Locale locale) {
        int last = Math.min(page, REACH / size);
        int reached = last * size;
        var entries = new ArrayList<Entry>();
        var kinds = new EnumMap<Kind, Long>(Kind.class);
        for (var source : sources) {
            boolean wanted = query.kinds().isEmpty() || query.kinds().contains(source.kind());
            var found = source.browse(query, 0, wanted ? reached : 0);
            kinds.put(source.kind(), found.total());
            for (int i = 0; i < found.ids().size(); i++)
                entries.add(new Entry(found.ids().get(i), found.moments().get(i)));
        }
        entries.sort(order(query));
        long total = kinds.entrySet().stream()
                .filter(kind -> query.kinds().isEmpty() || query.kinds().contains(kind.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        int shown = Math.min(last, Found.pages(total, size));
        var hits = hits(entries, shown, size, query, locale);
        return new Found(hits, total, shown, asOf, counts(kinds), Map.of(), total, Relaxed.NOTHING, List.of(), true);
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
