package cn.zhongning.portal.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Where a page of a list ended that is ordered by a moment and an id: the next begins behind it, however long the list. */
public record Cursor(Instant at, UUID id) {
    /** How long ago or ahead PostgreSQL's moments are still ours. */
    private static final long FARTHEST = 10_000L * 365 * 24 * 3600 * 1_000_000;

    /** As {@link #toString} writes it; nonsense is as if it were not there. */
    public static Optional<Cursor> of(String text) {
        var parts = text.split("_", 2);
        if (parts.length < 2) return Optional.empty();
        try {
            long micros = Long.parseLong(parts[0]);
            if (Math.abs(micros) > FARTHEST) return Optional.empty();
            return Optional.of(new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), UUID.fromString(parts[1])));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    /** As a parameter of SQL. */
    public OffsetDateTime moment() {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** For an address: microseconds, which is as fine as PostgreSQL keeps them. */
    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
    }
}
