package cn.zhongning.portal.registration;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets who held a ticket, wherever it is kept. */
@Component
class TicketForgetting {
    private final GuestList guests;
    private final TicketMessages messages;
    private final ObjectProvider<KeptAbout> others;
    private final Clock clock;

    TicketForgetting(GuestList guests, TicketMessages messages, ObjectProvider<KeptAbout> others, Clock clock) {
        this.guests = guests;
        this.messages = messages;
        this.others = others;
        this.clock = clock;
    }

    @Transactional
    public void forget(Collection<UUID> tickets) {
        guests.hold(tickets);
        others.forEach(each -> each.forget(tickets));
        messages.forget(tickets);
        guests.forget(tickets, clock.instant());
    }
}
