package cn.zhongning.portal.registration;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Tickets for other modules, by the end of their signed address. */
@Service
public class HeldTickets {
    private final Tickets tickets;
    private final TicketLinks links;

    HeldTickets(Tickets tickets, TicketLinks links) {
        this.tickets = tickets;
        this.links = links;
    }

    /** None where nobody signed it, and none where its holder is forgotten. */
    public Optional<HeldTicket> read(String token) {
        return links.read(token)
                .flatMap(tickets::ticket)
                .filter(ticket -> !ticket.registration().forgotten())
                .map(ticket -> HeldTicket.of(ticket, links));
    }

    /** By the number that stands on it, the forgotten ones among them. */
    public Optional<HeldTicket> numbered(long number) {
        return tickets.numbered(number).map(ticket -> HeldTicket.of(ticket, links));
    }

    /** Of the page of a ticket: who gets to know it holds the ticket. */
    public String address(UUID ticket) {
        return links.address(ticket);
    }

    /** Whether somebody has written who they are: their own name, phone or mail address. */
    public boolean names(HeldTicket ticket, String text) {
        return tickets.ticket(ticket.id()).map(Tickets.Ticket::registration).stream()
                .flatMap(known -> Stream.of(known.name(), known.phone(), known.email()))
                .filter(Objects::nonNull)
                .anyMatch(text::contains);
    }
}
