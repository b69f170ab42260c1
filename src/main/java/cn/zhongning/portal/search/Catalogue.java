package cn.zhongning.portal.search;

import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.search.SearchQuery.Sort;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The lists of the search page for other programs: the same filters, words and orders, one stretch after the other. */
@Service
public class Catalogue {
    public static final int MOST = 100;

    private final Search search;
    private final FacetValues values;
    private final Clock clock;

    Catalogue(Search search, FacetValues values, Clock clock) {
        this.search = search;
        this.values = values;
        this.clock = clock;
    }

    /** @param next where the next stretch begins; none behind the last */
    public record Stretch(
            List<UUID> ids, long total, @Nullable String next) {}

    /**
     * The moment when the first stretch was asked for belongs to all: what is published later shifts nothing.
     *
     * @param size of the first stretch, and so of all
     */
    private record Place(Instant asOf, int page, int size) {
        private static final Pattern FORM = Pattern.compile("(\\d{1,14})\\.(\\d{1,6})\\.(\\d{1,3})");

        static Place of(String cursor) {
            try {
                var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                var parts = FORM.matcher(text);
                if (!parts.matches()) throw new Refused("search.error.cursor");
                return new Place(
                        Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
                        Math.max(1, Integer.parseInt(parts.group(2))),
                        Math.clamp(Integer.parseInt(parts.group(3)), 1, MOST));
            } catch (IllegalArgumentException nonsense) {
                throw new Refused("search.error.cursor");
            }
        }

        String cursor() {
            var text = asOf.toEpochMilli() + "." + page + "." + size;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * @param wanted as the address of the list says it
     * @param cursor where to go on; none to begin
     * @throws Mistakes with every value that no list knows
     */
    public Stretch stretch(
            Kind kind, Map<String, List<String>> wanted, @Nullable String cursor, int size, Locale locale) {
        check(wanted, size);
        var parameters = new QueryParameters(wanted);
        var request = new PageRequest("/" + kind.path(), RouteParameters.empty(), parameters, locale, false);
        var state = SearchState.of(request, values);
        var now = clock.instant();
        var place = cursor == null ? new Place(now, 1, size) : Place.of(cursor);
        var asOf = place.asOf().isAfter(now) ? now : place.asOf();
        var found = search.find(state.query(), place.page(), place.size(), asOf, locale);
        if (found.page() != place.page()) return new Stretch(List.of(), found.total(), null);
        return new Stretch(
                found.hits().stream().map(hit -> hit.card().id()).toList(), found.total(), next(found, place));
    }

    /** What PostgreSQL no longer shows is missing from the page and from the total, but had its place. */
    private static @Nullable String next(Found found, Place place) {
        long missing = (long) place.size() - found.hits().size();
        boolean more = (long) place.page() * place.size() < found.total() + missing;
        return more ? new Place(place.asOf(), place.page() + 1, place.size()).cursor() : null;
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
