package cn.zhongning.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
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
                var connection = DriverManager.getConnection(database.url());
                var found = connection.createStatement().executeQuery("select name from kept")) {
            assertThat(ProcessHandle.of(orphan)).as("the orphan").isEmpty();
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("枸杞");
        }
    }

    /** A portal that stores one row and is killed. */
    static final class Killed {
        private Killed() {}

        @SuppressWarnings("resource") // it is killed
        public static void main(String[] arguments) throws Exception {
            var database = new EmbeddedDatabase(Path.of(arguments[0]));
            try (var connection = DriverManager.getConnection(database.url());
                    var statement = connection.createStatement()) {
                statement.execute("create table kept (name text)");
                statement.execute("insert into kept values ('枸杞')");
            }
            Runtime.getRuntime().halt(137);
        }
    }
}
