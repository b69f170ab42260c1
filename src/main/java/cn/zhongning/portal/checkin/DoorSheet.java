package cn.zhongning.portal.checkin;

import cn.zhongning.portal.registration.DoorGuest;
import cn.zhongning.portal.registration.RegistrationStage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a device keeps to go on without a network: nobody's name or number in full, and no address of a ticket.
 *
 * @param version of the tickets
 * @param closes when the device has to forget all of it
 * @param keeper who stands there, to others at this door
 * @param device the number of this one
 */
record DoorSheet(
        UUID session,
        UUID event,
        String title,
        String when,
        Instant opens,
        Instant closes,
        int seats,
        String keeper,
        int device,
        String version,
        List<Line> tickets) {
    /** @param proof by which the device recognises the code */
    record Line(
            UUID ticket,
            long number,
            String proof,
            String name,
            String phone,
            int persons,
            String stage,
            @Nullable Instant until) {
        static Line of(DoorGuest guest, String proof, String stage) {
            boolean live = guest.stage().live();
            return new Line(
                    guest.ticket(),
                    guest.number(),
                    proof,
                    live ? guest.name() : "",
                    live ? guest.phone() : "",
                    guest.persons(),
                    stage,
                    guest.stage() == RegistrationStage.OFFERED ? guest.offeredUntil() : null);
        }
    }
}
