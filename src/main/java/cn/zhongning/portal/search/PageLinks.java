package cn.zhongning.portal.search;

import static cn.zhongning.portal.pages.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.TreeSet;

/** The pages of a list: first, last, and those around this one. */
final class PageLinks {
    private static final int AROUND = 2;

    private PageLinks() {}

    static Component of(SearchState state, Found found, Wording wording) {
        var pages = with(new Nav(), "aria-label", wording.t("search.pages"));
        pages.addClassName("pages");
        int here = found.page();
        int last = found.pages();
        if (here > 1) pages.add(step(state, found, here - 1, wording, "prev", "search.previous"));
        int before = 0;
        for (int page : shown(here, last)) {
            if (page > before + 1) pages.add(gap());
            pages.add(number(state, found, page, wording));
            before = page;
        }
        if (here < last) pages.add(step(state, found, here + 1, wording, "next", "search.next"));
        return pages;
    }

    private static TreeSet<Integer> shown(int here, int last) {
        var shown = new TreeSet<Integer>();
        shown.add(1);
        shown.add(last);
        for (int page = here - AROUND; page <= here + AROUND; page++) if (page >= 1 && page <= last) shown.add(page);
        return shown;
    }

    private static Component number(SearchState state, Found found, int page, Wording wording) {
        var link = new Anchor(wording.link(state.onPage(page, found.asOf())), Integer.toString(page));
        with(link, "aria-label", wording.t("search.page", Integer.toString(page)));
        if (Math.abs(page - found.page()) == AROUND) link.addClassName("far");
        return page == found.page() ? with(link, "aria-current", "page") : link;
    }

    private static Component step(SearchState state, Found found, int page, Wording wording, String rel, String text) {
        return with(new Anchor(wording.link(state.onPage(page, found.asOf())), wording.t(text)), "rel", rel);
    }

    private static Component gap() {
        return with(new Span("…"), "aria-hidden", "true");
    }
}
