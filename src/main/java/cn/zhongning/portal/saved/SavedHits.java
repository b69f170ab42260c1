package cn.zhongning.portal.saved;

import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.search.SearchSource;
import cn.zhongning.portal.shared.Kind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to saved searches, as far as the public still sees it. */
@Component
class SavedHits {
    static final String COLUMNS = "h.search_id, h.kind, h.listing_id, h.marked, h.closeness, h.found_at";

    private static final int MOST = 1000;

    private final JdbcClient sql;
    private final List<SearchSource> sources;

    SavedHits(JdbcClient sql, List<SearchSource> sources) {
        this.sql = sql;
        this.sources = sources;
    }

    /** Newest first; what has left the public leaves gaps, so a page may be short. */
    List<SavedHit> page(SavedSearch search, int offset, int atMost) {
        return sql.sql("select " + COLUMNS + """
                         from saved_hit h where search_id = ? order by found_at desc, listing_id limit ? offset ?
                        """)
                .params(search.id(), atMost, offset)
                .query(SavedHit.class)
                .list();
    }

    /** How many that its reader has not seen yet are still there. */
    Map<UUID, Long> fresh(List<SavedSearch> searches, Locale locale) {
        if (searches.isEmpty()) return Map.of();
        var found = sql.sql("select " + COLUMNS + """
                         from saved_hit h join saved_search s on s.id = h.search_id
                        where s.id in (:searches) and h.found_at > s.opened_at limit :most
                        """)
                .param("searches", searches.stream().map(SavedSearch::id).toList())
                .param("most", MOST)
                .query(SavedHit.class)
                .list();
        return shown(found, locale).stream()
                .collect(Collectors.groupingBy(each -> each.hit().searchId(), Collectors.counting()));
    }

    List<SavedHit.Shown> shown(List<SavedHit> hits, Locale locale) {
        var cards = cards(hits, locale);
        return hits.stream()
                .flatMap(hit ->
                        Optional.ofNullable(cards.get(hit.listingId()))
                                .map(card -> new SavedHit.Shown(hit, card))
                                .stream())
                .toList();
    }

    private Map<UUID, SearchCard> cards(Collection<SavedHit> hits, Locale locale) {
        var ids = new EnumMap<Kind, Set<UUID>>(Kind.class);
        ids.putAll(hits.stream()
                .collect(Collectors.groupingBy(
                        SavedHit::kind, Collectors.mapping(SavedHit::listingId, Collectors.toSet()))));
        var cards = new HashMap<UUID, SearchCard>();
        for (var source : sources) {
            var wanted = ids.getOrDefault(source.kind(), Set.of());
            if (!wanted.isEmpty()) cards.putAll(source.cards(wanted, locale));
        }
        return cards;
    }
}
