package cn.zhongning.portal.pages;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Steps through a long list of a public page; what {@link Paging} is to the desk, in both deliveries. */
public final class PageSteps {
    private PageSteps() {}

    /** @param address of the list, with whatever else its query holds */
    public static Nav of(String address, int page, boolean more, Texts texts, Locale locale) {
        var steps = with(new Nav(), "aria-label", texts.get(locale, "pages.paging"));
        steps.addClassName("pages");
        if (page > 1) steps.add(step(address, page - 1, "pages.earlier", texts, locale));
        if (page > 1 || more) steps.add(new Span(texts.get(locale, "pages.page", page)));
        if (more) steps.add(step(address, page + 1, "pages.later", texts, locale));
        steps.setVisible(page > 1 || more);
        return steps;
    }

    private static Anchor step(String address, int page, String text, Texts texts, Locale locale) {
        var query = page == 1 ? "" : (address.contains("?") ? "&" : "?") + "page=" + page;
        return new Anchor(PageRequest.link(locale, address + query), texts.get(locale, text));
    }
}
