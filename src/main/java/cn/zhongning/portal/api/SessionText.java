package cn.zhongning.portal.api;

import static cn.zhongning.portal.api.Codes.moment;
import static cn.zhongning.portal.api.Codes.some;

import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.SessionForm;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes about one time at which an event takes place.
 *
 * @param id none for a new one
 * @param cancelled why it was called off, for who reads it: calling off is a step of its own
 */
record SessionText(
        @Nullable UUID id,
        @Nullable OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        @Nullable Integer seats,
        @Nullable Integer seatsOnline,
        @Nullable OffsetDateTime opensAt,
        @Nullable OffsetDateTime closesAt,
        @Nullable Integer mostPersons,
        @Nullable Boolean waitingList,
        @Nullable String cancelled) {
    private static final int PERSONS = 4;

    static SessionText of(EventSession session) {
        return new SessionText(
                session.id(),
                moment(session.startsAt()),
                moment(session.endsAt()),
                session.seats(),
                session.seatsOnline(),
                some(session.opensAt()),
                some(session.closesAt()),
                session.mostPersons(),
                session.waitingList(),
                session.cancelledBecause());
    }

    /** @param known those that the event has until now */
    SessionForm form(List<SessionForm> known) {
        return id == null ? form() : form().insteadOf(before(known, id));
    }

    /** One by itself; what it may not change of an older one, its place in a series or whether it is off, is left out. */
    SessionForm form() {
        return new SessionForm(
                id,
                needed(startsAt),
                needed(endsAt),
                Objects.requireNonNullElse(seats, 0),
                seatsOnline,
                wall(opensAt),
                wall(closesAt),
                Objects.requireNonNullElse(mostPersons, PERSONS),
                Objects.requireNonNullElse(waitingList, true));
    }

    private static SessionForm before(List<SessionForm> known, UUID id) {
        return known.stream()
                .filter(each -> id.equals(each.id()))
                .findFirst()
                .orElseThrow(() -> new Refused("api.error.session"));
    }

    private static LocalDateTime needed(@Nullable OffsetDateTime moment) {
        var wall = wall(moment);
        if (wall == null) throw new Refused("api.error.times");
        return wall;
    }

    /** Of the clock on the wall in China. */
    private static @Nullable LocalDateTime wall(@Nullable OffsetDateTime moment) {
        if (moment == null) return null;
        if (moment.getYear() < 1900 || moment.getYear() > 2200) throw new Refused("listings.error.day");
        return moment.atZoneSameInstant(Clocks.CHINA).toLocalDateTime();
    }
}
