package cn.zhongning.portal.checkin;

import cn.zhongning.portal.registration.DoorGuest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the door says to a device about something that it noted.
 *
 * @param id of what it noted
 * @param persons how many were let in by it
 * @param came how many came with this ticket in all, of
 * @param total
 * @param about which other session or event the ticket is for, or when the door opens
 * @param earlier who let somebody in with this ticket before
 */
record Answer(
        UUID id,
        Outcome outcome,
        @Nullable Long number,
        @Nullable String name,
        int persons,
        int came,
        int total,
        @Nullable String about,
        @Nullable Earlier earlier) {
    /** @param device its number at this door */
    record Earlier(Instant at, int device, String by) {}

    static Answer of(Scan scan, Outcome outcome) {
        return new Answer(scan.id(), outcome, null, null, scan.persons(), 0, 0, null, null);
    }

    static Answer refused(Scan scan, DoorGuest guest, Outcome outcome, @Nullable String about) {
        return new Answer(scan.id(), outcome, guest.number(), guest.name(), 0, 0, guest.persons(), about, null);
    }
}
