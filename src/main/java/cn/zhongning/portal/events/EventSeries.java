package cn.zhongning.portal.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Sessions of an event that repeat by a rule, in the time of the clock on the wall in China. Its sessions are exactly
 * what the rule gives, less the exceptions; each knows by its {@code recurrenceId} which of them it is, wherever it was
 * moved to.
 *
 * @param rrule as RFC 5545 writes it; an UNTIL is in UTC
 * @param startsAt DTSTART: the first that the rule gives, even where that one is left out
 * @param minutes how long each takes
 * @param exdates EXDATE: what the rule gives and is left out
 * @param sequence how often rule, time or exceptions were changed, for calendars
 */
public record EventSeries(
        UUID id, UUID eventId, String rrule, Instant startsAt, int minutes, List<Instant> exdates, int sequence) {
    public Duration duration() {
        return Duration.ofMinutes(minutes);
    }

    /** Whether a calendar must be told of this session apart (RECURRENCE-ID): it was moved, or called off. */
    public boolean overriddenBy(EventSession session) {
        return session.cancelled() || movedIn(session);
    }

    /** Whether it takes place at another time than its series says. */
    public boolean movedIn(EventSession session) {
        return !session.startsAt().equals(session.recurrenceId())
                || !session.endsAt().equals(session.startsAt().plus(duration()));
    }
}
