package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person types about one session; times are those of the clock on the wall in China.
 *
 * @param id none for one that is new
 * @param place where it stands in its series; none for one that stands alone
 * @param cancelled why it was called off; none as long as it takes place
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
        boolean waitingList,
        SeriesForm.@Nullable Place place,
        @Nullable String cancelled) {
    static final Duration LONGEST = Duration.ofDays(92);
    static final int SEATS = 100_000;
    static final int PERSONS = 60;

    public SessionForm {
        // written out, so that it comes first: Vaadin's binder takes the first constructor there is
    }

    void check() {
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

    /** One that stands alone. */
    public SessionForm(
            @Nullable UUID id,
            LocalDateTime starts,
            LocalDateTime ends,
            int seats,
            @Nullable Integer seatsOnline,
            @Nullable LocalDateTime opens,
            @Nullable LocalDateTime closes,
            int mostPersons,
            boolean waitingList) {
        this(id, starts, ends, seats, seatsOnline, opens, closes, mostPersons, waitingList, null, null);
    }

    /** One to which everybody may come. */
    public static SessionForm open(LocalDateTime starts, LocalDateTime ends) {
        return new SessionForm(null, starts, ends, 0, null, null, null, 4, true);
    }

    boolean nowhere() {
        return seats == 0 && seatsOnline == null;
    }

    /** Seats are only where people take part. */
    SessionForm at(EventMode mode) {
        int here = mode.offers(Seating.ON_SITE) ? seats : 0;
        var online = mode.offers(Seating.ONLINE) ? seatsOnline : null;
        return new SessionForm(
                id, starts, ends, here, online, opens, closes, mostPersons, waitingList, place, cancelled);
    }

    static SessionForm of(EventSession session, SeriesForm.@Nullable Place place) {
        return new SessionForm(
                session.id(),
                wall(session.startsAt()),
                wall(session.endsAt()),
                session.seats(),
                session.seatsOnline(),
                session.opensAt() == null ? null : wall(session.opensAt()),
                session.closesAt() == null ? null : wall(session.closesAt()),
                session.mostPersons(),
                session.waitingList(),
                place,
                session.cancelledBecause());
    }

    /** The same at another time: what goes before it and after it moves along. */
    SessionForm at(LocalDateTime start, Duration length, SeriesForm.@Nullable Place where) {
        var later = Duration.between(starts, start);
        return new SessionForm(
                id,
                start,
                start.plus(length),
                seats,
                seatsOnline,
                opens == null ? null : opens.plus(later),
                closes == null ? null : closes.plus(later),
                mostPersons,
                waitingList,
                where,
                cancelled);
    }

    /** A new one like this, as the series has it. */
    SessionForm copy(SeriesForm.Place where) {
        return at(where.recurrence(), where.series().length(), where).as(null, where, null);
    }

    SessionForm in(SeriesForm.@Nullable Place where) {
        return as(id, where, cancelled);
    }

    /** With the place in its series that the other one has, and called off where that one is. */
    public SessionForm insteadOf(SessionForm other) {
        return as(other.id, other.place, other.cancelled);
    }

    SessionForm alone() {
        return as(null, null, null);
    }

    SessionForm off(String reason) {
        return as(id, place, reason);
    }

    private SessionForm as(@Nullable UUID itself, SeriesForm.@Nullable Place where, @Nullable String reason) {
        return new SessionForm(
                itself, starts, ends, seats, seatsOnline, opens, closes, mostPersons, waitingList, where, reason);
    }

    /** With all that was changed between these two, but the time. */
    SessionForm changedAs(SessionForm was, SessionForm now) {
        return new SessionForm(
                id,
                starts,
                ends,
                was.seats == now.seats ? seats : now.seats,
                Objects.equals(was.seatsOnline, now.seatsOnline) ? seatsOnline : now.seatsOnline,
                was.before(was.opens).equals(now.before(now.opens)) ? opens : beforeThis(now.before(now.opens)),
                was.before(was.closes).equals(now.before(now.closes)) ? closes : beforeThis(now.before(now.closes)),
                was.mostPersons == now.mostPersons ? mostPersons : now.mostPersons,
                was.waitingList == now.waitingList ? waitingList : now.waitingList,
                place,
                cancelled);
    }

    private Optional<Duration> before(@Nullable LocalDateTime time) {
        return Optional.ofNullable(time).map(given -> Duration.between(given, starts));
    }

    private @Nullable LocalDateTime beforeThis(Optional<Duration> time) {
        return time.map(starts::minus).orElse(null);
    }

    /** Whether it is the one of its series that somebody moved. */
    boolean moved() {
        return place != null
                && (!starts.equals(place.recurrence())
                        || !length().equals(place.series().length()));
    }

    boolean off() {
        return cancelled != null;
    }

    Duration length() {
        return Duration.between(starts, ends);
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

    static LocalDateTime wall(Instant instant) {
        return LocalDateTime.ofInstant(instant, Clocks.CHINA);
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(Clocks.CHINA).toInstant();
    }
}
