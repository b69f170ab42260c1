package cn.zhongning.portal.calendar;

import cn.zhongning.portal.events.Admission;
import cn.zhongning.portal.events.Attendance;
import cn.zhongning.portal.events.EventKind;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time at which an event takes place, as a calendar shows it.
 *
 * @param cancelled by itself, or with its event
 * @param together how many there are on its day, of which only the first may have been read
 * @param held how many of them are not cancelled
 */
record Occasion(
        UUID id,
        UUID eventId,
        String title,
        EventKind kind,
        String venue,
        @Nullable String town,
        Attendance attendance,
        boolean demo,
        boolean cancelled,
        @Nullable Instant cancelledAt,
        Instant startsAt,
        Instant endsAt,
        int seats,
        @Nullable Integer seatsOnline,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        boolean waitingList,
        int taken,
        int takenOnline,
        int together,
        int held)
        implements Admission {
    String address() {
        return Kind.EVENT.address(eventId);
    }

    /** The day to which it belongs: one that ends after midnight is still of the evening before. */
    LocalDate day() {
        return LocalDate.ofInstant(startsAt, Clocks.CHINA);
    }

    LocalDate lastDay() {
        return LocalDate.ofInstant(endsAt.minusNanos(1), Clocks.CHINA);
    }

    /** Goes on over days, such as an exhibition. */
    boolean lasting() {
        return !endsAt.isBefore(startsAt.plus(Occasions.LASTING));
    }

    boolean over(Instant now) {
        return endsAt.isBefore(now);
    }
}
