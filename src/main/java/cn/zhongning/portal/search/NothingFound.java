package cn.zhongning.portal.search;

import static cn.zhongning.portal.pages.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An empty page that goes on: which choice stands in the way, what to try, and how to ask everybody. */
final class NothingFound {
    private static final int TITLE = 80;

    private final SearchState state;
    private final Found found;
    private final Wording wording;

    private NothingFound(SearchState state, Found found, Wording wording) {
        this.state = state;
        this.found = found;
        this.wording = wording;
    }

    static Component of(SearchState state, Found found, Wording wording) {
        return new NothingFound(state, found, wording).page();
    }

    private Component page() {
        var nothing = new Div();
        nothing.addClassName("nothing");
        if (!state.narrowed()) {
            nothing.add(new Paragraph(wording.t("search.empty")));
            return nothing;
        }
        nothing.add(new H2(
                state.text().isBlank()
                        ? wording.t("search.nothing.chosen")
                        : wording.t("search.nothing", state.text())));
        var ways = ways();
        if (ways.getChildren().findAny().isPresent()) nothing.add(ways);
        else nothing.add(new Paragraph(wording.t("search.nothing.try")));
        nothing.add(keep());
        if (!state.text().isBlank()) nothing.add(ask());
        return nothing;
    }

    /** Each choice whose dropping would show something, with how much. */
    private UnorderedList ways() {
        var ways = new UnorderedList();
        ways.addClassNames("plain", "ways");
        state.chosen().forEach((facet, codes) -> way(ways, facet, state.without(facet), labels(facet)));
        if (state.list().isPresent()) {
            long elsewhere = found.without().getOrDefault(Facet.KIND, 0L);
            if (elsewhere > 0) {
                var everywhere = new SearchState(
                        Optional.empty(), state.text(), state.chosen(), state.sort(), 1, null, state.compared());
                ways.add(link(everywhere, wording.t("search.nothing.elsewhere", elsewhere)));
            }
        }
        if (ways.getChildren().findAny().isEmpty() && found.anywhere() > 0) {
            ways.add(link(state.in(Optional.empty()), wording.t("search.nothing.anywhere", found.anywhere())));
        }
        return ways;
    }

    private void way(UnorderedList ways, Facet facet, SearchState other, String dropped) {
        long count = found.without().getOrDefault(facet, 0L);
        if (count > 0) ways.add(link(other, wording.t("search.nothing.drop", dropped, count)));
    }

    private String labels(Facet facet) {
        return String.join(
                wording.t("search.and"),
                state.codes(facet).stream()
                        .map(code -> wording.label(facet, code))
                        .toList());
    }

    private ListItem link(SearchState other, String text) {
        return new ListItem(new Anchor(wording.link(other), text));
    }

    /** What is not there today may come. */
    private Component keep() {
        var keep = new Anchor(state.kept(), wording.t("search.keep"));
        keep.addClassName("button");
        var why = new Paragraph(wording.t("search.keep.why"));
        why.addClassName("soft");
        return new Div(why, with(keep, "rel", "nofollow"));
    }

    private Component ask() {
        var text = state.text();
        var title = text.codePointCount(0, text.length()) <= TITLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TITLE));
        var ask = new Anchor(
                "/desk/demands/new?title=" + URLEncoder.encode(title, StandardCharsets.UTF_8),
                wording.t("search.nothing.ask"));
        ask.addClassNames("button", "main");
        var why = new Paragraph(wording.t("search.nothing.ask.why"));
        why.addClassName("soft");
        return new Div(why, ask);
    }
}
