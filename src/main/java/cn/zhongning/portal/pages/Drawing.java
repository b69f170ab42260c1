package cn.zhongning.portal.pages;

import com.vaadin.flow.component.html.Span;

/** A drawing that is stretched to the room it gets; what it shows stands beside it in words. */
public final class Drawing extends Span {
    /** @param shapes SVG of our own numbers, nothing that anybody typed */
    public Drawing(int width, int height, String shapes) {
        addClassName("drawing");
        // As text: the live page would build unknown HTML elements of these names.
        getElement()
                .setProperty(
                        "innerHTML",
                        "<svg viewBox='0 0 %d %d' preserveAspectRatio='none' aria-hidden='true' focusable='false'>%s</svg>"
                                .formatted(width, height, shapes));
    }
}
