package cn.zhongning.portal.downloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.downloads.ExportJob.State;
import cn.zhongning.portal.exports.Asked;
import cn.zhongning.portal.exports.Column;
import cn.zhongning.portal.exports.Exporter;
import cn.zhongning.portal.exports.Format;
import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What becomes of a file when something goes wrong in its middle. The list holds still at its third row. */
@PortalTest
class ExportFaultsTest {
    private static final int ROWS = 3000;

    @Autowired
    ExportJobs jobs;

    @Autowired
    Downloads downloads;

    @Autowired
    JdbcClient sql;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final String marker = "export_" + UUID.randomUUID().toString().substring(0, 8);
    private ExportRunner runner;
    private Account who;

    @BeforeEach
    void prepare(
            @Autowired Accounts accounts,
            @Autowired Exporter exporter,
            @Autowired Audit audit,
            @Autowired PlatformTransactionManager transactions) {
        who = Person.acting(accounts, Role.STAFF, null);
        var query = "select n as " + marker + " from generate_series(1, " + ROWS + ") n order by n";
        var slow = new Column("name", (row, index, words) -> {
            if (row.getInt(index) == 3) hold();
            return row.getInt(index);
        });
        var list = new ListExport(marker, "exports.column.name", Div.class, asked -> Table.of(query, slow));
        runner = new ExportRunner(jobs, new ExportOffers(List.of(list), List.of()), exporter, audit, transactions);
    }

    @AfterEach
    void leave() throws InterruptedException {
        goOn.countDown();
        runner.rest();
        SignedInAs.nobody();
    }

    @Test
    void whenTheConnectionIsKilledInTheMiddleNothingHalfIsOfferedAndItCanBeTriedAgain() throws Exception {
        var id = begin();
        assertThat(sql.sql(
                                "select count(pg_terminate_backend(pid)) from pg_stat_activity where pid <> pg_backend_pid() and query like ?")
                        .param("%" + marker + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        goOn.countDown();
        await().until(() -> state(id) == State.BROKEN_OFF);
        assertThat(downloads.open(id)).isEmpty();
        assertThat(parts(id)).isZero();
        assertThat(downloads.mine()).extracting(ExportJob::state).containsExactly(State.BROKEN_OFF);
    }

    @Test
    void whatADeadProcessLeftRunningIsBrokenOffAndNeverOffered() {
        var id = UUID.randomUUID();
        jobs.add(id, marker, asked(), Format.CSV);
        jobs.begin(id);
        jobs.add(id, 0, new byte[] {1, 2, 3});
        assertThat(downloads.open(id)).isEmpty();
        runner.look();
        assertThat(state(id)).isEqualTo(State.BROKEN_OFF);
        assertThat(parts(id)).isZero();
        assertThat(downloads.open(id)).isEmpty();
    }

    @Test
    void whatIsStillBeingWrittenIsNotTakenForDead() throws Exception {
        var id = begin();
        runner.look();
        assertThat(state(id)).isEqualTo(State.RUNNING);
        goOn.countDown();
        await().until(() -> state(id) == State.DONE);
        var out = new ByteArrayOutputStream();
        jobs.write(downloads.own(id).orElseThrow(), out);
        assertThat(out.toString().lines()).hasSize(ROWS + 1);
        assertThat(downloads.own(id).orElseThrow().rowsDone()).isEqualTo(ROWS);
    }

    @Test
    void whatIsCalledOffStopsAndLeavesNothing() throws Exception {
        var id = begin();
        downloads.drop(id);
        TimeUnit.MILLISECONDS.sleep(400); // it asks now and then whether anybody still waits
        goOn.countDown();
        await().until(() -> parts(id) == 0 && downloads.own(id).isEmpty() && idle());
    }

    @Test
    void portalThatIsStoppedGivesTheFileBackToWhoeverComesNext() throws Exception {
        var id = begin();
        Thread.ofVirtual().start(() -> {
            try {
                runner.rest();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        TimeUnit.MILLISECONDS.sleep(400);
        goOn.countDown();
        await().until(() -> state(id) == State.WAITING);
        assertThat(parts(id)).isZero();
    }

    @Test
    void whoHasOneRunningBeginsNoOther() {
        jobs.add(UUID.randomUUID(), marker, asked(), Format.XLSX);
        assertThatThrownBy(() -> downloads.start("organisations", QueryParameters.empty(), Format.CSV, Texts.CHINESE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("one-at-a-time");
    }

    private UUID begin() throws InterruptedException {
        var id = UUID.randomUUID();
        assertThat(jobs.add(id, marker, asked(), Format.CSV)).isTrue();
        runner.wake();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        return id;
    }

    private void hold() {
        begun.countDown();
        try {
            assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Asked asked() {
        return new Asked(who.id(), null, true, Texts.CHINESE, QueryParameters.empty());
    }

    private State state(UUID id) {
        return jobs.find(id).orElseThrow().state();
    }

    private int parts(UUID id) {
        return sql.sql("select count(*) from export_part where job_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private boolean idle() {
        return sql.sql(
                                "select count(*) from pg_stat_activity where state <> 'idle' and pid <> pg_backend_pid() and query like ?")
                        .param("%" + marker + "%")
                        .query(Integer.class)
                        .single()
                == 0;
    }
}
