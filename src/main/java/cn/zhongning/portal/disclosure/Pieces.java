package cn.zhongning.portal.disclosure;

import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.time;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;

/** Small things that the pages of this module share. */
final class Pieces {
    private static final int START = 12;

    private Pieces() {}

    /** The beginning of a sum; the whole of it where somebody points at it. */
    static Component sum(String sha256) {
        var sum = with(element("code"), "title", sha256);
        sum.setText(sha256.substring(0, START));
        return sum;
    }

    static Component whole(String sha256) {
        var sum = element("code");
        sum.setText(sha256);
        return sum;
    }

    static Component moment(Instant at, Locale locale) {
        return time(at.toString(), Moments.say(at, locale));
    }

    static Paragraph soft(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassNames("soft", "small");
        return paragraph;
    }

    /** A text of several lines, as it was written. */
    static Div lines(String text) {
        var lines = new Div();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(new Paragraph(line)));
        return lines;
    }

    /** The words of an agreement with its version and its sum. */
    static Div agreement(Agreement agreement, Texts texts, Locale locale) {
        var box = lines(agreement.text());
        box.addClassName("agreement");
        with(box, "tabindex", "0");
        with(box, "role", "document");
        with(box, "aria-label", texts.get(locale, "disclosure.agreement.number", agreement.number()));
        var about = new Div(
                new Span(texts.get(locale, "disclosure.agreement.number", agreement.number())),
                moment(agreement.writtenAt(), locale),
                new Span(new Span(texts.get(locale, "disclosure.sum") + " "), sum(agreement.sha256())));
        about.addClassName("meta");
        return new Div(box, about);
    }
}
