package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;

/** All that will be read of an event: its line in lists, its page, and what stands on the ticket only. */
final class EventPreview extends Dialog {
    private final transient Texts texts;
    private final Locale locale;

    EventPreview(EventForm form, EventArticle article, WordMarks words, Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        setHeaderTitle(texts.get(locale, "events.preview"));
        var wording = form.announcement().wording();
        var shown = new Div(
                part("events.preview.list", new H3(wording.title()), new Paragraph(wording.brief())),
                part("events.preview.page", article));
        var online = form.announcement().entry().instructionsOnline();
        if (!online.isEmpty()) shown.add(part("events.preview.ticket", lines(online)));
        var hints = words.forAuthor(words.mark(shown, false, locale), locale);
        add(hints, shown);
        getFooter().add(new Button(texts.get(locale, "events.close"), click -> close()));
        addClassName("preview");
        setWidth("48rem");
    }

    private Section part(String title, Component... content) {
        var heading = new H2(texts.get(locale, title));
        heading.addClassNames("small", "soft");
        var part = new Section(heading);
        part.add(content);
        part.addClassName("part");
        return part;
    }

    private static Div lines(String text) {
        return new Div(
                text.lines().filter(line -> !line.isBlank()).map(Paragraph::new).toArray(Component[]::new));
    }
}
