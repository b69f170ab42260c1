package cn.zhongning.portal.registration;

import cn.zhongning.portal.registration.TicketMessage.Holder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose seats of a session are confirmed, for whoever has something to tell them; until that is told nobody of them is
 * forgotten.
 */
@Component
public class SeatHolders {
    private final GuestList guests;
    private final JdbcClient sql;

    SeatHolders(GuestList guests, JdbcClient sql) {
        this.guests = guests;
        this.sql = sql;
    }

    /** Until the transaction ends the session does not move, and nobody gives seats back or gets any. */
    public void lock(UUID session) {
        guests.lock(session);
    }

    /**
     * Those who have not been told of this occasion.
     *
     * @param since who registered afterwards knows already, and so does who was told of a change
     */
    public List<Holder> untold(UUID session, String occasion, Instant since, int most) {
        return sql
                .sql(GuestList.COLUMNS + """
                        where session_id = :session and stage = 'CONFIRMED' and forgotten_at is null
                            and created_at <= :since
                            and not exists (
                                select from ticket_message m where m.registration_id = r.id
                                    and (m.occasion = :occasion or m.kind = 'CHANGED' and m.created_at > :since))
                        order by number limit :most for no key update of r
                        """)
                .param("session", session)
                .param("occasion", occasion)
                .param("since", GuestList.time(since))
                .param("most", most)
                .query(Registration.class)
                .list()
                .stream()
                .map(Registration::holder)
                .toList();
    }

    /** Those of these tickets that have not been told of this occasion. */
    public List<Holder> untold(Collection<UUID> tickets, String occasion, int most) {
        if (tickets.isEmpty()) return List.of();
        return sql
                .sql(GuestList.COLUMNS + """
                        where r.id in (:tickets) and forgotten_at is null and not exists (
                            select from ticket_message m where m.registration_id = r.id and m.occasion = :occasion)
                        order by number limit :most for no key update of r
                        """)
                .param("tickets", tickets)
                .param("occasion", occasion)
                .param("most", most)
                .query(Registration.class)
                .list()
                .stream()
                .map(Registration::holder)
                .toList();
    }
}
