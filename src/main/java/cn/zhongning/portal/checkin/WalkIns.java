package cn.zhongning.portal.checkin;

import cn.zhongning.portal.registration.DoorGuests;
import cn.zhongning.portal.registration.WalkIn;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Somebody without a registration who wants one: while seats are free they get a ticket and are in. */
@Service
class WalkIns {
    private final Doorkeepers keepers;
    private final DoorGuests guests;
    private final Entrance entrance;
    private final Clock clock;

    WalkIns(Doorkeepers keepers, DoorGuests guests, Entrance entrance, Clock clock) {
        this.keepers = keepers;
        this.guests = guests;
        this.entrance = entrance;
        this.clock = clock;
    }

    /**
     * @param id of the check-in, made by the device; sent again, it leads to the same ticket
     * @throws Mistakes with everything that is wrong
     * @throws Refused where there are no seats
     */
    Answer enter(UUID session, @Nullable String secret, UUID device, UUID id, WalkIn who, Locale language) {
        var keeper = keepers.open(session, secret);
        if (clock.instant().isBefore(keeper.opens())) throw new Refused("checkin.error.not-open");
        var guest = guests.enter(keeper.session(), who, language);
        var scan = new Scan(
                id,
                device,
                Scan.Kind.TICKET,
                guest.ticket(),
                null,
                guests.proof(guest.ticket()),
                0,
                false,
                true,
                clock.instant());
        return entrance.receive(session, secret, scan, language);
    }
}
