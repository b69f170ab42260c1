package cn.zhongning.portal.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.embedded.HomeDatabase;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
        try (var empty = new Empty(settings)) {
            load(empty);
            for (var table : taken.tables()) {
                assertThat(empty.count(table.name())).as(table.name()).isEqualTo(table.rows());
            }
        }
    }

    @Test
    void rulesOfTheTablesAreBackAfterwards() throws Exception {
        dump();
        try (var empty = new Empty(settings)) {
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
        try (var empty = new Empty(settings)) {
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
        try (var empty = new Empty(settings)) {
            assertThatThrownBy(() -> load(empty)).isInstanceOfAny(Load.Unfit.class, SQLException.class);
            assertThat(empty.count("account")).isZero();
        }
    }

    @Test
    void dumpOfAnotherVersionIsRefused() throws Exception {
        dump();
        try (var empty = new Empty(settings)) {
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
        try (var empty = new Empty(settings);
                var connection = empty.database.connect()) {
            Load.read(connection, other, inside);
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

    private void load(Empty empty) throws Exception {
        try (var connection = empty.database.connect()) {
            Load.read(connection, folder, file);
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
