package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions of events. The seats taken are none of the organiser's business: they are never written here. */
@Component
class EventSessions {
    private final JdbcClient sql;

    EventSessions(JdbcClient sql) {
        this.sql = sql;
    }

    List<EventSession> of(UUID event) {
        return sql.sql("select * from event_session where event_id = ? order by starts_at, id")
                .param(event)
                .query(EventSession.class)
                .list();
    }

    Optional<EventSession> find(UUID id) {
        return sql.sql("select * from event_session where id = ?")
                .param(id)
                .query(EventSession.class)
                .optional();
    }

    /**
     * Makes the event's sessions those of the form.
     *
     * @param elsewhere whether the event takes place somewhere else now, and so all of them
     * @return those that stay and take place at another time or place now
     */
    Set<UUID> write(UUID event, List<SessionForm> forms, boolean elsewhere) {
        var known = sql
                .sql("select * from event_session where event_id = ? order by id for update")
                .param(event)
                .query(EventSession.class)
                .list()
                .stream()
                .collect(Collectors.toMap(EventSession::id, Function.identity()));
        var kept = forms.stream().map(SessionForm::id).filter(Objects::nonNull).collect(Collectors.toSet());
        known.keySet().stream().filter(id -> !kept.contains(id)).forEach(this::delete);
        var moved = new HashSet<UUID>();
        for (var form : forms) {
            var before = form.id() == null ? null : known.get(form.id());
            if (before == null) insert(event, form);
            else if (update(form, before) || elsewhere) moved.add(before.id());
        }
        return moved;
    }

    /** Whether it takes place at another time now. */
    private boolean update(SessionForm form, EventSession known) {
        int online = Objects.requireNonNullElse(form.seatsOnline(), 0);
        if (form.seats() < known.taken()) throw new Refused("events.error.seats.taken", known.taken());
        if (online < known.takenOnline()) throw new Refused("events.error.seats.taken", known.takenOnline());
        int sequence =
                bind(form, """
                update event_session set starts_at = :starts, ends_at = :ends, seats = :seats,
                    seats_online = cast(:online as int), opens_at = cast(:opens as timestamptz),
                    closes_at = cast(:closes as timestamptz), most_persons = :most, waiting_list = :waiting,
                    sequence = sequence + case when (starts_at, ends_at) = (:starts, :ends) then 0 else 1 end
                where id = :id returning sequence
                """).param("id", known.id()).query(Integer.class).single();
        return sequence != known.sequence();
    }

    private void insert(UUID event, SessionForm form) {
        bind(form, """
                insert into event_session (id, event_id, starts_at, ends_at, seats, seats_online, opens_at, closes_at,
                    most_persons, waiting_list)
                values (:id, :event, :starts, :ends, :seats, cast(:online as int), cast(:opens as timestamptz),
                    cast(:closes as timestamptz), :most, :waiting)
                """).param("id", UUID.randomUUID()).param("event", event).update();
    }

    private void delete(UUID id) {
        try {
            sql.sql("delete from event_session where id = ?").param(id).update();
        } catch (DataIntegrityViolationException somebodyIsRegistered) {
            throw new Refused("events.error.session.registered");
        }
    }

    private JdbcClient.StatementSpec bind(SessionForm form, String statement) {
        return sql.sql(statement)
                .param("starts", time(form.start()))
                .param("ends", time(form.end()))
                .param("seats", form.seats())
                .param("online", form.seatsOnline())
                .param("opens", form.opening() == null ? null : time(form.opening()))
                .param("closes", form.closing() == null ? null : time(form.closing()))
                .param("most", form.mostPersons())
                .param("waiting", form.waitingList());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
