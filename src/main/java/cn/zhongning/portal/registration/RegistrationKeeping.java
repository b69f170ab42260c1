package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.EventChanged;
import cn.zhongning.portal.events.EventService;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens by itself: offers run out, an organiser adds seats, and after its time nobody is remembered. */
@Component
class RegistrationKeeping {
    private static final int AT_ONCE = 500;

    private final GuestList guests;
    private final SeatLedger seats;
    private final EventService events;
    private final Clock clock;

    RegistrationKeeping(GuestList guests, SeatLedger seats, EventService events, Clock clock) {
        this.guests = guests;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void lapse() {
        guests.sessionsWithOverdue(clock.instant()).forEach(seats::lapse);
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forget() {
        var before = clock.instant().minus(RegistrationNotice.KEPT);
        for (var old = guests.past(before, AT_ONCE); !old.isEmpty(); old = guests.past(before, AT_ONCE))
            guests.forget(old, clock.instant());
    }

    /** There may be more seats now; in the transaction that made them. */
    @EventListener
    void changed(EventChanged change) {
        if (!change.event().published()) return;
        events.sessions(change.event().id()).forEach(session -> seats.promote(session.id()));
    }
}
