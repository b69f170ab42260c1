package cn.zhongning.portal.checkin;

import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.registration.DoorGuests;
import cn.zhongning.portal.registration.Halls;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An afternoon with a door, and phones at it, for tests. */
@Component
public class Doors {
    private final Halls halls;
    private final Doorkeepers keepers;
    private final Entrance entrance;
    private final DoorGuests guests;
    private final JdbcClient sql;

    Doors(Halls halls, Doorkeepers keepers, Entrance entrance, DoorGuests guests, JdbcClient sql) {
        this.halls = halls;
        this.keepers = keepers;
        this.entrance = entrance;
        this.guests = guests;
        this.sql = sql;
    }

    /** @param tickets for so many persons each */
    public record Evening(Event event, UUID session, List<UUID> tickets, String link) {}

    /** Everybody registered before; now it is half an hour before the start. */
    public Evening evening(int seats, int... persons) {
        var event = halls.open(seats, true);
        var tickets = Arrays.stream(persons)
                .mapToObj(each -> halls.ticket(event, "王小宁", each))
                .toList();
        var session = halls.session(event).id();
        startsIn(session, 30);
        return new Evening(event, session, tickets, link(event, session));
    }

    /** A link for whoever keeps this door. */
    public String link(Event event, UUID session) {
        SignedInAs.as(Role.ORGANISER, event.organisationId());
        try {
            return keepers.make(session, "东门");
        } finally {
            SignedInAs.nobody();
        }
    }

    public void startsIn(UUID session, int minutes) {
        sql.sql("""
                        update event_session set starts_at = now() + make_interval(mins => :minutes),
                            ends_at = now() + make_interval(mins => :minutes + 60) where id = :session
                        """).param("minutes", minutes).param("session", session).update();
        sql.sql("""
                        update event e set starts_at = s.starts_at, ends_at = s.ends_at
                        from event_session s where s.event_id = e.id and s.id = ?
                        """).param(session).update();
    }

    /** A phone that scans codes. */
    record Phone(UUID id) {
        Phone() {
            this(UUID.randomUUID());
        }
    }

    Scan scan(Phone phone, UUID ticket, int persons) {
        return new Scan(
                UUID.randomUUID(),
                phone.id(),
                Scan.Kind.TICKET,
                ticket,
                null,
                guests.proof(ticket),
                persons,
                false,
                true,
                Instant.now());
    }

    static Scan offline(Scan scan, Instant at) {
        return new Scan(
                scan.id(),
                scan.device(),
                scan.kind(),
                scan.ticket(),
                scan.number(),
                scan.proof(),
                scan.persons(),
                true,
                scan.admitted(),
                at);
    }

    static Scan walkIn(Phone phone, int persons) {
        return new Scan(
                UUID.randomUUID(),
                phone.id(),
                Scan.Kind.WALK_IN,
                null,
                null,
                null,
                persons,
                false,
                true,
                Instant.now());
    }

    static Scan undo(Phone phone, Scan scan) {
        return new Scan(scan.id(), phone.id(), Scan.Kind.UNDO, null, null, null, 0, false, true, Instant.now());
    }

    Answer send(Evening evening, Scan scan) {
        return send(evening.session(), evening.link(), scan);
    }

    Answer send(UUID session, @Nullable String link, Scan scan) {
        return entrance.receive(session, link, scan, Texts.CHINESE);
    }

    /** Somebody is let in with all of their ticket's persons. */
    public void comes(Evening evening, UUID ticket) {
        send(evening, scan(new Phone(), ticket, 0));
    }
}
