package cn.zhongning.portal.events;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a session takes people in, and how many still: one rule for all who read its row. */
public interface Admission {
    Instant startsAt();

    @Nullable
    Instant opensAt();

    @Nullable
    Instant closesAt();

    int seats();

    @Nullable
    Integer seatsOnline();

    int taken();

    int takenOnline();

    @Nullable
    Instant cancelledAt();

    default boolean cancelled() {
        return cancelledAt() != null;
    }

    /** The very instant of closing is too late. */
    default Instant closes() {
        return Objects.requireNonNullElse(closesAt(), startsAt());
    }

    default boolean opened(Instant now) {
        var opens = opensAt();
        return opens == null || !now.isBefore(opens);
    }

    default boolean closed(Instant now) {
        return cancelled() || !now.isBefore(closes());
    }

    default boolean accepts(Instant now) {
        return opened(now) && !closed(now);
    }

    default boolean offers(Seating seating) {
        return seating == Seating.ONLINE ? seatsOnline() != null : seats() > 0;
    }

    default int free(Seating seating) {
        return seating == Seating.ONLINE
                ? Objects.requireNonNullElse(seatsOnline(), 0) - takenOnline()
                : seats() - taken();
    }
}
