package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.util.Comparator;
import java.util.List;

/**
 * What a person types about an event. Nothing is refused before it is to be saved: what stands in the tables is read,
 * whatever rule it was written under.
 *
 * @param unfinished the sessions of which something is missing or wrong: only a draft has such
 */
public record EventForm(Announcement announcement, List<SessionForm> sessions, List<SessionDraft> unfinished) {
    static final int SESSIONS = 60;

    public EventForm {
        var mode = announcement.place().mode();
        sessions = sessions.stream()
                .map(session -> session.at(mode))
                .sorted(Comparator.comparing(SessionForm::starts))
                .toList();
        unfinished = List.copyOf(unfinished);
    }

    public EventForm(Announcement announcement, List<SessionForm> sessions) {
        this(announcement, sessions, List.of());
    }

    /** @param series to which some of its sessions belong */
    public static EventForm of(Event event, List<EventSession> sessions, List<EventSeries> series) {
        return new EventForm(
                event.announcement(),
                SeriesForm.forms(sessions, series),
                event.unfinished().sessions());
    }

    public EventForm at(List<SessionForm> times) {
        return new EventForm(announcement, times, unfinished);
    }

    /** Complains of what must not even stand in a draft. */
    void check() {
        var wrong = new Mistakes.Collector();
        check(wrong);
        wrong.complain();
    }

    /** Complains of whatever is missing or wrong before others may read it. */
    void complete() {
        var wrong = new Mistakes.Collector();
        check(wrong);
        announcement.complete(wrong);
        wrong.check("sessions", this::requireTimes);
        wrong.complain();
    }

    private void check(Mistakes.Collector wrong) {
        announcement.check(wrong);
        wrong.require("sessions", sessions.size() + unfinished.size() <= SESSIONS, "events.error.sessions", SESSIONS);
        sessions.forEach(session -> wrong.check("sessions", session::check));
    }

    /** Refuses times to which nobody could come. */
    void requireTimes() {
        if (!unfinished.isEmpty()) throw new Refused("events.error.sessions.unfinished");
        if (sessions.isEmpty() || sessions.size() > SESSIONS) throw new Refused("events.error.sessions", SESSIONS);
        sessions.forEach(SessionForm::check);
        if (announcement.entry().attendance() != Attendance.OPEN
                && sessions.stream().anyMatch(SessionForm::nowhere)) throw new Refused("events.error.seats.none");
    }
}
