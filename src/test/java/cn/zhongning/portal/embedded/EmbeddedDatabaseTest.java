package cn.zhongning.portal.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @Test
    void whatWasAcknowledgedOutlivesTheKilledPortal(@TempDir Path home) throws Exception {
        var portal = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        home.toString()))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("portal.log").toFile())
                .start();
        assertThat(portal.waitFor()).as("log %s", home.resolve("portal.log")).isEqualTo(137);
        var orphan = Long.parseLong(
                Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst());
        assertThat(ProcessHandle.of(orphan)).as("the orphan").isPresent();

        try (var database = new EmbeddedDatabase(home);
                var connection =
                        DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password());
                var found = connection.createStatement().executeQuery("select name from kept")) {
            assertThat(ProcessHandle.of(orphan)).as("the orphan").isEmpty();
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("枸杞");
        }
    }

    @Test
    void killedDatabaseComesBackAndAsksForItsPassword(@TempDir Path home) throws Exception {
        try (var database = new EmbeddedDatabase(home)) {
            var first = Orphan.process(home.resolve("data/postmaster.pid")).orElseThrow();
            first.destroyForcibly();
            first.onExit().join();
            assertThatThrownBy(() -> connect(database, "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            connect(database, database.password()).close();
        }
    }

    /** Once the database answers at all. */
    private static Connection connect(EmbeddedDatabase database, String password) throws Exception {
        for (int patience = 60; ; patience--) {
            try {
                return DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, password);
            } catch (SQLException refused) {
                boolean away = refused.getSQLState().startsWith("08")
                        || refused.getSQLState().startsWith("57");
                if (!away || patience == 0) throw refused;
                Thread.sleep(500);
            }
        }
    }

    /** A portal that stores one row and is killed. */
    static final class Killed {
        private Killed() {}

        @SuppressWarnings("resource") // it is killed
        public static void main(String[] arguments) throws Exception {
            var database = new EmbeddedDatabase(Path.of(arguments[0]));
            try (var connection =
                            DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password());
                    var statement = connection.createStatement()) {
                statement.execute("create table kept (name text)");
                statement.execute("insert into kept values ('枸杞')");
            }
            Runtime.getRuntime().halt(137);
        }
    }
}
