package cn.zhongning.portal.registration;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Sha256;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tickets for whoever stands at the door; who that may be is asked there. */
@Component
public class DoorGuests {
    private static final int PROOF = 32;

    private final GuestList guests;
    private final SeatLedger seats;
    private final ClaimQueue queue;
    private final TicketLinks links;
    private final EventService events;
    private final JdbcClient sql;
    private final Audit audit;
    private final Clock clock;

    DoorGuests(
            GuestList guests,
            SeatLedger seats,
            ClaimQueue queue,
            TicketLinks links,
            EventService events,
            JdbcClient sql,
            Audit audit,
            Clock clock) {
        this.guests = guests;
        this.seats = seats;
        this.queue = queue;
        this.links = links;
        this.events = events;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever has or had a ticket for this session. */
    public List<DoorGuest> of(UUID session) {
        return sql
                .sql(GuestList.COLUMNS + "where session_id = ? and forgotten_at is null order by number")
                .param(session)
                .query(Registration.class)
                .list()
                .stream()
                .map(each -> DoorGuest.of(each, clock.instant()))
                .toList();
    }

    /** Changes with anything that {@link #of} tells. */
    public String version(UUID session) {
        return sql.sql("""
                        select count(*) || '.' || coalesce(extract(epoch from max(changed_at)), 0)::text || '.' || count(forgotten_at)
                        from registration where session_id = ?
                        """).param(session).query(String.class).single();
    }

    public Optional<DoorGuest> find(UUID ticket) {
        return guests.find(ticket).map(each -> DoorGuest.of(each, clock.instant()));
    }

    public Optional<DoorGuest> numbered(long number) {
        return guests.numbered(number).map(each -> DoorGuest.of(each, clock.instant()));
    }

    /** By which a device recognises a ticket's address and shows that it saw it, without keeping the address itself. */
    public String proof(UUID ticket) {
        return Sha256.of(links.token(ticket)).substring(0, PROOF);
    }

    /** Nobody else says of this ticket who came until the transaction ends. */
    public void lock(UUID ticket) {
        sql.sql("select id from registration where id = ? for no key update")
                .param(ticket)
                .query(UUID.class)
                .single();
    }

    /** Who stands at the door says yes to the seat that was offered. */
    public void confirm(UUID ticket) {
        seats.confirm(ticket);
    }

    /**
     * Somebody without a registration gets one, on the same seats as everybody else.
     *
     * @throws Mistakes with everything that is wrong
     * @throws Refused where there are no seats
     */
    public DoorGuest enter(EventSession session, WalkIn who, Locale language) {
        var event = events.find(session.eventId()).orElseThrow();
        var form = who.form(session.id() + "/" + Seating.ON_SITE);
        var answer = queue.claim(FormCheck.applicant(event, form, language.toLanguageTag(), Audit.address(), true));
        if (answer.refused() != null) throw answer.refused();
        var ticket = Objects.requireNonNull(answer.ticket());
        if (answer.known() == null) audit.record("registration.entered", ticket);
        return find(ticket).orElseThrow();
    }
}
