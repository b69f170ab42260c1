package cn.zhongning.portal.events;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time at which an event takes place, with its seats.
 *
 * @param seatsOnline none where nobody takes part online
 * @param opensAt when registration opens; at once where there is none
 * @param closesAt when it closes; when the session starts where there is none
 * @param sequence how often its time was changed, for calendars
 */
public record EventSession(
        UUID id,
        UUID eventId,
        Instant startsAt,
        Instant endsAt,
        int seats,
        @Nullable Integer seatsOnline,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        int mostPersons,
        boolean waitingList,
        int taken,
        int takenOnline,
        int sequence) {
    /** The very instant of closing is too late. */
    public Instant closes() {
        return Objects.requireNonNullElse(closesAt, startsAt);
    }

    public boolean opened(Instant now) {
        return opensAt == null || !now.isBefore(opensAt);
    }

    public boolean closed(Instant now) {
        return !now.isBefore(closes());
    }

    public boolean accepts(Instant now) {
        return opened(now) && !closed(now);
    }

    public boolean offers(Seating seating) {
        return seating == Seating.ONLINE ? seatsOnline != null : seats > 0;
    }

    public int free(Seating seating) {
        return seating == Seating.ONLINE ? Objects.requireNonNullElse(seatsOnline, 0) - takenOnline : seats - taken;
    }

    public boolean full() {
        return free(Seating.ON_SITE) + free(Seating.ONLINE) == 0;
    }
}
