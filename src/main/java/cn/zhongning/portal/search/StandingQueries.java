package cn.zhongning.portal.search;

import static cn.zhongning.portal.search.StandingQuery.FEED;

import cn.zhongning.portal.language.Embedder;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads states of the search page from their addresses, and says in words what they look for. */
@Component
public class StandingQueries {
    private static final int LONGEST = 2_000;

    private final FacetValues values;
    private final Texts texts;
    private final Embedder embedder;

    StandingQueries(FacetValues values, Texts texts, Embedder embedder) {
        this.values = values;
        this.texts = texts;
        this.embedder = embedder;
    }

    /** Nothing where the address leads elsewhere. */
    public Optional<StandingQuery> read(String address) {
        return state(address).map(state -> new StandingQuery(state.address(), state.query()));
    }

    /** Of the address of a feed; nothing where it asks for something unknown, rather than everything. */
    public Optional<StandingQuery> ofFeed(@Nullable String query) {
        var asked = QueryParameters.fromString(query == null ? "" : query);
        var list = asked.getSingleParameter(StandingQuery.LIST).orElse("search");
        return read("/" + list + (query == null ? "" : "?" + query)).filter(standing -> understood(asked, standing));
    }

    private static boolean understood(QueryParameters asked, StandingQuery standing) {
        var address = standing.feed();
        var said = QueryParameters.fromString(address.substring(Math.min(address.length(), FEED.length() + 1)))
                .getParameters();
        return asked.getParameters().entrySet().stream()
                .allMatch(each -> each.getValue().stream()
                        .filter(value -> !value.isBlank())
                        .map(String::strip)
                        .allMatch(said.getOrDefault(each.getKey(), List.of())::contains));
    }

    /** What a reader would call it: the words, or the list. */
    public String title(StandingQuery standing, Locale locale) {
        var state = state(standing.address()).orElseThrow();
        var list =
                texts.get(locale, "search.kinds." + state.list().map(Kind::name).orElse("all"));
        return state.text().isBlank() ? list : state.text() + " · " + list;
    }

    /** What is chosen beside the words, by the names that the page gives it. */
    public List<String> choices(StandingQuery standing, Locale locale) {
        return state(standing.address()).orElseThrow().chosen().entrySet().stream()
                .flatMap(chosen -> chosen.getValue().stream().map(code -> values.label(chosen.getKey(), code, locale)))
                .toList();
    }

    /** Both. */
    public String about(StandingQuery standing, Locale locale) {
        var choices = choices(standing, locale);
        var title = title(standing, locale);
        return choices.isEmpty() ? title : title + " · " + String.join(texts.get(locale, "listings.and"), choices);
    }

    /** The meaning of its words in short, for {@link ReverseSearch}; none where there are none that the model reads. */
    public byte @Nullable [] direction(StandingQuery standing) {
        var text = standing.query().text();
        return text.isBlank() || embedder.known(text) < IndexSearch.READABLE
                ? null
                : Direction.of(embedder.embedQuery(text));
    }

    Optional<SearchState> state(String address) {
        if (address.length() > LONGEST) return Optional.empty();
        int mark = address.indexOf('?');
        var path = mark < 0 ? address : address.substring(0, mark);
        boolean list = Arrays.stream(Kind.values()).anyMatch(kind -> path.equals("/" + kind.path()));
        if (!list && !path.equals("/search")) return Optional.empty();
        var query = QueryParameters.fromString(mark < 0 ? "" : address.substring(mark + 1));
        var request = new PageRequest(path, RouteParameters.empty(), query, Texts.CHINESE, false);
        return Optional.of(plain(SearchState.of(request, values)));
    }

    private static SearchState plain(SearchState state) {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        state.chosen().forEach((facet, codes) -> chosen.put(facet, new LinkedHashSet<>(new TreeSet<>(codes))));
        return new SearchState(state.list(), state.text().strip(), chosen, state.sort(), 1, null, List.of());
    }
}
