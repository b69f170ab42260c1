package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Clocks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of series. */
@Component
class SeriesRows {
    private final JdbcClient sql;

    SeriesRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<EventSeries> of(UUID event) {
        return sql.sql("select * from event_series where event_id = ? order by starts_at, id")
                .param(event)
                .query(SeriesRows::row)
                .list();
    }

    List<EventSeries> of(Collection<UUID> events) {
        return sql.sql("select * from event_series where event_id = any(?) order by starts_at, id")
                .param(events.toArray(UUID[]::new))
                .query(SeriesRows::row)
                .list();
    }

    /** Makes the event's series those; must go before their sessions, and {@link #clear} after these. */
    void write(UUID event, Collection<SeriesForm> series) {
        for (var each : series) {
            sql.sql("""
                    insert into event_series as known (id, event_id, rrule, starts_at, minutes, exdates)
                    values (:id, :event, :rrule, :starts, :minutes, cast(:except as timestamptz[]))
                    on conflict (id) do update set rrule = excluded.rrule, starts_at = excluded.starts_at,
                        minutes = excluded.minutes, exdates = excluded.exdates, sequence = known.sequence + 1
                    where (known.rrule, known.starts_at, known.minutes, known.exdates)
                        is distinct from (excluded.rrule, excluded.starts_at, excluded.minutes, excluded.exdates)
                    """)
                    .param("id", each.id())
                    .param("event", event)
                    .param("rrule", each.rule().rrule())
                    .param("starts", time(each.starts()))
                    .param("minutes", each.minutes())
                    .param(
                            "except",
                            each.except().stream()
                                    .sorted()
                                    .map(start -> time(start).toString())
                                    .toArray(String[]::new))
                    .update();
        }
    }

    /** What has no session left is a series no longer. */
    void clear(UUID event) {
        sql.sql("""
                delete from event_series where event_id = ?
                    and not exists (select from event_session where series_id = event_series.id)
                """).param(event).update();
    }

    private static EventSeries row(ResultSet row, int number) throws SQLException {
        return new EventSeries(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("rrule"),
                instant(row.getObject("starts_at", OffsetDateTime.class)),
                row.getInt("minutes"),
                Arrays.stream((Timestamp[]) row.getArray("exdates").getArray())
                        .map(Timestamp::toInstant)
                        .toList(),
                row.getInt("sequence"));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static OffsetDateTime time(LocalDateTime start) {
        return start.atZone(Clocks.CHINA).toOffsetDateTime();
    }
}
