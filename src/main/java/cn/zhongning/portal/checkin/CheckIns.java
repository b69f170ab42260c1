package cn.zhongning.portal.checkin;

import cn.zhongning.portal.registration.Arrivals;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who came and who did not, for whoever thanks, asks or reports. Only who was to come in person: nobody checks in online. */
@Service
@Transactional(readOnly = true)
public class CheckIns implements Arrivals {
    private static final String PRESENT = """
            with expected as (
                select r.id, r.session_id, r.persons from registration r join event_session s on s.id = r.session_id
                where r.stage = 'CONFIRMED' and r.seating = 'ON_SITE' and (s.id = :id or s.event_id = :id)),
            present as (
                select c.session_id, e.persons as most, sum(c.persons) as persons
                from check_in_standing c join event_session s on s.id = c.session_id
                    left join expected e on e.id = c.ticket
                where s.id = :id or s.event_id = :id
                group by c.session_id, e.id, e.persons)
            """;
    private static final String TURNOUT = PRESENT + """
            select coalesce((select sum(persons) from expected), 0) as registered,
                coalesce(sum(least(persons, most)) filter (where most is not null), 0) as came,
                coalesce(sum(persons) filter (where most is null), 0) as walk_ins,
                count(*) > 0 as kept
            from present
            """;

    private static final String EACH = PRESENT + """
            select s.id as session,
                coalesce((select sum(persons) from expected e where e.session_id = s.id), 0) as registered,
                coalesce((select sum(least(persons, most)) from present p where p.session_id = s.id and most is not null), 0)
                    as came,
                coalesce((select sum(persons) from present p where p.session_id = s.id and most is null), 0) as walk_ins,
                exists (select from present p where p.session_id = s.id) as kept
            from event_session s where s.event_id = :id
            """;

    private final JdbcClient sql;

    CheckIns(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * In persons.
     *
     * @param registered with seats on site
     * @param came of those who were registered
     * @param walkIns without a registration that holds, as far as they were counted
     * @param kept whether anybody was checked in at all; where nobody was, nothing is known of who came
     */
    public record Turnout(int registered, int came, int walkIns, boolean kept) {
        public int noShow() {
            return registered - came;
        }

        public int present() {
            return came + walkIns;
        }
    }

    /** Of one session, or of all sessions of an event. */
    public Turnout turnout(UUID sessionOrEvent) {
        return sql.sql(TURNOUT).param("id", sessionOrEvent).query(Turnout.class).single();
    }

    /** Of each session of an event. */
    public Map<UUID, Turnout> turnouts(UUID event) {
        return sql
                .sql(EACH)
                .param("id", event)
                .query((row, number) -> Map.entry(
                        row.getObject("session", UUID.class),
                        new Turnout(
                                row.getInt("registered"),
                                row.getInt("came"),
                                row.getInt("walk_ins"),
                                row.getBoolean("kept"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The tickets with which at least one person came. */
    public Set<UUID> came(UUID session) {
        return Set.copyOf(
                sql.sql("select distinct ticket from check_in_standing where session_id = ? and ticket is not null")
                        .param(session)
                        .query(UUID.class)
                        .list());
    }

    /** The confirmed tickets on site with which nobody came; nobody where nobody was checked in at all. */
    public Set<UUID> missed(UUID session) {
        return Set.copyOf(
                sql.sql("""
                        select r.id from registration r
                        where r.session_id = :session and r.stage = 'CONFIRMED' and r.seating = 'ON_SITE'
                            and exists (select from check_in_standing where session_id = :session)
                            and not exists (select from check_in_standing c where c.ticket = r.id)
                        """).param("session", session).query(UUID.class).list());
    }

    @Override
    public Map<UUID, Arrival> of(Collection<UUID> tickets) {
        if (tickets.isEmpty()) return Map.of();
        return sql
                .sql("""
                        select c.ticket, min(c.scanned_at) as at, least(sum(c.persons), r.persons) as persons
                        from check_in_standing c join registration r on r.id = c.ticket
                        where c.ticket in (:tickets) group by c.ticket, r.persons
                        """)
                .param("tickets", tickets)
                .query((row, number) -> Map.entry(
                        row.getObject("ticket", UUID.class),
                        new Arrival(row.getObject("at", OffsetDateTime.class).toInstant(), row.getInt("persons"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
