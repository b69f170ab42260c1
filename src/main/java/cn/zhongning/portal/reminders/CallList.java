package cn.zhongning.portal.reminders;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the organiser has to call, because they left no mail address and would come in vain or wait. */
@Service
@Transactional
class CallList {
    static final int PAGE = 30;

    /** What is true no longer, or over, nobody needs to be told. Of several messages the newest one. */
    private static final String WAITING = """
            (select distinct on (m.registration_id) m.id, m.registration_id as ticket, m.kind, r.name, r.phone, r.persons,
                e.id as event_id, e.title, s.starts_at, s.ends_at, r.offered_until, m.body, m.created_at as since
            from ticket_message m join registration r on r.id = m.registration_id
                join event_session s on s.id = r.session_id join event e on e.id = s.event_id
            where m.way = 'CALL' and m.called_at is null and r.forgotten_at is null and s.ends_at > :now
                and (m.kind <> 'OFFERED' or r.stage = 'OFFERED' and r.offered_until > :now)
                and (m.kind <> 'CHANGED' or r.stage in ('CONFIRMED', 'WAITING', 'OFFERED'))
                and (cast(:own as uuid) is null or e.organisation_id = :own)
                and (cast(:event as uuid) is null or e.id = :event)
            order by m.registration_id, m.created_at desc) as calls
            """;

    private final EventService events;
    private final JdbcClient sql;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    CallList(EventService events, JdbcClient sql, CurrentUser user, Audit audit, Clock clock) {
        this.events = events;
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

    /** Somebody called: they know all that was to be told until then. */
    void called(UUID id) {
        if (!events.writes()) throw new Refused("events.error.reader");
        int marked = sql.sql("""
                        update ticket_message m set called_at = :now
                        from ticket_message told join registration r on r.id = told.registration_id
                            join event_session s on s.id = r.session_id join event e on e.id = s.event_id
                        where told.id = :id and m.registration_id = told.registration_id and m.way = 'CALL'
                            and m.called_at is null and m.created_at <= told.created_at
                            and (cast(:own as uuid) is null or e.organisation_id = :own)
                        """)
                .param("now", now())
                .param("id", id)
                .param("own", own())
                .update();
        if (marked == 0) throw new Refused("reminders.error.called");
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
        return sql.sql(select).param("now", now()).param("own", own()).param("event", event);
    }

    /** None for the staff, who see every organiser's. */
    private @Nullable UUID own() {
        return user.organiser("events.error.staff");
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
