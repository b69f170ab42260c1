package cn.zhongning.portal.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of the portal's own that keeps what it acknowledged, lets nobody else in and is started again when it
 * dies. The library is made for tests, so its choices of speed over safety are taken back, and verified.
 */
final class EmbeddedDatabase implements AutoCloseable {
    static final String USER = "postgres";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");

    private final Path home;
    private final Path data;
    private final int port = FreePort.find();
    private final Path secret;
    private final String password;
    private final Revival revival;
    private volatile @Nullable EmbeddedPostgres postgres;

    EmbeddedDatabase(Path home) throws IOException, InterruptedException, SQLException {
        this.home = home;
        data = home.resolve("data");
        Orphan.end(data.resolve("postmaster.pid"), "postgres", data, "INT"); // TERM would wait for its clients
        var kept = home.resolve("password");
        secret = Files.exists(kept) ? kept : freshStart();
        password = Files.readString(secret);
        revival = new Revival("PostgreSQL", this::start);
        try (var connection = DriverManager.getConnection(url(), USER, password)) {
            verify(connection);
        }
        if (!secret.equals(kept)) Files.move(secret, kept);
    }

    String url() {
        return url(port);
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        revival.finish();
        stop();
    }

    /** The password gets its name after the first whole start: data without it come from a start that was cut short. */
    private Path freshStart() throws IOException {
        if (Files.exists(data)) {
            var aside = home.resolve("data.unfinished-" + System.currentTimeMillis());
            LOG.warn("A first start was cut short; what it left is moved to {}", aside);
            Files.move(data, aside);
        }
        var file = home.resolve("password.new");
        Secret.write(file, Secret.random());
        return file;
    }

    private ProcessHandle start() throws IOException {
        stop(); // the library holds a lock on the data, even of a server that has died
        var builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data.toFile())
                .setCleanDataDirectory(false) // by default closing deletes everything
                .setRegisterShutdownHook(false) // it would stop the database while the last visitors are served
                .setOverrideWorkingDirectory(home.resolve("bin").toFile()) // a cleaner of /tmp would break it
                .setPGStartupWait(Duration.ofMinutes(2)) // recovery after a crash takes its time
                .setLocaleConfig("locale", "C.UTF-8") // with plain C, pg_trgm drops every Chinese character
                .setLocaleConfig("auth", "scram-sha-256") // passed to initdb; the library's own choice is trust
                .setLocaleConfig("pwfile", secret.toString())
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "96MB");
        DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
        postgres = builder.start();
        return Orphan.process(data.resolve("postmaster.pid"))
                .orElseThrow(() -> new IOException("PostgreSQL ended while it started"));
    }

    private void stop() throws IOException {
        var running = postgres;
        if (running != null) running.close();
        postgres = null;
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
