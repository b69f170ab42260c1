package cn.zhongning.portal.pages;

import static cn.zhongning.portal.pages.Html.with;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;

/** Steps through a long list of the desk by address: every page of it can be returned to and passed on. */
public final class Paging extends Nav {
    private static final int LAST = 100_000;

    private final String address;

    /** @param address of the list, with whatever else its query holds */
    public Paging(String address, int page, boolean more) {
        this.address = address;
        addClassName("hints");
        with(this, "aria-label", getTranslation("pages.paging"));
        setVisible(page > 1 || more);
        if (page > 1) add(step(page - 1, "pages.earlier"));
        add(new Span(getTranslation("pages.page", page)));
        if (more) add(step(page + 1, "pages.later"));
    }

    /** The page that an address asks for; nonsense asks for the first. */
    public static int page(QueryParameters query) {
        try {
            return Math.clamp(
                    query.getSingleParameter("page").map(Long::parseLong).orElse(1L), 1, LAST);
        } catch (NumberFormatException nonsense) {
            return 1;
        }
    }

    private Anchor step(int page, String text) {
        var step = new Anchor(address + (address.contains("?") ? "&" : "?") + "page=" + page, getTranslation(text));
        step.addClassName("button");
        return step;
    }
}
