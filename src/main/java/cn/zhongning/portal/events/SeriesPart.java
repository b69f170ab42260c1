package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The part of an event's form about sessions that repeat: what they are, and where each of them is changed. */
class SeriesPart extends FieldSet implements SessionPart {
    private final transient List<SessionForm> sessions;
    private final transient Texts texts;
    private final Locale locale;
    private final Paragraph sentence = new Paragraph();

    /** @param timetable where each of them can be changed; none before they are stored */
    SeriesPart(
            List<SessionForm> sessions,
            Optional<String> timetable,
            Texts texts,
            Locale locale,
            Consumer<SessionPart> removing) {
        this.sessions = List.copyOf(sessions);
        this.texts = texts;
        this.locale = locale;
        addClassNames("session", "form");
        var series = Objects.requireNonNull(sessions.getFirst().place()).series();
        sentence.setText(new RuleWords(texts, locale).say(series));
        sentence.addClassName("sentence");
        var remove = new Button(texts.get(locale, "events.series.remove"), click -> removing.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        add(sentence, days());
        timetable.ifPresent(address -> add(new Paragraph(
                new Span(texts.get(locale, "events.series.where") + " "),
                new Anchor(address, texts.get(locale, "events.timetable")))));
        add(remove);
    }

    private Details days() {
        var list = new UnorderedList();
        list.addClassName("dates");
        sessions.forEach(each -> list.add(day(each)));
        return new Details(texts.get(locale, "events.series.days", sessions.size()), list);
    }

    private ListItem day(SessionForm session) {
        var when = new Span(EventTimes.span(session.start(), session.end(), locale));
        if (!session.off()) return new ListItem(when);
        when.addClassName("off");
        return new ListItem(when, new Span(" " + texts.get(locale, "events.session.off")));
    }

    @Override
    public Times write() {
        return new Times(sessions, List.of());
    }

    @Override
    public void mark() {
        // a rule and its days were whole when they were taken over
    }

    @Override
    public void arrange(Place place) {
        getElement().setAttribute("aria-label", texts.get(locale, "events.series"));
    }
}
