package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What a person types about an event. */
public record EventForm(Announcement announcement, List<SessionForm> sessions) {
    static final int SESSIONS = 60;

    public EventForm {
        var mode = announcement.place().mode();
        sessions = sessions.stream()
                .map(session -> session.at(mode))
                .sorted(Comparator.comparing(SessionForm::starts))
                .toList();
        if (sessions.isEmpty() || sessions.size() > SESSIONS) throw new Refused("events.error.sessions", SESSIONS);
        if (announcement.entry().attendance() != Attendance.OPEN
                && sessions.stream().anyMatch(SessionForm::nowhere)) throw new Refused("events.error.seats.none");
    }

    /** @param series to which some of its sessions belong */
    static EventForm of(Event event, List<EventSession> sessions, List<EventSeries> series) {
        return new EventForm(event.announcement(), SeriesForm.forms(sessions, series));
    }

    public EventForm at(List<SessionForm> times) {
        return new EventForm(announcement, times);
    }

    Instant start() {
        return start(sessions);
    }

    /** When the last of its sessions is over. */
    Instant end() {
        return end(sessions);
    }

    static Instant start(List<SessionForm> sessions) {
        return takingPlace(sessions).stream()
                .map(SessionForm::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    static Instant end(List<SessionForm> sessions) {
        return takingPlace(sessions).stream()
                .map(SessionForm::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What was called off no longer says when an event is; unless all of it was. */
    private static List<SessionForm> takingPlace(List<SessionForm> sessions) {
        var held = sessions.stream().filter(session -> !session.off()).toList();
        return held.isEmpty() ? sessions : held;
    }
}
