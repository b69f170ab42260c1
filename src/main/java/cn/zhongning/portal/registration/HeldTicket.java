package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as other modules see it; whoever opened its address holds it.
 *
 * @param address of its page, without language
 * @param number as it stands on the ticket
 * @param holder none once they are forgotten
 * @param confirmed whether it lets somebody in
 */
public record HeldTicket(
        UUID id,
        String address,
        String number,
        @Nullable String holder,
        Event event,
        EventSession session,
        boolean confirmed) {
    static HeldTicket of(Tickets.Ticket ticket, TicketLinks links) {
        var known = ticket.registration();
        return new HeldTicket(
                known.id(),
                links.address(known.id()),
                known.ticket(),
                known.name(),
                ticket.event(),
                ticket.session(),
                known.stage() == RegistrationStage.CONFIRMED);
    }
}
