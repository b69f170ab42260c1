package cn.zhongning.portal.reminders;

import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.registration.MessageKind;
import cn.zhongning.portal.shared.Clocks;
import java.time.Duration;
import java.time.Instant;

/**
 * When a reminder is sent: from a time before the session's start, and not much later. Told once for each day on which
 * the session was to take place, so that one moved by an hour reminds nobody again.
 *
 * @param late so much later it is of no use any more
 */
record Occasion(MessageKind kind, Duration before, Duration late) {
    static final Occasion DAY = new Occasion(MessageKind.DAY_BEFORE, Duration.ofHours(24), Duration.ofHours(3));
    static final Occasion HOURS = new Occasion(MessageKind.HOURS_BEFORE, Duration.ofHours(2), Duration.ofHours(1));

    Instant due(EventSession session) {
        return session.startsAt().minus(before);
    }

    Instant until(EventSession session) {
        return due(session).plus(late);
    }

    boolean now(EventSession session, Instant now) {
        return !now.isBefore(due(session)) && now.isBefore(until(session));
    }

    String name(EventSession session) {
        return kind + " " + session.startsAt().atZone(Clocks.CHINA).toLocalDate();
    }
}
