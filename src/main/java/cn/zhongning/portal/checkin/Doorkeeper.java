package cn.zhongning.portal.checkin;

import cn.zhongning.portal.events.EventSession;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever lets people into a session.
 *
 * @param account somebody who writes for the event, or
 * @param link what they hold who have no account
 * @param name by which others at the door know them
 */
record Doorkeeper(
        EventSession session,
        @Nullable UUID account,
        @Nullable UUID link,
        String name) {
    /** Before, a ticket was mistaken for another day's. */
    private static final Duration BEFORE = Duration.ofHours(6);

    /** For those whose network comes back late. */
    private static final Duration AFTER = Duration.ofHours(3);

    Instant opens() {
        return opens(session);
    }

    Instant closes() {
        return closes(session);
    }

    static Instant opens(EventSession session) {
        return session.startsAt().minus(BEFORE);
    }

    static Instant closes(EventSession session) {
        return session.endsAt().plus(AFTER);
    }

    UUID at() {
        return session.id();
    }
}
