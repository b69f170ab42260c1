package cn.zhongning.portal.search;

import cn.zhongning.portal.language.Syllables;
import cn.zhongning.portal.search.IndexSearch.Place;
import cn.zhongning.portal.shared.DatabaseAway;
import cn.zhongning.portal.shared.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What PostgreSQL shows of the places that the index named. */
@Component
class Cards {
    private final List<SearchSource> sources;

    Cards(List<SearchSource> sources) {
        this.sources = sources;
    }

    /** @param unfed what changed since the index saw it: its old words are not shown */
    List<SearchHit> confirmed(List<Place> places, Typed typed, Set<UUID> unfed, Locale locale) {
        var byKind = new EnumMap<Kind, List<UUID>>(Kind.class);
        for (var place : places)
            byKind.computeIfAbsent(place.kind(), kind -> new ArrayList<>()).add(place.id());
        var cards = of(byKind, locale);
        return places.stream()
                .filter(place -> cards.containsKey(place.id()))
                .map(place -> hit(Objects.requireNonNull(cards.get(place.id())), place, typed, unfed))
                .toList();
    }

    /** Of whatever kind. */
    Map<UUID, SearchCard> of(Collection<UUID> ids, Locale locale) {
        var cards = new HashMap<UUID, SearchCard>();
        sources.forEach(source -> cards.putAll(of(source, ids, locale)));
        return cards;
    }

    Map<UUID, SearchCard> of(Map<Kind, List<UUID>> ids, Locale locale) {
        var cards = new HashMap<UUID, SearchCard>();
        sources.stream()
                .filter(source -> ids.containsKey(source.kind()))
                .forEach(source -> cards.putAll(source.cards(Objects.requireNonNull(ids.get(source.kind())), locale)));
        return cards;
    }

    /** A record that cannot be read is missed by itself, not with its whole page. */
    static Map<UUID, SearchCard> of(SearchSource source, Collection<UUID> ids, Locale locale) {
        try {
            return source.cards(ids, locale);
        } catch (RuntimeException poisoned) {
            if (DatabaseAway.is(poisoned)) throw poisoned;
            var cards = new HashMap<UUID, SearchCard>();
            if (ids.size() > 1) ids.forEach(id -> cards.putAll(of(source, List.of(id), locale)));
            return cards;
        }
    }

    private static SearchHit hit(SearchCard card, Place place, Typed typed, Set<UUID> unfed) {
        return new SearchHit(card, title(card.title(), place, typed), extract(card, place, unfed));
    }

    /** The summary, unless only the text has the words. */
    private static Marked extract(SearchCard card, Place place, Set<UUID> unfed) {
        if (place.extract() == null || unfed.contains(card.id())) return Marked.plain(card.summary());
        var extract = Marked.of(place.extract());
        return extract.in(card.summary()).orElse(extract);
    }

    private static Marked title(String title, Place place, Typed typed) {
        if (place.title() != null && Marked.of(place.title()).text().equals(title)) return Marked.of(place.title());
        return typed.words().stream()
                .filter(word -> !Typed.chinese(word))
                .flatMap(word -> Syllables.find(title, Syllables.plain(word)).stream())
                .map(range -> Marked.of(title, range[0], range[1]))
                .findFirst()
                .orElse(Marked.plain(title));
    }
}
