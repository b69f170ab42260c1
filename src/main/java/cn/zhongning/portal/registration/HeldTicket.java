package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventSession;
import java.util.UUID;

/**
 * A ticket as other modules see it; whoever opened its address holds it.
 *
 * @param address of its page, without language
 * @param confirmed whether it lets somebody in
 */
public record HeldTicket(UUID id, String address, Event event, EventSession session, boolean confirmed) {
    static HeldTicket of(Tickets.Ticket ticket, TicketLinks links) {
        var known = ticket.registration();
        return new HeldTicket(
                known.id(),
                links.address(known.id()),
                ticket.event(),
                ticket.session(),
                known.stage() == RegistrationStage.CONFIRMED);
    }
}
