package cn.zhongning.portal.imports;

import cn.zhongning.portal.imports.KeptFile.State;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files and how far each is. Every change of state is guarded: of two that store one file, one begins. */
@Repository
class KeptFiles {
    private static final int LOCK = 0x696d7074; // the first half of each lock's number
    private static final String FILES = """
            select id, account_id, organisation_id, kind, file_name, locale, state, part_read, rows_done, rows_expected,
                rows_left, reason, created_at, ended_at
            from import_file
            """;

    private final JdbcClient sql;
    private final Clock clock;

    KeptFiles(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** In the place of what this person had sent for the organisation before; false while that is being stored. */
    boolean keep(UUID id, UUID account, UUID organisation, String kind, String name, byte[] content, Locale locale) {
        return sql.sql("""
                        insert into import_file (id, account_id, organisation_id, kind, file_name, content, locale, state, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'CHECKED', ?)
                        on conflict (account_id, kind, organisation_id) do update set id = excluded.id,
                            file_name = excluded.file_name, content = excluded.content, locale = excluded.locale,
                            state = excluded.state, part_read = 0, rows_done = 0, rows_expected = null, rows_left = 0,
                            left_out = null, reason = null, created_at = excluded.created_at, ended_at = null
                        where import_file.state <> 'STORING'
                        """)
                        .params(id, account, organisation, kind, name, content, locale.toLanguageTag(), now())
                        .update()
                == 1;
    }

    Optional<KeptFile> find(UUID id) {
        return sql.sql(FILES + "where id = ?").param(id).query(KeptFile.class).optional();
    }

    /** The newest first. */
    List<KeptFile> of(UUID account, String kind) {
        return sql.sql(FILES + "where account_id = ? and kind = ? order by created_at desc, id")
                .params(account, kind)
                .query(KeptFile.class)
                .list();
    }

    Optional<byte[]> content(UUID id) {
        return bytes("content", id);
    }

    Optional<byte[]> leftOut(UUID id) {
        return bytes("left_out", id);
    }

    /** Until the end of this transaction, which is also the end of whoever dies in it. */
    boolean lock(UUID id) {
        return sql.sql("select pg_try_advisory_xact_lock(?, ?)")
                .params(LOCK, id.hashCode())
                .query(Boolean.class)
                .single();
    }

    boolean begin(UUID id) {
        return sql.sql("""
                        update import_file set state = 'STORING', part_read = 0, rows_done = 0, rows_expected = null, ended_at = null
                        where id = ? and state in ('CHECKED', 'BROKEN_OFF', 'FAILED')
                        """).param(id).update() == 1;
    }

    void progress(UUID id, double partRead, int rows, @Nullable Integer expected) {
        sql.sql(
                        "update import_file set part_read = ?, rows_done = ?, rows_expected = ? where id = ? and state = 'STORING'")
                .param(partRead)
                .param(rows)
                .param(expected)
                .param(id)
                .update();
    }

    /** In the transaction that stores the rows; the file itself has served. */
    void stored(UUID id, int rows, int left, byte @Nullable [] leftOut) {
        sql.sql("""
                        update import_file set state = 'STORED', content = null, part_read = 1, rows_done = :rows, rows_expected = :rows,
                            rows_left = :left, left_out = :out, ended_at = :now
                        where id = :id
                        """)
                .param("rows", rows)
                .param("left", left)
                .param("out", leftOut)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Nothing was stored. */
    void end(UUID id, State state, @Nullable String reason) {
        sql.sql("""
                        update import_file set state = :state, reason = :reason, ended_at = :now,
                            content = case when :state = 'REFUSED' then null else content end
                        where id = :id and state = 'STORING'
                        """)
                .param("state", state.name())
                .param("reason", reason)
                .param("now", now())
                .param("id", id)
                .update();
    }

    void drop(UUID id) {
        sql.sql("delete from import_file where id = ? and state <> 'STORING'")
                .param(id)
                .update();
    }

    void dropAllOf(UUID account) {
        sql.sql("delete from import_file where account_id = ?").param(account).update();
    }

    /** @param most files that a person keeps */
    void dropOlder(UUID account, int most) {
        sql.sql("""
                        delete from import_file where state <> 'STORING' and id in (
                            select id from import_file where account_id = ? order by created_at desc, id offset ?)
                        """).params(account, most).update();
    }

    void dropBefore(Instant moment) {
        sql.sql("delete from import_file where created_at < ? and state <> 'STORING'")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<byte[]> bytes(String column, UUID id) {
        return sql.sql("select " + column + " from import_file where id = ? and " + column + " is not null")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
