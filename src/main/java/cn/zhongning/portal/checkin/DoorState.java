package cn.zhongning.portal.checkin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How it stands at a door, for every device the same.
 *
 * @param sheet version of the tickets
 * @param version of who came
 * @param devices that were heard of within the last minute
 * @param came who came; none where the device knows that version
 */
record DoorState(
        Instant now,
        String sheet,
        String version,
        int registered,
        int present,
        int walkIns,
        int devices,
        @Nullable List<Present> came) {
    /**
     * @param scans ids by which they were let in, the earliest first
     * @param twice whether more were let in than the ticket is for
     */
    record Present(long number, int persons, boolean twice, List<Noted> scans) {}

    /** @param device its number at this door */
    record Noted(UUID id, Instant at, int device, String by, int persons) {}
}
