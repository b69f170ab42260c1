package cn.zhongning.portal.notices;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Hears from the database whose notices have changed, whichever portal or job changed them: one connection of its own
 * for all open pages. When it breaks, it is made again, and everybody is counted anew.
 */
@Component
class BellWire implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BellWire.class);
    /** Now and then a silent line is asked whether it still stands. */
    private static final int SILENCE = 60_000;

    private static final int ANSWER_SECONDS = 10;
    /** What is told at once by many transactions is counted once. */
    private static final int GATHERING = 100;

    private final HikariDataSource database;
    private final Bells bells;
    private volatile @Nullable Thread listening;
    private volatile @Nullable Connection line;

    BellWire(HikariDataSource database, Bells bells) {
        this.database = database;
        this.bells = bells;
    }

    @Override
    public void start() {
        var thread = Thread.ofVirtual().name("bell-wire").unstarted(this::listen);
        listening = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var thread = listening;
        listening = null;
        if (thread != null) thread.interrupt();
        hangUp();
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }

    private void listen() {
        var delays = delays();
        while (isRunning()) {
            try (var connection = connect()) {
                line = connection;
                bells.ringAll();
                delays = delays();
                while (isRunning()) hear(connection);
            } catch (SQLException | DataAccessException broken) {
                if (isRunning()) waitFor(delays.nextBackOff(), broken);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private Connection connect() throws SQLException {
        var who = new Properties();
        who.setProperty("user", database.getUsername());
        who.setProperty("password", database.getPassword());
        who.setProperty("ApplicationName", "portal-bell");
        who.setProperty("connectTimeout", Integer.toString(ANSWER_SECONDS));
        who.setProperty("tcpKeepAlive", "true");
        var connection = DriverManager.getConnection(database.getJdbcUrl(), who);
        try (var statement = connection.createStatement()) {
            statement.execute("listen bell");
        }
        return connection;
    }

    private void hear(Connection connection) throws SQLException, InterruptedException {
        var wire = connection.unwrap(PGConnection.class);
        var first = wire.getNotifications(SILENCE);
        if (first.length == 0) {
            if (!connection.isValid(ANSWER_SECONDS)) throw new SQLException("The line is dead");
            return;
        }
        TimeUnit.MILLISECONDS.sleep(GATHERING);
        bells.ring(Stream.of(first, wire.getNotifications())
                .flatMap(Arrays::stream)
                .map(PGNotification::getParameter)
                .map(UUID::fromString)
                .collect(Collectors.toSet()));
    }

    /** Breaks off the reading, which does not heed interruption. */
    void hangUp() {
        var connection = line;
        try {
            if (connection != null) connection.abort(Runnable::run);
        } catch (SQLException gone) {
            LOG.debug("The line was down already", gone);
        }
    }

    private static void waitFor(long delay, Exception broken) {
        LOG.warn("Open pages hear of no new notice for {} ms: {}", delay, broken.getMessage());
        try {
            TimeUnit.MILLISECONDS.sleep(delay);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static BackOffExecution delays() {
        var growing = new ExponentialBackOff(500, 2);
        growing.setMaxInterval(30_000);
        growing.setJitter(250);
        return growing.start();
    }
}
