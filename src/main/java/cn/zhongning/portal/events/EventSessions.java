package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final SeriesRows series;

    EventSessions(JdbcClient sql, SeriesRows series) {
        this.sql = sql;
        this.series = series;
    }

    List<EventSession> of(UUID event) {
        return sql.sql("select * from event_session where event_id = ? order by starts_at, id")
                .param(event)
                .query(EventSession.class)
                .list();
    }

    List<EventSeries> seriesOf(UUID event) {
        return series.of(event);
    }

    Optional<EventSession> find(UUID id) {
        return sql.sql("select * from event_session where id = ?")
                .param(id)
                .query(EventSession.class)
                .optional();
    }

    /**
     * Makes the event's sessions those of the form; what a series has lost thereby becomes one of its exceptions. What
     * was called off stays as it is.
     *
     * @param earliest what begins before that, or has ended by then, is not moved any more
     * @return those that take place at another time now, as they were
     */
    List<EventSession> write(UUID event, List<SessionForm> forms, Instant earliest) {
        var known = lock(event);
        requireOwn(event, forms);
        series.write(event, SeriesForm.fitting(forms));
        var kept = forms.stream().map(SessionForm::id).filter(Objects::nonNull).collect(Collectors.toSet());
        known.keySet().stream().filter(id -> !kept.contains(id)).forEach(this::delete);
        var moved = new ArrayList<EventSession>();
        for (var form : forms) {
            var before = form.id() == null ? null : known.get(form.id());
            if (before == null) insert(event, form);
            else if (before.cancelled()) place(form, before);
            else if (update(form, before)) moved.add(movable(before, form, earliest));
        }
        series.clear(event);
        return moved;
    }

    /** It stays to be seen and takes nobody in; whoever is taking people in at this moment is waited for. */
    void cancel(UUID id, String reason, Instant now) {
        int cancelled = sql.sql("""
                        update event_session set cancelled_at = :now, cancelled_because = :reason, sequence = sequence + 1
                        where id = :id and cancelled_at is null
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("now", time(now))
                .update();
        if (cancelled == 0) throw new Refused("events.error.session.cancelled");
    }

    private Map<UUID, EventSession> lock(UUID event) {
        return sql
                .sql("select * from event_session where event_id = ? order by id for update")
                .param(event)
                .query(EventSession.class)
                .list()
                .stream()
                .collect(Collectors.toMap(EventSession::id, Function.identity()));
    }

    /** Ids come from outside: nobody's series may be taken for another event. */
    private void requireOwn(UUID event, List<SessionForm> forms) {
        var named = forms.stream()
                .map(EventSessions::series)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        if (named.length == 0) return;
        int others = sql.sql("select count(*) from event_series where id = any(?) and event_id <> ?")
                .params(named, event)
                .query(Integer.class)
                .single();
        if (others > 0) throw new Refused("events.error.gone");
    }

    private static EventSession movable(EventSession before, SessionForm form, Instant earliest) {
        if (before.endsAt().isBefore(earliest)) throw new Refused("events.error.session.over");
        boolean later = !form.start().equals(before.startsAt());
        if (later && form.start().isBefore(earliest)) throw new Refused("events.error.session.past");
        return before;
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
                    series_id = cast(:series as uuid), recurrence_id = cast(:recurrence as timestamptz),
                    sequence = sequence + case when (starts_at, ends_at) = (:starts, :ends) then 0 else 1 end
                where id = :id returning sequence
                """).param("id", known.id()).query(Integer.class).single();
        return sequence != known.sequence();
    }

    private void place(SessionForm form, EventSession known) {
        sql.sql("""
                update event_session set series_id = cast(:series as uuid),
                    recurrence_id = cast(:recurrence as timestamptz)
                where id = :id
                """)
                .param("id", known.id())
                .param("series", series(form))
                .param("recurrence", recurrence(form))
                .update();
    }

    private void insert(UUID event, SessionForm form) {
        bind(form, """
                insert into event_session (id, event_id, starts_at, ends_at, seats, seats_online, opens_at, closes_at,
                    most_persons, waiting_list, series_id, recurrence_id)
                values (:id, :event, :starts, :ends, :seats, cast(:online as int), cast(:opens as timestamptz),
                    cast(:closes as timestamptz), :most, :waiting, cast(:series as uuid),
                    cast(:recurrence as timestamptz))
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
                .param("waiting", form.waitingList())
                .param("series", series(form))
                .param("recurrence", recurrence(form));
    }

    private static @Nullable UUID series(SessionForm form) {
        return form.place() == null ? null : form.place().series().id();
    }

    private static @Nullable OffsetDateTime recurrence(SessionForm form) {
        return form.place() == null ? null : time(form.place().instant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
