package cn.zhongning.portal.reminders;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.registration.MessageKind;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;

/** A message as it will be read, in both languages, with what the word check marks in it. */
@org.springframework.stereotype.Component
class WordsPreview {
    private final EventService events;
    private final MessageText messages;
    private final WordMarks marks;
    private final Texts texts;

    WordsPreview(EventService events, MessageText messages, WordMarks marks, Texts texts) {
        this.events = events;
        this.messages = messages;
        this.marks = marks;
        this.texts = texts;
    }

    void show(Event event, Words typed, Locale locale) {
        var session = events.sessions(event.id()).stream()
                .findFirst()
                .orElseThrow(() -> new Refused("reminders.error.unfinished"));
        var dialog = new Dialog(texts.get(locale, "reminders.words.preview"));
        for (var language : List.of(Texts.CHINESE, Texts.ENGLISH)) {
            var letter = letter(event, session, typed, language);
            dialog.add(marks.forSender(marks.mark(letter, true, locale), locale), letter);
        }
        dialog.getFooter().add(new Button(texts.get(locale, "events.close"), click -> dialog.close()));
        dialog.setWidth("40rem");
        dialog.open();
    }

    /** What the word check finds in what waits to be read. */
    Component hits(Words waiting, Locale locale) {
        var said = new Div(new Paragraph(waiting.chinese()), new Paragraph(waiting.english()));
        return marks.forReviewer(marks.mark(said, true, locale), locale);
    }

    String standing(MessageKind kind, Locale language) {
        return messages.standing(kind, language);
    }

    private Article letter(Event event, EventSession session, Words typed, Locale language) {
        var letter = new Article(new H3(messages.title(event, typed.kind(), language)));
        letter.getElement().setAttribute("lang", language.toLanguageTag());
        letter.addClassName("letter");
        messages.body(event, session, typed.kind(), event.venue(), typed.in(language), language)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Paragraph::new)
                .forEach(letter::add);
        return letter;
    }
}
