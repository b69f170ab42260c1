package cn.zhongning.portal;

import cn.zhongning.portal.embedded.HomeDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A database of another name on the server of the tests, with tables and without data, for as long as it is open. */
public final class EmptyDatabase implements AutoCloseable {
    private static final String NAME = "empty";
    private static final String MIGRATED = "migrated"; // once for all: migrations take their time

    public final HomeDatabase database;
    public final JdbcClient sql;
    private final Map<String, Object> settings;
    private final JdbcClient server;
    private final Path home = Files.createTempDirectory("portal-empty");

    public EmptyDatabase(Environment portal) throws Exception {
        var running = HomeDatabase.beside(portal, Path.of(portal.getRequiredProperty("portal.home")));
        String url;
        try (var connection = running.connect()) {
            url = connection.getMetaData().getURL();
        }
        var user = "postgres";
        var password = Files.readString(Path.of(portal.getRequiredProperty("portal.home"), "postgres", "password"));
        server = JdbcClient.create(new DriverManagerDataSource(url, user, password));
        if (!exists(MIGRATED)) {
            server.sql("create database " + MIGRATED + " template template0").update();
            try (var migrated = HomeDatabase.alone(environment(settings(url, MIGRATED, user, password)), home)) {
                migrated.migrate();
            }
        }
        server.sql("create database " + NAME + " template " + MIGRATED).update();
        settings = settings(url, NAME, user, password);
        database = HomeDatabase.alone(environment(settings), home);
        sql = JdbcClient.create(new DriverManagerDataSource(named(url, NAME), user, password));
    }

    private boolean exists(String name) {
        return server.sql("select exists (select from pg_database where datname = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    /** By which a portal works on it. */
    public Map<String, Object> settings() {
        return settings;
    }

    private static Map<String, Object> settings(String url, String name, String user, String password) {
        return Map.of(
                "portal.db.url", named(url, name),
                "spring.datasource.username", user,
                "spring.datasource.password", password);
    }

    private static String named(String url, String name) {
        return url.replaceFirst("/postgres(?=\\?|$)", "/" + name);
    }

    public long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void close() throws Exception {
        database.close();
        server.sql("drop database " + NAME + " with (force)").update();
        FileSystemUtils.deleteRecursively(home);
    }

    private static Environment environment(Map<String, Object> given) {
        var settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MapPropertySource("given", given));
        return settings;
    }
}
