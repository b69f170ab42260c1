package cn.zhongning.portal.pages;

import static cn.zhongning.portal.pages.Html.with;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.jspecify.annotations.Nullable;

/** Steps through a list too long for numbered pages: each begins where the one before ended, at the same cost. */
public final class Onward extends Nav {
    /**
     * @param first the address of the list's beginning; null on the first page
     * @param next the address of what follows; null at the end
     */
    public Onward(@Nullable String first, @Nullable String next) {
        addClassName("hints");
        with(this, "aria-label", getTranslation("pages.paging"));
        setVisible(first != null || next != null);
        if (first != null) add(step(first, "pages.first"));
        if (next != null) add(step(next, "pages.later"));
    }

    private Anchor step(String address, String text) {
        var step = new Anchor(address, getTranslation(text));
        step.addClassName("button");
        return step;
    }
}
