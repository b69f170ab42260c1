package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.Seating;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who wait for seats of a session, first come first served, and those who were offered some. */
@Component
class WaitingLine {
    private final JdbcClient sql;

    WaitingLine(JdbcClient sql) {
        this.sql = sql;
    }

    /** Who has waited longest for seats of this kind. */
    Optional<Registration> first(UUID session, Seating seating) {
        return sql.sql(GuestList.COLUMNS
                        + "where session_id = ? and seating = ? and stage = 'WAITING' order by number limit 1")
                .params(session, seating.name())
                .query(Registration.class)
                .optional();
    }

    /** How many groups wait before this one. */
    int before(Registration waiting) {
        return sql.sql("""
                        select count(*) from registration
                        where session_id = ? and seating = ? and stage = 'WAITING' and number < ?
                        """)
                .params(waiting.sessionId(), waiting.seating().name(), waiting.number())
                .query(Integer.class)
                .single();
    }

    /** For which kind of seats somebody waits. */
    Set<Seating> waitedFor(UUID session) {
        return sql.sql("""
                        select kind from (values ('ON_SITE'), ('ONLINE')) as seats (kind) where exists (
                            select from registration where session_id = ? and seating = kind and stage = 'WAITING')
                        """).param(session).query(String.class).list().stream()
                .map(Seating::valueOf)
                .collect(Collectors.toSet());
    }

    List<Registration> overdue(UUID session, Instant now) {
        return sql.sql(GuestList.COLUMNS
                        + "where session_id = ? and stage = 'OFFERED' and offered_until <= ? order by number")
                .params(session, GuestList.time(now))
                .query(Registration.class)
                .list();
    }

    List<UUID> sessionsWithOverdue(Instant now) {
        return sql.sql("select distinct session_id from registration where stage = 'OFFERED' and offered_until <= ?")
                .param(GuestList.time(now))
                .query(UUID.class)
                .list();
    }
}
