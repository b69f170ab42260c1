package cn.zhongning.portal.downloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhongning.portal.EmptyDatabase;
import cn.zhongning.portal.Node;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.downloads.ExportJob.State;
import cn.zhongning.portal.exports.Exporter;
import cn.zhongning.portal.exports.Format;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two portals in processes of their own write the files of one database, until one is killed in the middle of a workbook. */
@PortalTest
class ExportProcessesTest {
    private static final int ROWS = 120_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    Environment settings;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ExportOffers offers;

    @Autowired
    Texts texts;

    @Autowired
    Clock clock;

    @TempDir
    Path homes;

    private EmptyDatabase shared;
    private ExportJobs jobs;
    private Downloads downloads;
    private Account who;

    @BeforeEach
    void open(
            @Autowired Accounts accounts,
            @Autowired CurrentUser user,
            @Autowired Audit audit,
            @Autowired Exporter exporter,
            @Autowired PlatformTransactionManager manager)
            throws Exception {
        shared = new EmptyDatabase(settings);
        who = Person.acting(accounts, Role.ADMIN, null);
        shared.sql
                .sql(
                        "insert into account (id, version, email, name, role, password_hash) values (?, 0, ?, '导出人', 'ADMIN', '')")
                .params(who.id(), who.email())
                .update();
        shared.sql.sql("""
                        insert into audit (account_id, address, action, object, outcome)
                        select ?, '10.0.0.1', 'signed', '第 ' || n || ' 份需求 ' || gen_random_uuid(), 'done'
                        from generate_series(1, ?) n
                        """).params(who.id(), ROWS).update();
        jobs = new ExportJobs(shared.sql, clock);
        var idle = new ExportRunner(jobs, offers, exporter, audit, manager); // the others write, this one only looks on
        idle.rest();
        downloads = new Downloads(jobs, offers, idle, user, audit, clock);
    }

    @AfterEach
    void close() throws Exception {
        SignedInAs.nobody();
        shared.close();
    }

    @Test
    void workbookOfAKilledPortalIsBrokenOffForEverybodyAndTheOtherPortalWritesItWhole() throws Exception {
        try (var one = node("export-one");
                var two = node("export-two")) {
            one.awaitReady();
            two.awaitReady();
            var id = begin();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> parts(id) >= 2 && job(id).rowsDone() > 0);
            holder(id, one, two).kill();
            assertThat(parts(id)).as("what was written lies there").isGreaterThanOrEqualTo(2);
            assertThat(given(id).getStatus()).isEqualTo(404);

            await().atMost(PATIENCE).until(() -> job(id).state() == State.BROKEN_OFF);
            assertThat(job(id).rowsDone()).isBetween(1L, ROWS - 1L);
            assertThat(job(id).size()).isNull();
            assertThat(parts(id)).isZero();
            assertThat(given(id).getStatus()).isEqualTo(404);
            assertThat(said(id)).contains("中断");
            assertThat(outcomes()).containsExactly("broken-off");
            assertThat(leftOnDisk()).isEmpty();

            var again = transactions.execute(status -> downloads.again(id, Texts.CHINESE));
            await().atMost(PATIENCE).until(() -> job(again.id()).state() == State.DONE);
            var answer = given(again.id());
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(rows(answer.getContentAsByteArray())).isEqualTo(ROWS + 1L);
            assertThat(downloads.mine()).extracting(ExportJob::state).containsExactly(State.DONE);
            assertThat(leftOnDisk()).isEmpty();
        }
    }

    private Node node(String name) throws Exception {
        var given = new HashMap<>(shared.settings());
        given.compute("portal.db.url", (key, url) -> url + "?ApplicationName=" + name);
        return Node.start(name, homes, given, "exportRunner");
    }

    private UUID begin() {
        var filters = QueryParameters.of("action", "signed");
        return transactions.execute(status ->
                downloads.start("audit", filters, Format.XLSX, Texts.CHINESE).id());
    }

    private Node holder(UUID id, Node one, Node two) {
        var name = shared.sql
                .sql("""
                        select a.application_name from pg_locks l join pg_stat_activity a using (pid)
                        where l.locktype = 'advisory' and l.objid::bigint = ? and a.datname = current_database()
                        """)
                .param(Integer.toUnsignedLong(id.hashCode()))
                .query(String.class)
                .single();
        return name.equals(one.name) ? one : two;
    }

    private ExportJob job(UUID id) {
        return jobs.find(id).orElseThrow();
    }

    private int parts(UUID id) {
        return shared.sql
                .sql("select count(*) from export_part where job_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** What the log of the portals that write says of how it ended. */
    private List<String> outcomes() {
        return shared.sql
                .sql(
                        "select outcome from audit where account_id = ? and action = 'list.exported' and object = 'audit.xlsx'")
                .param(who.id())
                .query(String.class)
                .list();
    }

    private String said(UUID id) {
        return new JobWords(job(id), offers, texts, Texts.CHINESE).state();
    }

    private MockHttpServletResponse given(UUID id) throws IOException {
        var answer = new MockHttpServletResponse();
        new DownloadController(downloads, jobs, offers, texts).file(id, "xlsx", new MockHttpServletRequest(), answer);
        return answer;
    }

    private static long rows(byte[] file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = book.getFirstSheet().openStream()) {
            return rows.count();
        }
    }

    private List<Path> leftOnDisk() throws IOException {
        try (var files = Files.walk(homes)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
