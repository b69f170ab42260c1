package cn.zhongning.portal.pages;

import com.vaadin.flow.dom.Element;
import java.util.Set;

/**
 * Writes element trees as HTML. Against {@link Element#getOuterHTML()} it needs no second tree, adds no white space of
 * its own, and leaves out what {@code setVisible(false)} hides.
 */
public final class HtmlWriter {
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

    private final StringBuilder out = new StringBuilder(32_768);

    public HtmlWriter element(Element element) {
        if (element.isTextNode()) {
            return text(element.getText());
        }
        if (!element.isVisible()) {
            return this;
        }
        String tag = element.getTag();
        out.append('<').append(tag);
        element.getAttributeNames().forEach(name -> attribute(name, element.getAttribute(name)));
        out.append('>');
        if (VOID.contains(tag)) {
            return this;
        }
        Object html = element.getPropertyRaw("innerHTML"); // com.vaadin.flow.component.Html
        if (html != null) {
            out.append(html);
        }
        for (int i = 0, n = element.getChildCount(); i < n; i++) {
            element(element.getChild(i));
        }
        return close(tag);
    }

    HtmlWriter open(String tag, String... namesAndValues) {
        out.append('<').append(tag);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attribute(namesAndValues[i], namesAndValues[i + 1]);
        }
        out.append('>');
        return this;
    }

    HtmlWriter close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    HtmlWriter raw(String html) {
        out.append(html);
        return this;
    }

    HtmlWriter text(String text) {
        escape(text, false);
        return this;
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name);
        if (!value.isEmpty()) {
            out.append("=\"");
            escape(value, true);
            out.append('"');
        }
    }

    private void escape(String text, boolean quoted) {
        int done = 0;
        for (int i = 0, n = text.length(); i < n; i++) {
            String entity = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> quoted ? "&quot;" : null;
                default -> null;
            };
            if (entity != null) {
                out.append(text, done, i).append(entity);
                done = i + 1;
            }
        }
        out.append(text, done, text.length());
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
