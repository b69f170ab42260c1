package cn.zhongning.portal.shell;

import cn.zhongning.portal.search.SearchCard;
import cn.zhongning.portal.search.SearchQuery;
import cn.zhongning.portal.search.SearchQuery.Sort;
import cn.zhongning.portal.search.SearchQuery.When;
import cn.zhongning.portal.search.SearchSource;
import cn.zhongning.portal.shared.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What the modules published last, straight from PostgreSQL: the home page outlives the search engine. */
@Service
class Latest {
    private final ObjectProvider<SearchSource> sources;
    private final Clock clock;

    Latest(ObjectProvider<SearchSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** The first of a list, and how many it has in all. */
    record Some(List<SearchCard> cards, long total) {}

    Some newest(Kind kind, int limit, Locale locale) {
        return some(SearchQuery.all(kind), limit, locale);
    }

    /** Events of the coming month, the next one first. */
    List<SearchCard> comingEvents(int limit, Locale locale) {
        var month = new SearchQuery(
                "",
                Set.of(Kind.EVENT),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                When.MONTH,
                Sort.DEADLINE);
        var started = clock.instant().minus(Duration.ofHours(3));
        return some(month, 50, locale).cards().stream()
                .filter(card -> card.date().isAfter(started))
                .sorted(Comparator.comparing(SearchCard::date))
                .limit(limit)
                .toList();
    }

    private Some some(SearchQuery query, int limit, Locale locale) {
        return sources.stream()
                .filter(source -> query.kinds().contains(source.kind()))
                .findFirst()
                .map(source -> {
                    var page = source.browse(query, 0, limit);
                    var cards = source.cards(page.ids(), locale);
                    return new Some(
                            page.ids().stream()
                                    .map(cards::get)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            page.total());
                })
                .orElse(new Some(List.of(), 0));
    }
}
