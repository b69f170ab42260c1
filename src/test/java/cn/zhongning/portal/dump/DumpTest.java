package cn.zhongning.portal.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.EmptyDatabase;
import cn.zhongning.portal.PortalApplication;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.embedded.HomeDatabase;
import cn.zhongning.portal.fill.MarketBench;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DumpTest {
    @Autowired
    JdbcClient sql;

    @Autowired
    Environment settings;

    @Value("${portal.home}")
    Path home;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("portal.dump");
    }

    @Test
    void everyRowIsThereAgain() throws Exception {
        var taken = dump();
        assertThat(rows(taken, "tech_result")).isPositive();
        assertThat(rows(taken, "registration")).isPositive();
        try (var empty = new EmptyDatabase(settings)) {
            load(empty);
            for (var table : taken.tables()) {
                assertThat(empty.count(table.name())).as(table.name()).isEqualTo(table.rows());
            }
        }
    }

    @Test
    void rulesOfTheTablesAreBackAfterwards() throws Exception {
        dump();
        try (var empty = new EmptyDatabase(settings)) {
            load(empty);
            for (var rules : List.of(
                    "select count(*) from pg_constraint where connamespace = current_schema()::regnamespace",
                    "select count(*) from pg_trigger where not tgisinternal and tgenabled = 'O'")) {
                assertThat(empty.sql.sql(rules).query(Integer.class).single())
                        .isPositive()
                        .isEqualTo(sql.sql(rules).query(Integer.class).single());
            }
        }
    }

    @Test
    void whatIsInUseIsNotOverwritten() throws Exception {
        dump();
        try (var empty = new EmptyDatabase(settings)) {
            load(empty);
            assertThatThrownBy(() -> load(empty)).isInstanceOf(Load.Unfit.class).hasMessageContaining("这里已有数据");
        }
    }

    @Test
    void homeOfARunningPortalIsNotLoadedInto() {
        assertThatThrownBy(() -> HomeDatabase.alone(settings, home))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("./portal stop");
    }

    @Test
    void damagedDumpChangesNothing() throws Exception {
        dump();
        try (var zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("tables/article.copy"), "\n", StandardOpenOption.TRUNCATE_EXISTING);
        }
        try (var empty = new EmptyDatabase(settings)) {
            assertThatThrownBy(() -> load(empty)).isInstanceOfAny(Load.Unfit.class, SQLException.class);
            assertThat(empty.count("account")).isZero();
        }
    }

    @Test
    void dumpOfAnotherVersionIsRefused() throws Exception {
        dump();
        try (var empty = new EmptyDatabase(settings)) {
            empty.sql
                    .sql("update flyway_schema_history set checksum = 1 where version = '500'")
                    .update();
            assertThatThrownBy(() -> load(empty)).isInstanceOf(Load.Unfit.class).hasMessageContaining("另一版本");
        }
    }

    @Test
    void dumpThatIsCutShortLeavesNothingBehind() throws Exception {
        try (var holding = beside().connect();
                var lock = holding.createStatement();
                var dumping = beside().connect()) {
            holding.setAutoCommit(false);
            lock.execute("lock table visit in access exclusive mode");
            int backend = pid(dumping);
            var cut = CompletableFuture.runAsync(() -> end(backend));
            assertThatThrownBy(() -> Dump.write(dumping, home, file)).isInstanceOf(SQLException.class);
            cut.join();
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void killedDumpIsTakenForNoneAndItsRestGoesWithTheNext() throws Exception {
        try (var database = new EmptyDatabase(settings);
                var holding = database.database.connect();
                var lock = holding.createStatement()) {
            holding.setAutoCommit(false);
            lock.execute("lock table visit in access exclusive mode"); // the last tables are not reached
            var process = command(database, "dump");
            while (!database.sql
                    .sql("select exists (select from pg_stat_activity where datname = current_database()"
                            + " and query like 'copy visit %' and wait_event_type = 'Lock')")
                    .query(Boolean.class)
                    .single()) {
                assertThat(process.isAlive()).isTrue();
                Thread.sleep(50);
            }
            process.destroyForcibly().waitFor();
            holding.rollback();
            assertThat(file).doesNotExist();
            var rest = parts();
            assertThat(rest).singleElement().satisfies(part -> {
                assertThat(Files.size(part)).isPositive();
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part)))
                        .isEqualTo("rw-------");
            });
            Files.copy(rest.getFirst(), folder.resolve("portal.dump.taken-for-whole"));
            assertThatThrownBy(() -> load(database, folder.resolve("portal.dump.taken-for-whole")))
                    .isInstanceOf(Load.Unfit.class)
                    .hasMessageContainingAll("不是完整的导出文件", "not a whole dump");
            assertThat(command(database, "dump").waitFor()).isZero();
            assertThat(parts()).isEmpty();
            load(database, file);
        }
    }

    @Test
    void dumpThatWasNotCopiedToItsEndIsRefusedAsSuch() throws Exception {
        dump();
        var whole = Files.readAllBytes(file);
        try (var empty = new EmptyDatabase(settings)) {
            for (int length : new int[] {0, 7, whole.length / 2, whole.length - 1}) {
                var cut = Files.write(folder.resolve("cut.dump"), Arrays.copyOf(whole, length));
                assertThatThrownBy(() -> load(empty, cut))
                        .isInstanceOf(Load.Unfit.class)
                        .hasMessageContaining("不是完整的导出文件");
            }
            assertThat(empty.count("account")).isZero();
        }
    }

    @Test
    void whatHadNotLeftIsKeptBackUnlessItIsSaid() throws Exception {
        var waiting = mail("WAITING");
        var carried = mail("SENDING");
        var sent = mail("SENT");
        sql.sql("update mail set claimed_at = now() where id = ?")
                .param(carried)
                .update();
        var message = webhookMessage();
        dump();
        sql.sql("delete from mail where id in (?, ?, ?)")
                .params(waiting, carried, sent)
                .update();
        sql.sql("delete from webhook where address = 'https://dump.example.cn/'")
                .update();
        try (var empty = new EmptyDatabase(settings)) {
            var loaded = load(empty, file);
            assertThat(loaded.messages()).isGreaterThanOrEqualTo(2);
            assertThat(state(empty, waiting)).isEqualTo("HELD");
            assertThat(state(empty, carried)).isEqualTo("PERHAPS");
            assertThat(state(empty, sent)).isEqualTo("SENT");
            assertThat(loaded.deliveries()).isPositive();
            assertThat(messageState(empty, message)).isEqualTo("HELD");
        }
        try (var empty = new EmptyDatabase(settings);
                var connection = empty.database.connect()) {
            Load.read(connection, folder, file, true);
            assertThat(state(empty, waiting)).isEqualTo("WAITING");
            assertThat(messageState(empty, message)).isEqualTo("WAITING");
        }
    }

    private UUID webhookMessage() {
        var webhook = UUID.randomUUID();
        sql.sql("""
                        insert into webhook (id, version, organisation_id, address, happenings, secret, created_at, paused_at)
                        select ?, 0, id, 'https://dump.example.cn/', array['DEAL_CHANGED'], 'x', now(), now()
                        from organisation limit 1
                        """).param(webhook).update();
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into webhook_delivery (id, webhook_id, happening, body, created_at, next_at)
                        values (?, ?, 'TRIAL_SENT', '{}', now(), now())
                        """).params(id, webhook).update();
        return id;
    }

    private static String messageState(EmptyDatabase loaded, UUID message) {
        return loaded.sql
                .sql("select state from webhook_delivery where id = ?")
                .param(message)
                .query(String.class)
                .single();
    }

    private UUID mail(String state) {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into mail (id, recipient, language, subject, body, address, state, next_at, created_at)
                        values (?, 'reader@example.cn', 'zh-CN', '排着队', '正文', '', ?, now() + interval '1 day', now())
                        """).params(id, state).update();
        return id;
    }

    private static String state(EmptyDatabase loaded, UUID mail) {
        return loaded.sql
                .sql("select state from mail where id = ?")
                .param(mail)
                .query(String.class)
                .single();
    }

    /** As the launcher does. */
    private Process command(EmptyDatabase database, String command) throws IOException {
        var process = MarketBench.another(PortalApplication.class, command, file.toString());
        process.environment()
                .put(
                        "PORTAL_HOME",
                        Files.createDirectories(folder.resolve("portal")).toString());
        process.environment().put("PORTAL_DB_URL", setting(database, "portal.db.url"));
        process.environment().put("PORTAL_DB_USER", setting(database, "spring.datasource.username"));
        process.environment().put("PORTAL_DB_PASSWORD", setting(database, "spring.datasource.password"));
        return process.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "dump-command.log").toFile())
                .start();
    }

    private static String setting(EmptyDatabase database, String name) {
        return Objects.requireNonNull(database.settings().get(name)).toString();
    }

    private List<Path> parts() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".part")).toList();
        }
    }

    @Test
    void dumpIsItsOwnersOnlyAndLeavesSecretsOfThisMachineOut() throws Exception {
        var manifest = dump();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(manifest.files())
                .extracting(Manifest.Kept::path)
                .noneMatch(path -> path.startsWith("postgres") || path.equals("application.properties"));
    }

    @Test
    void homesOwnFilesGoAlongButNotTheDumpAmongThem() throws Exception {
        var site = Files.writeString(
                Files.createDirectories(folder.resolve("home")).resolve("site.yml"), "# 本县");
        Files.createDirectories(folder.resolve("home/postgres/data"));
        var inside = folder.resolve("home/backups/portal.dump");
        Files.createDirectories(inside.getParent());
        for (int time = 0; time < 2; time++) {
            try (var database = beside();
                    var connection = database.connect()) {
                assertThat(Dump.write(connection, folder.resolve("home"), inside)
                                .files())
                        .extracting(Manifest.Kept::path)
                        .containsExactly("site.yml");
            }
        }
        var other = folder.resolve("other");
        try (var empty = new EmptyDatabase(settings);
                var connection = empty.database.connect()) {
            Load.read(connection, other, inside, false);
        }
        assertThat(other.resolve("site.yml")).hasSameTextualContentAs(site);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other.resolve("site.yml"))))
                .isEqualTo("rw-------");
    }

    /** Waits until the dump hangs at the lock. */
    private void end(int backend) {
        while (!sql.sql("select exists (select from pg_stat_activity where pid = ? and wait_event_type = 'Lock')")
                .param(backend)
                .query(Boolean.class)
                .single()) Thread.onSpinWait();
        sql.sql("select pg_terminate_backend(?)")
                .param(backend)
                .query(Boolean.class)
                .single();
    }

    private static int pid(Connection connection) throws SQLException {
        try (var asked = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            asked.next();
            return asked.getInt(1);
        }
    }

    private Manifest dump() throws Exception {
        try (var database = beside();
                var connection = database.connect()) {
            return Dump.write(connection, home, file);
        }
    }

    private HomeDatabase beside() throws Exception {
        return HomeDatabase.beside(settings, home);
    }

    private void load(EmptyDatabase empty) throws Exception {
        load(empty, file);
    }

    private Load.Loaded load(EmptyDatabase empty, Path from) throws Exception {
        try (var connection = empty.database.connect()) {
            return Load.read(connection, folder, from, false);
        }
    }

    private static long rows(Manifest manifest, String table) {
        return manifest.tables().stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }
}
