package cn.zhongning.portal.shell;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL of the portal's own that keeps what it acknowledged: the library is made for tests, so its choices of
 * speed over safety are taken back, and verified.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");

    private final EmbeddedPostgres postgres;

    EmbeddedDatabase(Path home) throws IOException, InterruptedException, SQLException {
        var data = home.resolve("data");
        Orphan.end(data.resolve("postmaster.pid"), "postgres", data);
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data.toFile())
                .setCleanDataDirectory(false) // by default closing deletes everything
                .setOverrideWorkingDirectory(home.resolve("bin").toFile()) // a cleaner of /tmp would break it
                .setPGStartupWait(Duration.ofSeconds(120)) // recovery after a crash takes its time
                .setLocaleConfig("locale", "C.UTF-8") // with plain C, pg_trgm drops every Chinese character
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "96MB");
        DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
        postgres = builder.start();
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            verify(connection);
        }
    }

    /** Address, user included, for a pool to connect to. */
    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private static void verify(Connection connection) throws SQLException {
        for (var setting : DURABLE) {
            try (var statement = connection.prepareStatement("select current_setting(?)")) {
                statement.setString(1, setting);
                var answer = statement.executeQuery();
                answer.next();
                if (!answer.getString(1).equals("on")) throw new IllegalStateException(setting + " is off");
            }
        }
    }
}
