package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.EventChanged;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventStage;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens by itself: offers run out, an organiser adds seats, and after its time nobody is remembered. */
@Component
class RegistrationKeeping {
    private static final int AT_ONCE = 500;

    private final GuestList guests;
    private final WaitingLine waitingLine;
    private final SeatLedger seats;
    private final EventService events;
    private final TicketLetters letters;
    private final TicketForgetting forgetting;
    private final Clock clock;

    RegistrationKeeping(
            GuestList guests,
            WaitingLine waitingLine,
            SeatLedger seats,
            EventService events,
            TicketLetters letters,
            TicketForgetting forgetting,
            Clock clock) {
        this.guests = guests;
        this.waitingLine = waitingLine;
        this.seats = seats;
        this.events = events;
        this.letters = letters;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void lapse() {
        waitingLine.sessionsWithOverdue(clock.instant()).forEach(seats::lapse);
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forget() {
        var before = clock.instant().minus(RegistrationNotice.KEPT);
        for (var old = guests.past(before, AT_ONCE); !old.isEmpty(); old = guests.past(before, AT_ONCE))
            forgetting.forget(old);
    }

    /** There may be more seats, another time, or nothing to come to; in the transaction that made it so. */
    @EventListener
    void changed(EventChanged change) {
        change.cancelled()
                .forEach(session -> seats.empty(session.id(), Objects.requireNonNull(session.cancelledBecause())));
        var moved = change.moved().stream().collect(Collectors.toMap(EventSession::id, Function.identity()));
        for (var session : events.sessions(change.event().id())) {
            var id = session.id();
            if (change.event().published()) {
                seats.promote(id);
                if (change.elsewhere() || moved.containsKey(id))
                    tell(id, (hall, guest) -> letters.moved(hall, guest, change, moved.get(id)));
            }
            if (change.event().stage() == EventStage.CANCELLED
                    && session.endsAt().isAfter(clock.instant()))
                seats.empty(id, change.event().course().reason());
            if (change.event().stage() == EventStage.WITHDRAWN
                    && change.before().published())
                tell(id, (hall, guest) -> letters.changed(hall, guest, MessageKind.WITHDRAWN));
        }
    }

    private void tell(UUID session, BiConsumer<Hall, Registration> letter) {
        var hall = guests.see(session).orElseThrow();
        if (!hall.endsAt().isAfter(clock.instant())) return;
        guests.live(session).forEach(guest -> letter.accept(hall, guest));
    }
}
