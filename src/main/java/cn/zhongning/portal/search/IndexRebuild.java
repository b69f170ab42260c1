package cn.zhongning.portal.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A new index from PostgreSQL alone, when the mapping is another or no index is there. The old one serves and is fed
 * until the new one is whole. Filling uses one version taken before it starts, so what the drain brings meanwhile, with
 * later ones, stands; nothing is fed twice. One node rebuilds, by an advisory lock of its session.
 */
@Component
class IndexRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);
    private static final int AT_ONCE = 200;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** A search that began before the swap has ended by then; deleted under it, the old index would be an outage. */
    private static final Duration READERS = Duration.ofSeconds(3);

    private static final long LOCK = 640_522;
    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource database;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final SearchIndex index;
    private final IndexFeed feed;
    private final List<SearchSource> sources;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean tidied = new AtomicBoolean();

    IndexRebuild(
            DataSource database,
            JdbcClient sql,
            TransactionTemplate transaction,
            SearchIndex index,
            IndexFeed feed,
            List<SearchSource> sources) {
        this.database = database;
        this.sql = sql;
        this.transaction = transaction;
        this.index = index;
        this.feed = feed;
        this.sources = sources;
    }

    /** Begins unless it is under way, here or on another node. */
    void start() {
        if (!running.compareAndSet(false, true)) return;
        Thread.ofVirtual().name("search-rebuild").start(() -> {
            try {
                run();
            } catch (SQLException | IOException | UncheckedIOException | ElasticsearchException away) {
                LOG.warn("The index is not rebuilt yet: {}", away.toString());
                pause(PAUSE);
            } finally {
                running.set(false);
            }
        });
    }

    /** Fills and swaps, if no other node does. */
    void run() throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(?)")) return;
            try {
                if (!index.current(feed.database())) replace();
            } finally {
                ask(connection, "select pg_advisory_unlock(?)");
            }
        }
    }

    /** Once after each start: deletes what a crash between a swap and the old index's end left without a reader. */
    void tidy() throws SQLException, IOException {
        if (tidied.get()) return;
        try (var connection = database.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(?)")) return;
            try {
                for (var left : index.forsaken(feed.database())) index.delete(left);
                tidied.set(true);
            } finally {
                ask(connection, "select pg_advisory_unlock(?)");
            }
        }
    }

    /** Even where the mapping is the same. */
    void replace() throws IOException {
        long version = alone(() -> {
            long taken = feed.nextVersion();
            index.begin(feed.database());
            return taken;
        });
        for (var source : sources) fill(source, version);
        var before = new ArrayList<String>();
        alone(() -> {
            before.addAll(index.swap());
            return version;
        });
        LOG.info("The search index is new");
        pause(READERS);
        for (var old : before) index.delete(old);
    }

    private interface Step {
        long run() throws IOException;
    }

    /** While nobody drains: a drain must not lose the index that it saw. */
    private long alone(Step step) {
        var done = transaction.execute(status -> {
            sql.sql("select pg_advisory_xact_lock(?)")
                    .param(SearchFeeder.LOCK)
                    .query((row, number) -> true)
                    .single();
            try {
                return step.run();
            } catch (IOException away) {
                throw new UncheckedIOException(away);
            }
        });
        return Objects.requireNonNull(done);
    }

    private void fill(SearchSource source, long version) throws IOException {
        var after = FIRST;
        for (var ids = source.idsAfter(after, AT_ONCE); !ids.isEmpty(); ids = source.idsAfter(after, AT_ONCE)) {
            var changes = feed.changes(Map.of(source.kind(), new LinkedHashSet<>(ids)));
            var refused = feed.push(SearchIndex.NEXT, changes, version);
            if (!refused.isEmpty()) throw new IOException(refused.size() + " documents were refused");
            after = ids.getLast();
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
