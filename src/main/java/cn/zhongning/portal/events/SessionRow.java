package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A session on the desk: when, what became of it, and how many come. */
class SessionRow extends ListItem {
    private final transient EventSession session;
    private final transient Texts texts;
    private final Locale locale;
    private final Div meta = new Div();
    private final Div ways = new Div();

    SessionRow(EventSession session, Optional<EventSeries> series, Texts texts, Locale locale) {
        this.session = session;
        this.texts = texts;
        this.locale = locale;
        var when = new H3(EventTimes.span(session.startsAt(), session.endsAt(), locale));
        when.addClassName("when");
        if (session.cancelled()) when.addClassName("off");
        meta.addClassName("meta");
        if (session.cancelledBecause() != null) tell("events.session.off.because", session.cancelledBecause());
        series.filter(each -> each.movedIn(session)).ifPresent(this::tellMoved);
        int seats = session.seats() + Objects.requireNonNullElse(session.seatsOnline(), 0);
        if (seats > 0 && !session.cancelled())
            tell("events.session.taken", session.taken() + session.takenOnline(), seats);
        ways.addClassName("hints");
        add(new Div(when, meta), ways);
    }

    EventSession session() {
        return session;
    }

    void offer(String key, Runnable action) {
        var way = new Button(texts.get(locale, key), click -> action.run());
        way.addThemeVariants(ButtonVariant.TERTIARY);
        var when = EventTimes.span(session.startsAt(), session.endsAt(), locale);
        way.setAriaLabel(texts.get(locale, "events.session.way", texts.get(locale, key), when));
        ways.add(way);
    }

    private void tellMoved(EventSeries series) {
        var was = Objects.requireNonNull(session.recurrenceId());
        tell("events.session.moved", EventTimes.span(was, was.plus(series.duration()), locale));
    }

    private void tell(String key, Object... arguments) {
        meta.add(new Span(texts.get(locale, key, arguments)));
    }
}
