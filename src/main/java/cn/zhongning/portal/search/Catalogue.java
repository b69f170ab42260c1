package cn.zhongning.portal.search;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.search.SearchQuery.Sort;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Mistakes;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The lists of the search page for other programs: the same filters, words and orders, one stretch after the other. */
@Service
public class Catalogue {
    public static final int MOST = 100;

    private final Stretches stretches;
    private final FacetValues values;

    Catalogue(Stretches stretches, FacetValues values) {
        this.stretches = stretches;
        this.values = values;
    }

    /** @param next where the next stretch begins; none behind the last */
    public record Stretch(
            List<UUID> ids, long total, @Nullable String next) {}

    /**
     * @param wanted as the address of the list says it
     * @param cursor where to go on; none to begin
     * @param size of the first stretch, and so of all
     * @throws Mistakes with every value that no list knows
     */
    public Stretch stretch(
            Kind kind, Map<String, List<String>> wanted, @Nullable String cursor, int size, Locale locale) {
        check(wanted, size);
        var request =
                new PageRequest("/" + kind.path(), RouteParameters.empty(), new QueryParameters(wanted), locale, false);
        var query = SearchState.of(request, values).query();
        return cursor == null ? stretches.begin(query, size) : stretches.goOn(query, Bookmark.of(cursor));
    }

    private void check(Map<String, List<String>> wanted, int size) {
        var mistakes = new Mistakes.Collector();
        for (var facet : Facet.values()) {
            for (var typed : wanted.getOrDefault(facet.parameter(), List.of()))
                mistakes.require(facet.parameter(), values.read(facet, typed).isPresent(), "search.error.value", typed);
        }
        wanted.getOrDefault("sort", List.of())
                .forEach(typed -> mistakes.require("sort", sort(typed).isPresent(), "search.error.value", typed));
        mistakes.require("limit", size >= 1 && size <= MOST, "search.error.limit", MOST);
        mistakes.complain();
    }

    private static Optional<Sort> sort(String typed) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.name().equalsIgnoreCase(typed))
                .findFirst();
    }
}
