package cn.zhongning.portal.downloads;

import cn.zhongning.portal.downloads.ExportJob.State;
import cn.zhongning.portal.exports.Asked;
import cn.zhongning.portal.exports.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The jobs and their files. Every change of state is guarded: what was dropped or broken off meanwhile stays so. */
@Repository
class ExportJobs {
    /** The first half of each lock's number. */
    static final int LOCK = 0x65787074;

    private static final String JOBS = """
            select id, account_id, organisation_id, staff, list, filters, format, locale, state, rows_done, rows_expected, size,
                created_at, ended_at
            from export_job
            """;

    private final JdbcClient sql;
    private final Clock clock;

    ExportJobs(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** False where this person has one that is not finished. */
    boolean add(UUID id, String list, Asked asked, Format format) {
        return sql.sql("""
                        insert into export_job (id, account_id, organisation_id, staff, list, filters, format, locale, state,
                            created_at)
                        values (:id, :account, :organisation, :staff, :list, :filters, :format, :locale, 'WAITING', :now)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("account", asked.account())
                        .param("organisation", asked.organisation())
                        .param("staff", asked.staff())
                        .param("list", list)
                        .param("filters", asked.filters().getQueryString())
                        .param("format", format.name())
                        .param("locale", asked.locale().toLanguageTag())
                        .param("now", now())
                        .update()
                == 1;
    }

    Optional<ExportJob> find(UUID id) {
        return sql.sql(JOBS + "where id = ?").param(id).query(ExportJob.class).optional();
    }

    List<ExportJob> find(Collection<UUID> ids) {
        return sql.sql(JOBS + "where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(ExportJob.class)
                .list();
    }

    /** The newest first. */
    List<ExportJob> of(UUID account) {
        return sql.sql(JOBS + "where account_id = ? order by created_at desc, id")
                .param(account)
                .query(ExportJob.class)
                .list();
    }

    List<ExportJob> in(State state) {
        return sql.sql(JOBS + "where state = ? order by created_at, id")
                .param(state.name())
                .query(ExportJob.class)
                .list();
    }

    /** Until the end of this transaction, which is also the end of whoever dies in it. */
    boolean lock(UUID id) {
        return sql.sql("select pg_try_advisory_xact_lock(?, ?)")
                .params(LOCK, id.hashCode())
                .query(Boolean.class)
                .single();
    }

    boolean begin(UUID id) {
        return sql.sql(
                                "update export_job set state = 'RUNNING', started_at = ?, rows_done = 0 where id = ? and state = 'WAITING'")
                        .params(now(), id)
                        .update()
                == 1;
    }

    void expect(UUID id, long rows) {
        sql.sql("update export_job set rows_expected = ? where id = ?")
                .params(rows, id)
                .update();
    }

    /** False once nobody wants it any more. */
    boolean progress(UUID id, long rows) {
        return sql.sql("update export_job set rows_done = ? where id = ? and state = 'RUNNING'")
                        .params(rows, id)
                        .update()
                == 1;
    }

    void add(UUID id, int number, byte[] slice) {
        sql.sql("insert into export_part (job_id, number, content) values (?, ?, ?)")
                .params(id, number, slice)
                .update();
    }

    boolean done(UUID id, long rows, long size) {
        return sql.sql("""
                        update export_job set state = 'DONE', rows_done = ?, rows_expected = ?, size = ?, ended_at = ?
                        where id = ? and state = 'RUNNING'
                        """).params(rows, rows, size, now(), id).update() == 1;
    }

    /** Nothing of a half file stays. */
    boolean end(UUID id, State state) {
        if (sql.sql("update export_job set state = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                        .params(state.name(), now(), id)
                        .update()
                == 0) return false;
        forgetParts(id);
        return true;
    }

    /** Back into the line: somebody else, or this portal after its next start, begins it anew. */
    void giveBack(UUID id) {
        if (sql.sql(
                                "update export_job set state = 'WAITING', rows_done = 0, started_at = null where id = ? and state = 'RUNNING'")
                        .param(id)
                        .update()
                == 1) forgetParts(id);
    }

    void write(ExportJob job, OutputStream out) throws IOException {
        int parts = sql.sql("select count(*) from export_part where job_id = ?")
                .param(job.id())
                .query(Integer.class)
                .single();
        for (int number = 0; number < parts; number++) {
            out.write(sql.sql("select content from export_part where job_id = ? and number = ?")
                    .params(job.id(), number)
                    .query((row, index) -> row.getBytes(1))
                    .single());
        }
    }

    void drop(UUID id) {
        sql.sql("delete from export_job where id = ?").param(id).update();
    }

    void dropAllOf(UUID account) {
        sql.sql("delete from export_job where account_id = ?").param(account).update();
    }

    /** @param most files that a person keeps beside the one that is to come */
    void dropOlder(UUID account, int most) {
        sql.sql("""
                        delete from export_job where state not in ('WAITING', 'RUNNING') and id in (
                            select id from export_job where account_id = ? order by created_at desc, id offset ?)
                        """).params(account, most).update();
    }

    void dropBefore(Instant moment) {
        sql.sql("delete from export_job where created_at < ? and state not in ('WAITING', 'RUNNING')")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void forgetParts(UUID id) {
        sql.sql("delete from export_part where job_id = ?").param(id).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
