package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person types about one session; times are those of the clock on the wall in China.
 *
 * @param id none for one that is new
 */
public record SessionForm(
        @Nullable UUID id,
        LocalDateTime starts,
        LocalDateTime ends,
        int seats,
        @Nullable Integer seatsOnline,
        @Nullable LocalDateTime opens,
        @Nullable LocalDateTime closes,
        int mostPersons,
        boolean waitingList) {
    static final Duration LONGEST = Duration.ofDays(92);
    static final int SEATS = 100_000;
    static final int PERSONS = 60;

    public SessionForm {
        if (!ends.isAfter(starts)) throw new Refused("events.error.ends");
        if (Duration.between(starts, ends).compareTo(LONGEST) > 0) throw new Refused("events.error.long");
        if (seats < 0 || seats > SEATS) throw new Refused("events.error.seats", SEATS);
        if (seatsOnline != null && (seatsOnline < 1 || seatsOnline > SEATS))
            throw new Refused("events.error.seats-online", SEATS);
        if (mostPersons < 1 || mostPersons > PERSONS) throw new Refused("events.error.most", PERSONS);
        if (closes != null && closes.isAfter(ends)) throw new Refused("events.error.closes");
        if (opens != null && !opens.isBefore(Objects.requireNonNullElse(closes, starts)))
            throw new Refused("events.error.opens");
    }

    /** One to which everybody may come. */
    public static SessionForm open(LocalDateTime starts, LocalDateTime ends) {
        return new SessionForm(null, starts, ends, 0, null, null, null, 4, true);
    }

    static SessionForm of(EventSession session) {
        return new SessionForm(
                session.id(),
                wall(session.startsAt()),
                wall(session.endsAt()),
                session.seats(),
                session.seatsOnline(),
                session.opensAt() == null ? null : wall(session.opensAt()),
                session.closesAt() == null ? null : wall(session.closesAt()),
                session.mostPersons(),
                session.waitingList());
    }

    Instant start() {
        return instant(starts);
    }

    Instant end() {
        return instant(ends);
    }

    @Nullable
    Instant opening() {
        return opens == null ? null : instant(opens);
    }

    @Nullable
    Instant closing() {
        return closes == null ? null : instant(closes);
    }

    private static LocalDateTime wall(Instant instant) {
        return LocalDateTime.ofInstant(instant, Clocks.CHINA);
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(Clocks.CHINA).toInstant();
    }
}
