package cn.zhongning.portal.registration;

import cn.zhongning.portal.pages.CalendarFile;
import cn.zhongning.portal.registration.Tickets.Ticket;
import java.net.URI;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/** A ticket as one entry of somebody's own calendar. */
final class TicketCalendar {
    private TicketCalendar() {}

    static String write(Ticket ticket, String link, String note) {
        return new CalendarFile().add(entry(ticket, link, note)).toString();
    }

    private static VEvent entry(Ticket ticket, String link, String note) {
        var session = ticket.session();
        var entry = new VEvent(
                CalendarFile.wall(session.startsAt()),
                CalendarFile.wall(session.endsAt()),
                ticket.event().title());
        entry.add(new Uid(ticket.registration().id() + "@" + URI.create(link).getHost()));
        entry.add(new Sequence(session.sequence()));
        entry.add(status(ticket));
        entry.add(new Location(ticket.event().venue()));
        entry.add(new Description(note));
        entry.add(new Url(URI.create(link)));
        return entry;
    }

    private static Status status(Ticket ticket) {
        if (!ticket.event().takesPlace()) return ImmutableStatus.VEVENT_CANCELLED;
        return switch (ticket.registration().stage()) {
            case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
            case WAITING, OFFERED -> ImmutableStatus.VEVENT_TENTATIVE;
            case CANCELLED, LAPSED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }
}
