package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person types about an event. */
public record EventForm(
        String title,
        EventKind kind,
        Set<EventSetting> settings,
        Set<String> livelihoods,
        List<SessionForm> sessions,
        String venue,
        @Nullable String town,
        String description,
        Attendance attendance,
        Set<Question> questions) {
    static final int TITLE = 80;
    static final int VENUE = 200;
    static final int DESCRIPTION = 5000;
    static final int SESSIONS = 60;

    public EventForm {
        title = title.strip();
        venue = venue.strip();
        description = description.strip();
        sessions = sessions.stream()
                .sorted(Comparator.comparing(SessionForm::starts))
                .toList();
        if (title.length() < 2 || title.length() > TITLE) throw new Refused("events.error.title", TITLE);
        if (settings.isEmpty()) throw new Refused("events.error.settings");
        if (sessions.isEmpty() || sessions.size() > SESSIONS) throw new Refused("events.error.sessions", SESSIONS);
        if (venue.length() < 2 || venue.length() > VENUE) throw new Refused("events.error.venue", VENUE);
        if (description.length() < 10 || description.length() > DESCRIPTION)
            throw new Refused("events.error.description", DESCRIPTION);
        if (attendance != Attendance.OPEN && sessions.stream().anyMatch(EventForm::nowhere))
            throw new Refused("events.error.seats.none");
    }

    private static boolean nowhere(SessionForm session) {
        return session.seats() == 0 && session.seatsOnline() == null;
    }

    /** @param series to which some of its sessions belong */
    static EventForm of(Event event, List<EventSession> sessions, List<EventSeries> series) {
        return new EventForm(
                event.title(),
                event.kind(),
                event.places(),
                Set.copyOf(event.livelihoods()),
                SeriesForm.forms(sessions, series),
                event.venue(),
                event.town(),
                event.description(),
                event.attendance(),
                event.asks());
    }

    Instant start() {
        return takingPlace().getFirst().start();
    }

    /** When the last of its sessions is over. */
    Instant end() {
        return takingPlace().stream()
                .map(SessionForm::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What was called off no longer says when an event is; unless all of it was. */
    private List<SessionForm> takingPlace() {
        var held = sessions.stream().filter(session -> !session.off()).toList();
        return held.isEmpty() ? sessions : held;
    }

    List<String> settingNames() {
        return settings.stream().sorted().map(Enum::name).toList();
    }

    List<String> questionNames() {
        return questions.stream().sorted().map(Enum::name).toList();
    }
}
