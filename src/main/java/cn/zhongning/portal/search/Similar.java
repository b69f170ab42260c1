package cn.zhongning.portal.search;

import cn.zhongning.portal.search.IndexSearch.Place;
import cn.zhongning.portal.search.IndexSearch.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What means something similar, where the words themselves find little. */
@Component
class Similar {
    private static final int SHOWN = 5;

    /** Below it, texts of the same field look alike, whatever they are about. */
    private static final double CLOSE = .5;

    private final Ranking ranking;
    private final Cards cards;

    Similar(Ranking ranking, Cards cards) {
        this.ranking = ranking;
        this.cards = cards;
    }

    /** @param found is shown already */
    List<SearchHit> to(Question question, List<Place> found, Locale locale) throws IOException {
        var known = found.stream().map(Place::id).toList();
        var filters = new ArrayList<>(question.visible());
        filters.addAll(question.filters().only(Facet.KIND));
        filters.addAll(question.filters().only(Facet.WHEN));
        var ids = ranking.rank(SearchIndex.ALIAS, question.query().text(), filters).stream()
                .filter(ranked -> ranked.closeness() >= CLOSE)
                .map(ranked -> UUID.fromString(ranked.id()))
                .filter(id -> !known.contains(id))
                .limit(SHOWN)
                .toList();
        var shown = cards.of(ids, locale);
        return ids.stream()
                .filter(shown::containsKey)
                .map(id -> SearchHit.of(Objects.requireNonNull(shown.get(id))))
                .toList();
    }
}
