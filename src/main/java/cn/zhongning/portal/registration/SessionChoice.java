package cn.zhongning.portal.registration;

import static cn.zhongning.portal.pages.Html.details;
import static cn.zhongning.portal.pages.Html.element;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** To which session somebody comes, and why to some of them nobody can. */
final class SessionChoice {
    private static final int OPEN = 6;

    private final String typed;
    private final Texts texts;
    private final Locale locale;

    SessionChoice(String typed, Texts texts, Locale locale) {
        this.typed = typed;
        this.texts = texts;
        this.locale = locale;
    }

    Component among(List<EventSession> sessions, Optional<Component> mistake, Instant now) {
        var legend = element("legend");
        legend.setText(text("registration.session"));
        var choices = with(element("fieldset", legend), "id", "f-session");
        choices.addClassName("choices");
        var coming =
                sessions.stream().filter(each -> each.endsAt().isAfter(now)).toList();
        boolean one = coming.size() == 1 && !(both(coming.getFirst()));
        int open = coming.size() <= OPEN + 1 ? coming.size() : OPEN;
        coming.subList(0, open).forEach(session -> choose(choices, session, one, now));
        if (open < coming.size()) choices.add(later(coming.subList(open, coming.size()), now));
        mistake.ifPresent(choices::add);
        return choices;
    }

    private void choose(HasComponents choices, EventSession session, boolean one, Instant now) {
        for (var seating : Seating.values()) {
            if (session.offers(seating)) choices.add(choice(session, seating, one, now));
        }
    }

    /** Folded, unless the one that was chosen is among them. */
    private Component later(List<EventSession> sessions, Instant now) {
        var later = details(text("events.sessions.more", sessions.size()));
        later.addClassName("more-fields");
        sessions.forEach(session -> choose(later, session, false, now));
        boolean chosen = sessions.stream()
                .anyMatch(session -> typed.startsWith(session.id().toString()));
        return chosen ? with(later, "open", "") : later;
    }

    private Component choice(EventSession session, Seating seating, boolean one, Instant now) {
        var value = session.id() + "/" + seating;
        var radio = with(with(with(element("input"), "type", "radio"), "name", "session"), "value", value);
        if (!possible(session, seating, now)) with(radio, "disabled", "");
        else if (one || value.equals(typed)) with(radio, "checked", "");
        var when = EventTimes.span(session.startsAt(), session.endsAt(), locale);
        var state = new Span(state(session, seating, now));
        state.addClassName("hint");
        var place = both(session) || seating == Seating.ONLINE ? texts.label(locale, seating) : "";
        var named = new Span(place.isEmpty() ? when : when + " · " + place);
        var words = new Div(session.cancelled() ? element("s", named) : named, state);
        return element("label", radio, words);
    }

    private static boolean both(EventSession session) {
        return session.offers(Seating.ON_SITE) && session.offers(Seating.ONLINE);
    }

    private static boolean possible(EventSession session, Seating seating, Instant now) {
        return session.accepts(now) && (session.free(seating) > 0 || session.waitingList());
    }

    private String state(EventSession session, Seating seating, Instant now) {
        int free = session.free(seating);
        if (session.cancelledBecause() != null) return text("events.session.off.because", session.cancelledBecause());
        if (session.closed(now)) return text("registration.state.closed");
        if (!session.opened(now) && session.opensAt() != null)
            return text("registration.state.opens", Moments.say(session.opensAt(), locale));
        if (free > 0) return text("registration.state.free", free);
        return text(session.waitingList() ? "registration.state.waiting" : "registration.state.full");
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
