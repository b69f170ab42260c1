package cn.zhongning.portal.pages;

import static cn.zhongning.portal.pages.Html.with;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;

/** Above a list of the desk: everything, or only what waits for the reader and is counted on the first page. */
public final class WaitingChips extends Nav {
    private static final String WAITING = "waiting";

    /** @param label key of what waits */
    public WaitingChips(String address, String label, int count, boolean waiting) {
        addClassName("hints");
        with(this, "aria-label", getTranslation("pages.waiting.choice"));
        add(
                new Chip(address, getTranslation("pages.waiting.all"), !waiting),
                new Chip(of(address, true), getTranslation(label), waiting).counting(count));
    }

    /** Whether an address asks only for what waits. */
    public static boolean asked(QueryParameters query) {
        return query.getParameters().containsKey(WAITING);
    }

    public static String of(String address, boolean waiting) {
        return waiting ? address + "?" + WAITING : address;
    }
}
