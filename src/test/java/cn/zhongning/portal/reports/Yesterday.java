package cn.zhongning.portal.reports;

import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.registration.Halls;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events that are over, for tests. */
@Component
public class Yesterday {
    private final Halls halls;
    private final EventService events;
    private final JdbcClient sql;

    Yesterday(Halls halls, EventService events, JdbcClient sql) {
        this.halls = halls;
        this.events = events;
        this.sql = sql;
    }

    /** One with so many persons registered, each number a ticket. */
    public Event event(int... persons) {
        var event = halls.open(100, true);
        for (int number : persons) halls.ticket(event, "王小宁", number);
        sql.sql(
                        "update event_session set starts_at = starts_at - interval '4 days', ends_at = ends_at - interval '4 days' where event_id = ?")
                .param(event.id())
                .update();
        sql.sql(
                        "update event set starts_at = starts_at - interval '4 days', ends_at = ends_at - interval '4 days' where id = ?")
                .param(event.id())
                .update();
        SignedInAs.staff();
        return events.forDesk(event.id());
    }

    /** The same, where the form asked from which town people come: four, three from outside, two who did not say. */
    Event asking(Event event) {
        sql.sql("update event set questions = array['TOWN'] where id = ?")
                .param(event.id())
                .update();
        sql.sql("""
                        update registration set town = case persons when 4 then 'shikong' when 3 then 'elsewhere' end
                        where session_id in (select id from event_session where event_id = ?)
                        """).param(event.id()).update();
        return events.forDesk(event.id());
    }

    /** One answer for each; who gave more than three stars would come again. */
    void rated(Event event, int... stars) {
        for (int given : stars)
            sql.sql("""
                            insert into survey_answer (id, session_id, stars, good, better, again, answered_on)
                            select gen_random_uuid(), s.id, :stars, '', '', :stars > 3, current_date - 2
                            from event_session s where s.event_id = :event
                            """).param("stars", given).param("event", event.id()).update();
    }

    /** With a ticket of so many persons, or without one. */
    public void came(Event event, int ticketOf, int persons) {
        sql.sql("""
                        insert into check_in (id, session_id, ticket, persons, admitted, offline, device, scanned_at, received_at)
                        select gen_random_uuid(), s.id, (select r.id from registration r where r.session_id = s.id
                            and r.persons = :of order by r.number limit 1), :persons, true, false, gen_random_uuid(), now(), now()
                        from event_session s where s.event_id = :event
                        """)
                .param("of", ticketOf)
                .param("persons", persons)
                .param("event", event.id())
                .update();
    }

    void asOrganiser(Event event) {
        SignedInAs.as(Role.ORGANISER, event.organisationId());
    }

    void asReader(Event event) {
        SignedInAs.as(Role.ORGANISER, event.organisationId(), MemberRole.READER);
    }

    void asAnother() {
        SignedInAs.as(Role.ORGANISER, UUID.randomUUID());
    }
}
