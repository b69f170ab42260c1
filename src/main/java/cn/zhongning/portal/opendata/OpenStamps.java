package cn.zhongning.portal.opendata;

import cn.zhongning.portal.opendata.OpenDrain.Read;
import cn.zhongning.portal.shared.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables behind {@link OpenRecords}, as {@link OpenDrain} keeps them. */
@Component
class OpenStamps {
    private final JdbcClient sql;
    private final JdbcTemplate batch;

    OpenStamps(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /** @param seq none where only time has passed */
    record Change(@Nullable Long seq, Kind kind, UUID id) {}

    record Known(UUID id, boolean deleted, String fingerprint) {}

    /** Those that have waited longest. */
    List<Change> changes(int most) {
        return sql.sql("select seq, kind, id from open_change order by seq limit ?")
                .param(most)
                .query(OpenStamps::change)
                .list();
    }

    /** What has expired since it was stamped, and what a clock that went ahead took for expired. */
    List<Change> due(Instant now, int most) {
        return sql.sql("""
                        (select cast(null as bigint) as seq, kind, id from open_record
                            where not deleted and expires_at <= :now order by expires_at limit :most)
                        union all
                        (select cast(null as bigint) as seq, kind, id from open_record
                            where deleted and expires_at > :now order by expires_at limit :most)
                        """)
                .param("now", time(now))
                .param("most", most)
                .query(OpenStamps::change)
                .list();
    }

    Map<UUID, Known> known(Collection<UUID> ids) {
        return sql
                .sql("select id, deleted, fingerprint from open_record where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(Known.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Known::id, Function.identity()));
    }

    /** Later than all that was promised, even while a clock that went ahead waits to be caught up with. */
    Instant stamp(Instant now) {
        return sql.sql("update open_clock set at = greatest(at + interval '1 microsecond', ?) returning at")
                .param(time(now))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The same while nothing changes, but not on every round. */
    void tick(Instant now) {
        sql.sql("update open_clock set at = :now where at < cast(:now as timestamptz) - interval '10 seconds'")
                .param("now", time(now))
                .update();
    }

    void keep(List<Read> changed, Instant stamp) {
        batch.batchUpdate("""
                insert into open_record (id, kind, industry, town, stamped_at, deleted, expires_at, fingerprint)
                values (?, ?, ?, ?, ?, false, ?, ?)
                on conflict (id) do update set industry = excluded.industry, town = excluded.town,
                    stamped_at = excluded.stamped_at, deleted = false, expires_at = excluded.expires_at,
                    fingerprint = excluded.fingerprint
                """, changed, changed.size(), (row, read) -> {
            var item = read.item();
            row.setObject(1, item.id());
            row.setString(2, item.kind().name());
            row.setString(3, item.industry());
            row.setString(4, item.town());
            row.setObject(5, time(stamp));
            row.setObject(6, item.expiresAt() == null ? null : time(item.expiresAt()));
            row.setString(7, read.fingerprint());
        });
    }

    /** Their expiry stays only where it is the reason: it is what a clock put right brings them back by. */
    void bury(Collection<UUID> ids, Instant stamp, Instant now) {
        sql.sql("""
                        update open_record set stamped_at = case when deleted then stamped_at else :stamp end,
                            deleted = true, expires_at = case when expires_at <= :now then expires_at end
                        where id = any(:ids)
                        """)
                .param("stamp", time(stamp))
                .param("now", time(now))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void done(List<Long> changes) {
        sql.sql("delete from open_change where seq = any(?)")
                .param(changes.toArray(Long[]::new))
                .update();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getObject("seq", Long.class), Kind.valueOf(row.getString("kind")), row.getObject("id", UUID.class));
    }

    /** As fine as PostgreSQL keeps it, and never rounded up. */
    private static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
