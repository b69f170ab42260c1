package cn.zhongning.portal.registration;

import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.events.Attendance;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventPanel;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Registration on the page of an event: the form, or why there is none. */
@Service
class RegistrationPanel implements EventPanel {
    private final EventService events;
    private final Texts texts;
    private final Site site;
    private final Clock clock;

    RegistrationPanel(EventService events, Texts texts, Site site, Clock clock) {
        this.events = events;
        this.texts = texts;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public Optional<Component> panel(Event event, List<EventSession> sessions, PageRequest request) {
        boolean ahead = event.published() && event.endsAt().isAfter(clock.instant());
        if (event.attendance() == Attendance.OPEN || !ahead) return Optional.empty();
        var locale = request.locale();
        var title = new H2(texts.get(locale, "registration.title"));
        var section = with(new Section(title), "id", "register");
        if (event.attendance() == Attendance.INVITATION) section.add(invited(event, locale));
        else section.add(content(event, sessions, RegistrationForm.empty(""), Map.of(), locale));
        return Optional.of(section);
    }

    /** Who has an invitation is led on; for everybody else there is nothing to fill in. */
    private Component[] invited(Event event, Locale locale) {
        var lead = new Paragraph(texts.get(locale, "registration.by-invitation", site.phone()));
        var on = new Anchor(
                PageRequest.link(locale, event.address() + "/register"),
                texts.get(locale, "registration.by-invitation.on"));
        on.addClassName("button");
        return new Component[] {lead, new Paragraph(on), again(locale)};
    }

    /** @param wrong what is wrong with what was typed; nothing where nobody has typed yet */
    Component[] content(
            Event event,
            List<EventSession> sessions,
            RegistrationForm typed,
            Map<String, Refused> wrong,
            Locale locale) {
        var now = clock.instant();
        var closed = whyClosed(event, sessions, now, locale);
        if (closed.isPresent()) return new Component[] {new Paragraph(closed.get()), again(locale)};
        var fields = new RegistrationFields(event, typed, wrong, texts, site, locale);
        var form = fields.register(sessions, events.organiser(event), now);
        return wrong.isEmpty()
                ? new Component[] {form, again(locale)}
                : new Component[] {fields.summary(), form, again(locale)};
    }

    private Optional<String> whyClosed(Event event, List<EventSession> sessions, Instant now, Locale locale) {
        if (sessions.stream().allMatch(session -> session.closed(now)))
            return Optional.of(texts.get(locale, "registration.closed"));
        if (sessions.stream().anyMatch(session -> session.accepts(now))) return Optional.empty();
        return sessions.stream()
                .map(EventSession::opensAt)
                .filter(Objects::nonNull)
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .map(opens -> texts.get(locale, "registration.opens", Moments.say(opens, locale)));
    }

    private Paragraph again(Locale locale) {
        var again =
                new Paragraph(new Anchor(PageRequest.link(locale, "/tickets"), texts.get(locale, "registration.find")));
        again.addClassNames("small", "soft");
        return again;
    }
}
