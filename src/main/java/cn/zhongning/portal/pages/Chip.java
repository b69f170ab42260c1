package cn.zhongning.portal.pages;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** One of several views of a list, each with an address of its own. */
public final class Chip extends Anchor {
    /** @param here whether it is the one that is shown */
    public Chip(String address, String label, boolean here) {
        super(address);
        add(new Span(label));
        addClassName("chip");
        if (here) with(this, "aria-current", "page");
    }

    /** With how many there are behind it. */
    public Chip counting(int number) {
        var counted = element("b");
        counted.setText(Integer.toString(number));
        add(counted);
        return this;
    }
}
