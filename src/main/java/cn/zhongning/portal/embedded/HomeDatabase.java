package cn.zhongning.portal.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * The database of a home, for one task of the operator: the server that was given, the one of the portal that runs on
 * this home, or the home's own, started for as long as this is open.
 */
public final class HomeDatabase implements AutoCloseable {
    private final String url;
    private final String user;
    private final String password;
    private final @Nullable PortalHome home;
    private final @Nullable EmbeddedDatabase own;

    private HomeDatabase(
            String url, String user, String password, @Nullable PortalHome home, @Nullable EmbeddedDatabase own) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.home = home;
        this.own = own;
    }

    /** To read from, beside a portal that may be running. */
    public static HomeDatabase beside(Environment settings, Path path)
            throws IOException, InterruptedException, SQLException {
        if (!url(settings).isBlank()) return given(settings, null);
        try {
            return started(new PortalHome(path));
        } catch (PortalHome.InUse running) {
            return running(path);
        }
    }

    /** To write to: no portal may run on this home, and none starts meanwhile. */
    public static HomeDatabase alone(Environment settings, Path path)
            throws IOException, InterruptedException, SQLException {
        try {
            var home = new PortalHome(path);
            return url(settings).isBlank() ? started(home) : given(settings, home);
        } catch (PortalHome.InUse running) {
            throw new IOException(
                    "门户在 %s 上运行，先 ./portal stop / a portal runs on it; ./portal stop first".formatted(path), running);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** To the tables that this version of the portal needs. */
    public void migrate() {
        Flyway.configure()
                .dataSource(url, user, password)
                .outOfOrder(true)
                .load()
                .migrate();
    }

    @Override
    public void close() throws IOException {
        try {
            if (own != null) own.close();
        } finally {
            if (home != null) home.close();
        }
    }

    private static HomeDatabase started(PortalHome home) throws IOException, InterruptedException, SQLException {
        var own = new EmbeddedDatabase(home.folder("postgres"));
        return new HomeDatabase(own.url(), EmbeddedDatabase.USER, own.password(), home, own);
    }

    /** The one of a portal that runs there on a database of its own. */
    public static HomeDatabase running(Path path) throws IOException {
        var postgres = path.resolve("postgres");
        var port = Files.readAllLines(postgres.resolve("data/postmaster.pid")).get(3); // as PostgreSQL writes it
        return new HomeDatabase(
                EmbeddedDatabase.url(Integer.parseInt(port.strip())),
                EmbeddedDatabase.USER,
                Files.readString(postgres.resolve("password")),
                null,
                null);
    }

    private static HomeDatabase given(Environment settings, @Nullable PortalHome home) {
        return new HomeDatabase(
                url(settings),
                settings.getProperty("spring.datasource.username", ""),
                settings.getProperty("spring.datasource.password", ""),
                home,
                null);
    }

    private static String url(Environment settings) {
        return settings.getProperty("portal.db.url", "");
    }
}
