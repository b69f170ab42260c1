package cn.zhongning.portal.reminders;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.delivery.Letters;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom the organiser has to call: who left no mail address, or was written to and, as far as anybody knows, got nothing,
 * and would come in vain or wait.
 */
@Service
@Transactional
class CallList {
    static final int PAGE = 30;

    /** So long a letter or a short message may wait for its server before somebody calls instead. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    /** To be called from the start, or because what was sent has not arrived: both have an index. */
    private static final String OPEN = """
            (select id from ticket_message where way = 'CALL' and called_at is null
            union select id from mail where about is not null and state not in ('SENT', 'CLOSED')
                and (state <> 'EXPIRED' or secret_until is not null)
                and (state not in ('WAITING', 'SENDING') or created_at < :late))
            """;

    /**
     * What is true no longer, or over, nobody needs to be told; a reminder, only where it was the last word. Of several
     * messages the newest one.
     */
    private static final String WAITING = """
            (select distinct on (m.registration_id) m.id, m.registration_id as ticket, m.kind, r.name, r.phone, r.persons,
                e.id as event_id, e.title, s.starts_at, s.ends_at, r.offered_until, m.body, m.created_at as since,
                exists (select from mail where mail.id = m.id) as unsent
            from""" + OPEN + """
                as open join ticket_message m on m.id = open.id join registration r on r.id = m.registration_id
                join event_session s on s.id = r.session_id join event e on e.id = s.event_id
            where m.called_at is null and r.forgotten_at is null and s.ends_at > :now
                and (m.way = 'CALL' or m.matters or m.kind in ('DAY_BEFORE', 'HOURS_BEFORE') and s.starts_at > :now
                    and r.stage = 'CONFIRMED' and not exists (select from ticket_message later
                        where later.registration_id = m.registration_id and later.created_at > m.created_at))
                and (m.kind <> 'OFFERED' or r.stage = 'OFFERED' and r.offered_until > :now)
                and (m.kind <> 'CHANGED' or r.stage in ('CONFIRMED', 'WAITING', 'OFFERED'))
                and (cast(:own as uuid) is null or e.organisation_id = :own)
                and (cast(:event as uuid) is null or e.id = :event)
            order by m.registration_id, m.created_at desc) as calls
            """;

    private final EventService events;
    private final Letters letters;
    private final JdbcClient sql;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    CallList(EventService events, Letters letters, JdbcClient sql, CurrentUser user, Audit audit, Clock clock) {
        this.events = events;
        this.letters = letters;
        this.sql = sql;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whoever has the least time first; one more than a page, to know whether there are others.
     *
     * @param event only of this one
     */
    @Transactional(readOnly = true)
    List<Call> waiting(@Nullable UUID event, int page) {
        if (event != null) events.forDesk(event);
        return waiting(
                        "select * from " + WAITING
                                + " order by coalesce(offered_until, starts_at), since limit :limit offset :offset",
                        event)
                .param("limit", PAGE + 1)
                .param("offset", (page - 1) * PAGE)
                .query(Call.class)
                .list();
    }

    @Transactional(readOnly = true)
    int count() {
        return waiting("select count(*) from " + WAITING, null)
                .query(Integer.class)
                .single();
    }

    boolean writes() {
        return events.writes();
    }

    /** Somebody called: they know all that was to be told until then, and are not written to about it any more. */
    void called(UUID id) {
        if (!events.writes()) throw new Refused("events.error.reader");
        var told = sql.sql("""
                        update ticket_message m set called_at = :now, way = 'CALL'
                        from ticket_message told join registration r on r.id = told.registration_id
                            join event_session s on s.id = r.session_id join event e on e.id = s.event_id
                        where told.id = :id and m.registration_id = told.registration_id
                            and m.called_at is null and m.created_at <= told.created_at
                            and (cast(:own as uuid) is null or e.organisation_id = :own) and m.id in\s""" + OPEN + """
                        returning m.id
                        """)
                .param("now", now())
                .param("late", late())
                .param("id", id)
                .param("own", own())
                .query(UUID.class)
                .list();
        if (told.isEmpty()) throw new Refused("reminders.error.called");
        letters.close(told);
        audit.record("registration.called", id);
    }

    /** It was marked by mistake: whoever was told with it has to be called after all. */
    void notCalled(UUID id) {
        if (!events.writes()) throw new Refused("events.error.reader");
        int back = sql.sql("""
                        update ticket_message m set called_at = null
                        from ticket_message told join registration r on r.id = told.registration_id
                            join event_session s on s.id = r.session_id join event e on e.id = s.event_id
                        where told.id = :id and m.registration_id = told.registration_id and m.way = 'CALL'
                            and m.called_at = told.called_at
                            and (cast(:own as uuid) is null or e.organisation_id = :own)
                        """).param("id", id).param("own", own()).update();
        if (back == 0) throw new Refused("reminders.error.not-called");
        audit.record("registration.not-called", id);
    }

    private JdbcClient.StatementSpec waiting(String select, @Nullable UUID event) {
        return sql.sql(select)
                .param("now", now())
                .param("late", late())
                .param("own", own())
                .param("event", event);
    }

    /** None for the staff, who see every organiser's. */
    private @Nullable UUID own() {
        return user.organiser("events.error.staff");
    }

    private OffsetDateTime late() {
        return now().minus(PATIENCE);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
