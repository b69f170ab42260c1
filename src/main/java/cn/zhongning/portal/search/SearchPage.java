package cn.zhongning.portal.search;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.form;
import static cn.zhongning.portal.pages.Html.submit;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.pages.PageHead;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.pages.PublicPage;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Term;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Search over everything, and the list of each kind: one page, whose every state is an address. */
@Route("search")
@RouteAlias("events")
@RouteAlias("demands")
@RouteAlias("results")
@RouteAlias("articles")
@AnonymousAllowed
class SearchPage extends PublicPage {
    private static final int LONGEST = 300;

    private final transient Search search;
    private final transient Site site;

    SearchPage(Search search, Site site) {
        this.search = search;
        this.site = site;
    }

    /** What the address says. */
    private record State(
            Optional<Kind> kind, String text, @Nullable String industry, SearchQuery.Sort sort, int page) {
        String address(String path, Optional<Kind> kind, @Nullable String industry, SearchQuery.Sort sort, int page) {
            var query = new StringBuilder();
            add(query, "q", text);
            if (path.equals("/search") && kind.isPresent())
                add(query, "kind", kind.get().name());
            if (industry != null) add(query, "industry", industry);
            if (sort != SearchQuery.Sort.RELEVANCE) add(query, "sort", sort.name());
            if (page > 1) add(query, "page", Integer.toString(page));
            return path + query;
        }

        private static void add(StringBuilder query, String name, String value) {
            if (value.isEmpty()) return;
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
            query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    @Override
    protected PageHead show(PageRequest request) {
        var path = request.path();
        var state = state(request);
        var found = search.find(query(state), state.page(), request.locale());
        var title = state.kind().map(this::label).orElse(t("search.title"));
        var heading = new H1(title);
        if (path.equals("/search")) heading.addClassName("skip");
        var main = new Div(heading, box(path, state), kinds(state, found));
        if (found.degraded()) main.add(note(t("search.degraded")));
        main.add(found.cards().isEmpty() ? nothing(state) : rows(found.cards()), pages(path, state, found));
        var page = new Div(facets(path, state, found, request), main);
        page.addClassName("find-page");
        add(page);
        boolean plain = state.text().isEmpty() && state.industry() == null && !path.equals("/search");
        return plain
                ? PageHead.listed(
                        title,
                        t("search.description", title, site.county().label(request.locale())),
                        state.page() > 1 ? path + "?page=" + state.page() : path)
                : PageHead.unlisted(title);
    }

    private static State state(PageRequest request) {
        var kind = Arrays.stream(Kind.values())
                .filter(k -> request.path().equals("/" + k.path())
                        || request.first("kind").filter(k.name()::equals).isPresent())
                .findFirst();
        var text = request.first("q").orElse("");
        var sort = Arrays.stream(SearchQuery.Sort.values())
                .filter(s -> request.first("sort").filter(s.name()::equals).isPresent())
                .findFirst()
                .orElse(SearchQuery.Sort.RELEVANCE);
        return new State(
                kind,
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                request.first("industry").orElse(null),
                sort,
                request.number("page", 1, Search.LAST_PAGE));
    }

    private static SearchQuery query(State state) {
        return new SearchQuery(
                state.text(),
                state.kind().map(Set::of).orElse(Set.of()),
                state.industry() == null ? Set.of() : Set.of(state.industry()),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                SearchQuery.When.ANY,
                state.sort());
    }

    private Component box(String path, State state) {
        var label = with(element("label"), "for", "q");
        label.setText(t("search.label"));
        label.addClassName("skip");
        var input = with(with(with(element("input"), "id", "q"), "name", "q"), "value", state.text());
        with(with(input, "maxlength", Integer.toString(LONGEST)), "placeholder", t("search.placeholder"));
        var form = with(form("get", link(path), label, input, submit(t("search.go"))), "role", "search");
        form.addClassName("find");
        return form;
    }

    private Component kinds(State state, Search.Found found) {
        var chips = new Div();
        chips.addClassName("hints");
        for (var kind : Kind.values()) {
            long count = found.kinds().getOrDefault(kind, 0L);
            var address = state.address("/" + kind.path(), Optional.of(kind), null, state.sort(), 1);
            var number = element("b");
            number.setText(Long.toString(count));
            var chip = new Anchor(link(address), new Span(label(kind)), number);
            chip.addClassName("chip");
            if (state.kind().filter(kind::equals).isPresent()) with(chip, "aria-current", "true");
            chips.add(chip);
        }
        for (var sort : SearchQuery.Sort.values()) {
            var path = state.kind().map(kind -> "/" + kind.path()).orElse("/search");
            var choice = new Anchor(
                    link(state.address(path, state.kind(), state.industry(), sort, 1)), t("search.sort." + sort));
            choice.addClassNames("soft", "small");
            if (sort == state.sort()) with(choice, "aria-current", "true");
            chips.add(choice);
        }
        return chips;
    }

    private Component facets(String path, State state, Search.Found found, PageRequest request) {
        var summary = element("summary");
        summary.setText(t("search.facet.industry"));
        var details = with(element("details", summary), "open", "");
        for (Term industry : site.industries()) {
            long count = found.industries().getOrDefault(industry.code(), 0L);
            boolean chosen = industry.code().equals(state.industry());
            if (count == 0 && !chosen) continue;
            var address = state.address(path, state.kind(), chosen ? null : industry.code(), state.sort(), 1);
            var choice = new Anchor(
                    link(address), new Span(industry.label(request.locale())), new Span(Long.toString(count)));
            if (chosen) with(choice, "aria-current", "true");
            details.add(choice);
        }
        var aside = with(new Aside(), "aria-label", t("search.facets"));
        aside.addClassName("facets");
        if (details.getChildren().count() > 1) aside.add(details);
        return aside;
    }

    private Component rows(List<SearchCard> cards) {
        var rows = new UnorderedList();
        rows.addClassNames("plain", "rows");
        cards.forEach(card -> rows.add(CardRow.of(card, link(card.address()), label(card.kind()), t("search.demo"))));
        return rows;
    }

    private Component nothing(State state) {
        var nothing = new Div(new Paragraph(t(state.text().isEmpty() ? "search.empty" : "search.nothing")));
        nothing.addClassName("nothing");
        return nothing;
    }

    private Component pages(String path, State state, Search.Found found) {
        long last = Math.clamp((found.total() + Search.PAGE - 1) / Search.PAGE, 1, Search.LAST_PAGE);
        var pages = new Paragraph(t("search.page", state.page(), last) + " ");
        pages.addClassNames("small", "soft");
        Map.of("search.previous", state.page() - 1, "search.next", state.page() + 1).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .filter(step -> step.getValue() >= 1 && step.getValue() <= last)
                .forEach(step -> pages.add(
                        new Anchor(
                                link(state.address(
                                        path, state.kind(), state.industry(), state.sort(), step.getValue())),
                                t(step.getKey())),
                        new Span(" ")));
        return pages;
    }

    private Component note(String text) {
        var note = with(new Paragraph(text), "role", "status");
        note.addClassName("note");
        return note;
    }
}
