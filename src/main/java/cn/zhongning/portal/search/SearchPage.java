package cn.zhongning.portal.search;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.search.Found.Relaxed;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Search over everything, and the list of each kind: one page, whose every state is an address. */
@Route("search")
@RouteAlias("events")
@RouteAlias("demands")
@RouteAlias("results")
@RouteAlias("articles")
@AnonymousAllowed
class SearchPage extends PublicPage {
    private final transient Search search;
    private final transient FacetValues values;
    private final transient Texts texts;
    private final transient Site site;
    private final transient Clock clock;
    private final String origin;
    private transient Iterable<Readership> readership = List.of();

    SearchPage(
            Search search,
            FacetValues values,
            Texts texts,
            Site site,
            Clock clock,
            @Value("${portal.origin}") String origin) {
        this.search = search;
        this.values = values;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
        this.origin = origin;
    }

    @Autowired
    final void setReadership(ObjectProvider<Readership> readership) {
        this.readership = readership;
    }

    @Override
    protected PageHead show(PageRequest request) {
        var state = SearchState.of(request, values);
        var wording = new Wording(texts, values, request);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var asOf = state.asOf() == null || state.asOf().isAfter(now) ? now : state.asOf();
        var found = search.find(state.query(), state.page(), asOf, request.locale());
        if (!found.degraded()) heard(state, found);
        var title = title(state);
        var page = new Div(
                head(title, state, found, wording), FacetPanel.of(state, found, wording), list(state, found, wording));
        page.addClassName("find-page");
        add(page);
        return about(title, state, found, wording);
    }

    private void heard(SearchState state, Found found) {
        var query = state.query();
        int page = state.page();
        long total = found.total();
        var cards = found.hits().stream().map(SearchHit::card).toList();
        var readers = readership;
        whenShown(() -> readers.forEach(each -> each.searched(query, page, cards, total)));
    }

    private static Component head(String title, SearchState state, Found found, Wording wording) {
        var heading = new H1(title);
        heading.addClassName("visually-hidden");
        var parts = new ListHead(state, found, wording);
        var head = new Div(heading, parts.box(), parts.kinds());
        parts.chosen().ifPresent(head::add);
        return head;
    }

    private Component list(SearchState state, Found found, Wording wording) {
        var list = new Div();
        if (found.degraded()) list.add(note(t("search.degraded")));
        if (found.relaxed() != Relaxed.NOTHING) list.add(note(t("search.relaxed." + found.relaxed())));
        if (!state.compared().isEmpty()) list.add(comparison(state, wording));
        if (found.total() > 0) {
            var heading = new H2(t("search.found"));
            heading.addClassName("visually-hidden");
            list.add(heading, new ListHead(state, found, wording).order(), HitRows.of(found.hits(), state, wording));
            if (found.pages() > 1) list.add(PageLinks.of(state, found, wording));
        } else {
            list.add(NothingFound.of(state, found, wording));
        }
        if (!found.nearest().isEmpty()) {
            var similar = new H2(t("search.nearest"));
            similar.addClassName("similar");
            list.add(similar, HitRows.of(found.nearest(), state, wording));
        }
        return list;
    }

    private Component comparison(SearchState state, Wording wording) {
        var go = new Anchor(
                wording.link(state.comparison(Stream.empty())),
                t("search.compare.go", state.compared().size()));
        go.addClassNames("button", "main");
        return new Paragraph(with(go, "rel", "nofollow"));
    }

    private Component note(String text) {
        var note = with(new Paragraph(text), "role", "status");
        note.addClassName("note");
        return note;
    }

    private String title(SearchState state) {
        return state.text().isBlank()
                ? state.list().map(kind -> t("search.kinds." + kind)).orElseGet(() -> t("search.title"))
                : t("search.title.text", state.text());
    }

    /** A list by itself belongs into search engines, each page of it; one that somebody narrowed does not. */
    private PageHead about(String title, SearchState state, Found found, Wording wording) {
        if (state.list().isEmpty() || state.narrowed() || !state.compared().isEmpty() || state.sort() != null)
            return PageHead.unlisted(title);
        var path = state.path();
        boolean first = found.page() == 1;
        return PageHead.listed(
                first ? title : title + " · " + t("search.page", Integer.toString(found.page())),
                t("search.description", title, site.county().label(wording.locale())),
                first ? path : path + "?page=" + found.page(),
                items(found, wording));
    }

    private Map<String, Object> items(Found found, Wording wording) {
        var hits = found.hits();
        var items = IntStream.range(0, hits.size())
                .mapToObj(i -> Map.<String, Object>of(
                        "@type",
                        "ListItem",
                        "position",
                        (found.page() - 1) * Found.PAGE + i + 1,
                        "url",
                        origin + wording.link(hits.get(i).card().address())))
                .toList();
        return Map.of("@context", "https://schema.org", "@type", "ItemList", "itemListElement", items);
    }
}
