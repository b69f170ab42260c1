package cn.zhongning.portal.disclosure;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The protected part before somebody who may read it, with the number of its text. */
final class OpenedPart extends Div {
    OpenedPart(Openings.Opened opened, Texts texts, Locale locale) {
        addClassName("opened");
        with(this, "role", "status");
        opened.before().filter(before -> opened.renewed()).ifPresent(before -> {
            var renewed = new Paragraph(
                    texts.get(locale, "disclosure.renewed", opened.text().number(), before));
            renewed.addClassName("warn");
            add(renewed);
        });
        opened.passages().forEach(passage -> add(new H3(passage.label()), Pieces.lines(passage.text())));
        var text = opened.text();
        var about = new Div(
                new Span(texts.get(locale, "disclosure.text.number", text.number())),
                Pieces.moment(text.since(), locale),
                new Span(new Span(texts.get(locale, "disclosure.sum") + " "), Pieces.sum(text.sha256())));
        about.addClassName("meta");
        add(about);
    }
}
