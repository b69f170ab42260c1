package cn.zhongning.portal.search;

import cn.zhongning.portal.search.Bookmark.Order;
import cn.zhongning.portal.search.Catalogue.Stretch;
import cn.zhongning.portal.search.IndexSearch.Place;
import cn.zhongning.portal.search.IndexSearch.Question;
import cn.zhongning.portal.search.Search.Attempt;
import cn.zhongning.portal.search.SearchQuery.Sort;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Lists for programs: each stretch begins behind the last one of the stretch before. */
@Component
class Stretches {
    private final IndexSearch index;
    private final Circuit circuit;
    private final Pending pending;
    private final Cards cards;
    private final Fallback fallback;
    private final Clock clock;

    Stretches(IndexSearch index, Circuit circuit, Pending pending, Cards cards, Fallback fallback, Clock clock) {
        this.index = index;
        this.circuit = circuit;
        this.pending = pending;
        this.cards = cards;
        this.fallback = fallback;
        this.clock = clock;
    }

    Stretch begin(SearchQuery query, int size) {
        return of(query, Bookmark.begin(clock.instant(), Order.by(ordered(query).sort()), size));
    }

    /** @throws Refused where it is no place of this list */
    Stretch goOn(SearchQuery query, Bookmark place) {
        if (!place.order().of(ordered(query).sort()) || place.asOf().isAfter(clock.instant()))
            throw new Refused("search.error.cursor");
        return of(query, place);
    }

    /** Without words there are no points. */
    private static SearchQuery ordered(SearchQuery query) {
        return query.text().isBlank() && query.sort() == Sort.RELEVANCE ? query.by(Sort.NEWEST) : query;
    }

    private Stretch of(SearchQuery asked, Bookmark place) {
        var query = ordered(asked);
        if (place.order() == Order.TABLE) return fromTable(query, place);
        return circuit.ask(() -> fromIndex(query, place)).orElseGet(() -> fromTable(query, inTable(place)));
    }

    /** Nobody else knows the index's order: whoever goes on by it has to wait for it. */
    private static Bookmark inTable(Bookmark place) {
        if (place.order() == Order.MOMENT) return place;
        if (!place.begins()) throw new Refused("search.error.away");
        return Bookmark.begin(place.asOf(), Order.TABLE, place.size());
    }

    private Stretch fromIndex(SearchQuery query, Bookmark place) throws IOException {
        var gone = pending.changes().gone();
        var attempts = Search.attempts(query.text());
        int last = attempts.size() - 1;
        for (int i = Math.min(place.attempt(), last); true; i++) {
            var run = index.run(question(query, attempts.get(i), place, gone), place.keys(), place.begins());
            if (place.begins() && run.anywhere() == 0 && i < last) continue;
            var ids = run.places().stream().map(Place::id).toList();
            return told(ids, run.keys(), run.total(), place.read(i));
        }
    }

    private Question question(SearchQuery query, Attempt attempt, Bookmark place, Set<UUID> gone) {
        var now = clock.instant();
        return new Question(
                place.order() == Order.REST ? query.by(Sort.NEWEST) : query,
                attempt.typed(),
                attempt.words(),
                Visible.filters(now, place.asOf(), gone),
                Filters.of(query, now),
                place.asOf(), // whose deadline is ahead then, is ahead on all stretches
                1,
                place.size() + 1 + place.known().size());
    }

    private Stretch fromTable(SearchQuery query, Bookmark place) {
        var rest = fallback.behind(query, place, place.size() + 1);
        return told(rest.ids(), rest.keys(), rest.total(), place);
    }

    /** What PostgreSQL no longer shows is missing, but had its place. */
    private Stretch told(List<UUID> ids, List<List<String>> keys, long total, Bookmark place) {
        var fresh = IntStream.range(0, ids.size())
                .filter(i -> !place.knows(ids.get(i)))
                .boxed()
                .toList();
        var shown = fresh.stream().limit(place.size()).map(ids::get).toList();
        var seen = cards.of(shown, Texts.CHINESE).keySet();
        var confirmed = shown.stream().filter(seen::contains).toList();
        var next = fresh.size() > shown.size()
                ? place.behind(shown, keys.get(fresh.get(shown.size() - 1))).toString()
                : null;
        return new Stretch(confirmed, total - (shown.size() - confirmed.size()), next);
    }
}
