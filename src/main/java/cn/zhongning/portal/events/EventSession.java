package cn.zhongning.portal.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time at which an event takes place, with its seats.
 *
 * @param seatsOnline none where nobody takes part online
 * @param opensAt when registration opens; at once where there is none
 * @param closesAt when it closes; when the session starts where there is none
 * @param sequence how often its time was changed, for calendars
 * @param seriesId the {@link EventSeries} it belongs to; none for one that stands alone
 * @param recurrenceId the start that the series gave it, wherever it was moved to
 * @param cancelledAt when it was called off; it stays to be seen and takes nobody in
 * @param previousStartsAt when it would have started before it was moved last; none where it never was
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
        int sequence,
        @Nullable UUID seriesId,
        @Nullable Instant recurrenceId,
        @Nullable Instant cancelledAt,
        @Nullable String cancelledBecause,
        @Nullable Instant previousStartsAt)
        implements Admission {}
