package cn.zhongning.portal.search;

import cn.zhongning.portal.search.Found.Relaxed;
import cn.zhongning.portal.search.SearchQuery.Sort;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a state of the search page shows, newest first: what is found by the words as they were typed. */
@Component
public class NewestFinds {
    private final Search search;
    private final Clock clock;

    NewestFinds(Search search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    public List<SearchCard> of(StandingQuery standing, int most, Locale locale) {
        var found = search.find(standing.query().by(Sort.NEWEST), 1, most, clock.instant(), locale);
        if (found.relaxed() != Relaxed.NOTHING) return List.of();
        return found.hits().stream().map(SearchHit::card).toList();
    }
}
