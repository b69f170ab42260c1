package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    Map<UUID, EventSession> found(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return sql
                .sql("select * from event_session where id in (:ids)")
                .param("ids", ids)
                .query(EventSession.class)
                .list()
                .stream()
                .collect(Collectors.toMap(EventSession::id, Function.identity()));
    }

    /** Makes the event's sessions those of the form. */
    void write(UUID event, List<SessionForm> forms) {
        var known = sql
                .sql("select * from event_session where event_id = ? order by id for update")
                .param(event)
                .query(EventSession.class)
                .list()
                .stream()
                .collect(Collectors.toMap(EventSession::id, Function.identity()));
        var kept = forms.stream().map(SessionForm::id).filter(Objects::nonNull).collect(Collectors.toSet());
        known.keySet().stream().filter(id -> !kept.contains(id)).forEach(this::delete);
        forms.forEach(form -> write(event, form, form.id() == null ? null : known.get(form.id())));
    }

    private void write(UUID event, SessionForm form, @Nullable EventSession known) {
        if (known == null) {
            insert(event, form);
            return;
        }
        int online = Objects.requireNonNullElse(form.seatsOnline(), 0);
        if (form.seats() < known.taken()) throw new Refused("events.error.seats.taken", known.taken());
        if (online < known.takenOnline()) throw new Refused("events.error.seats.taken", known.takenOnline());
        bind(form, """
                update event_session set starts_at = :starts, ends_at = :ends, seats = :seats,
                    seats_online = cast(:online as int), opens_at = cast(:opens as timestamptz),
                    closes_at = cast(:closes as timestamptz), most_persons = :most, waiting_list = :waiting,
                    sequence = sequence + case when (starts_at, ends_at) = (:starts, :ends) then 0 else 1 end
                where id = :id
                """).param("id", known.id()).update();
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
