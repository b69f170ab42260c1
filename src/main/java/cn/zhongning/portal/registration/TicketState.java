package cn.zhongning.portal.registration;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventStage;
import cn.zhongning.portal.registration.Tickets.Ticket;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** Where somebody stands with their ticket, said first on its page. */
class TicketState extends Div {
    private final transient Ticket ticket;
    private final transient Texts texts;
    private final Locale locale;

    TicketState(Ticket ticket, Texts texts, Locale locale, Instant now) {
        this.ticket = ticket;
        this.texts = texts;
        this.locale = locale;
        addClassName("note");
        with(this, "role", "status");
        var stage = ticket.registration().stage(now);
        boolean over = !now.isBefore(ticket.session().endsAt());
        var calledOff = ticket.session().cancelledBecause();
        if (calledOff != null) say("bad", text("registration.is-called-off", calledOff));
        else if (ticket.event().stage() == EventStage.CANCELLED) calledOff(ticket.event());
        else if (!ticket.event().takesPlace()) say("bad", text("registration.event-withdrawn"));
        else if (over) add(new H2(text("registration.is-over")));
        else say(stage);
    }

    private void calledOff(Event event) {
        say("bad", text("events.cancelled"));
        add(new Paragraph(event.course().reason()));
    }

    private void say(RegistrationStage stage) {
        switch (stage) {
            case CONFIRMED -> say("good", text("registration.is-confirmed"));
            case OFFERED -> say("good", text("registration.is-offered", until()));
            case CANCELLED -> add(new H2(cancelled()));
            case LAPSED -> add(new H2(text("registration.is-lapsed")));
            case WAITING -> {} // for which there is more to say
        }
    }

    /** Why not yet: how many wait before, and what the first of them waits for. */
    TicketState waiting(Tickets.Position position) {
        var why = position.place() == 1
                ? text("registration.why.first", position.wanted(), position.free())
                : text("registration.why.later", position.place() - 1, position.wanted(), position.free());
        add(new H2(text("registration.is-waiting", position.place())), new Paragraph(why));
        if (position.place() == 1 && position.free() > 0)
            add(new Paragraph(text("registration.why.smaller", position.free())));
        return this;
    }

    private void say(String tone, String text) {
        addClassName(tone);
        add(new H2(text));
    }

    private String cancelled() {
        var reason = ticket.registration().reason();
        return reason == null || reason.isEmpty()
                ? text("registration.is-cancelled")
                : text("registration.is-cancelled.because", reason);
    }

    private String until() {
        return Moments.say(Objects.requireNonNull(ticket.registration().offeredUntil()), locale);
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
