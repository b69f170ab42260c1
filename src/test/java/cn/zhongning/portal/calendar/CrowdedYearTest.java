package cn.zhongning.portal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.shared.Clocks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** A year with 20,000 sessions, which nobody else gets to see. */
@PortalTest
class CrowdedYearTest {
    private static final int SESSIONS = 20_000;
    private static final YearMonth JULY = YearMonth.of(2041, 7);

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private TransactionStatus year;
    private Occasions occasions;

    @BeforeEach
    void fill() {
        year = transactions.getTransaction(new DefaultTransactionDefinition());
        occasions =
                new Occasions(sql, Clock.fixed(Planned.at("2041-07-01T08:00").toInstant(), Clocks.CHINA));
        sql.sql("""
                        insert into event (id, version, organisation_id, title, kind, settings, starts_at, ends_at, venue,
                            town, description, stage, created_at, updated_at)
                        select gen_random_uuid(), 0, (select id from organisation limit 1), '第 ' || n || ' 个活动',
                            (array['LECTURE', 'CONTEST', 'TRAINING'])[1 + n % 3], array['SCHOOL', 'VILLAGE'],
                            timestamptz '2041-01-01 00:00+08' + n * interval '8 hours',
                            timestamptz '2041-01-01 02:00+08' + n * interval '8 hours', '一间教室',
                            (array['shikong', 'ningan', 'baima'])[1 + n % 3], '自己动手，人人都能来看一看、试一试。', 'PUBLISHED',
                            now(), now()
                        from generate_series(1, ?) n
                        """).param(SESSIONS / 20).update();
        sql.sql("""
                        insert into event_session (id, event_id, starts_at, ends_at)
                        select gen_random_uuid(), e.id, e.starts_at + n * interval '25 minutes',
                            e.ends_at + n * interval '25 minutes'
                        from event e, generate_series(0, 19) n where e.starts_at >= '2041-01-01 00:00+08'
                        """).update();
        sql.sql("analyze event_session, event").update();
    }

    @AfterEach
    void forget() {
        transactions.rollback(year);
    }

    @Test
    void monthReadsItsOwnSessionsAndNotTheYears() {
        var days = Days.of(JULY);
        assertThat(read(() -> occasions.byDay(days, Map.of(), 3))).isLessThan(SESSIONS / 4);
        assertThat(read(() -> occasions.tally(days, Map.of()))).isLessThan(SESSIONS / 4);
        assertThat(occasions.byDay(days, Map.of(), 3)).hasSize(31 * 3);
    }

    @Test
    void listReadsAPageOfWhatIsToCome() {
        var days = new Days(LocalDate.of(2041, 7, 1), null);
        assertThat(read(() -> occasions.inOrder(days, Map.of(), 1))).isLessThan(SESSIONS / 4);
        assertThat(occasions.inOrder(days, Map.of(), 1)).hasSize(Occasions.PAGE + 1);
        assertThat(occasions.inOrder(days, Map.of(Wish.TOWN, "baima", Wish.KIND, "training"), 2))
                .hasSize(Occasions.PAGE + 1);
    }

    /** How many rows of sessions are fetched for that. */
    private long read(Runnable question) {
        long before = fetched();
        question.run();
        return fetched() - before;
    }

    private long fetched() {
        return sql.sql("""
                        select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables
                        where relname = 'event_session'
                        """).query(Long.class).single();
    }
}
