package cn.zhongning.portal.search;

import cn.zhongning.portal.shared.Kind;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what changed in PostgreSQL into the index, and into the next one while it is built. One drainer at a time on
 * all nodes, by an advisory lock; what the index did not take stays in the table and comes again.
 */
@Component
class SearchFeeder {
    private static final Logger LOG = LoggerFactory.getLogger(SearchFeeder.class);
    private static final int AT_ONCE = 500;
    private static final int EVERY = 5;

    /** Held by whoever drains, and while one index takes another's place. */
    static final long LOCK = 640_521;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final SearchIndex index;
    private final IndexFeed feed;
    private final IndexRebuild rebuild;
    private final Clock clock;
    private final AtomicBoolean feeding = new AtomicBoolean();
    private int turn;
    private volatile Duration pause = Duration.ZERO;
    private volatile Instant next = Instant.MIN;

    SearchFeeder(
            JdbcClient sql,
            TransactionTemplate transaction,
            SearchIndex index,
            IndexFeed feed,
            IndexRebuild rebuild,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.index = index;
        this.feed = feed;
        this.rebuild = rebuild;
        this.clock = clock;
    }

    private record Row(long seq, String kind, UUID id) {}

    /** @param taken how many rows left the table; what the index refused stays in it */
    record Drained(int taken, int refused) {
        boolean more() {
            return taken == AT_ONCE;
        }
    }

    /** What changed is looked for all the time, whether the engine still has our index every now and then. */
    @Scheduled(fixedDelay = 100, initialDelay = 3000)
    void feed() {
        if (clock.instant().isBefore(next) || !feeding.compareAndSet(false, true)) return;
        // An engine that falls silent must not hold up what else is scheduled.
        Thread.ofVirtual().name("search-feed").start(() -> {
            try {
                if (turn++ % EVERY == 0 || waiting()) bring();
            } finally {
                feeding.set(false);
            }
        });
    }

    private boolean waiting() {
        return sql.sql("select exists (select from search_change)")
                .query(Boolean.class)
                .single();
    }

    private void bring() {
        try {
            if (index.current(feed.database())) rebuild.tidy();
            else rebuild.start();
            var drained = index.exists() ? drain() : new Drained(0, 0);
            while (drained.more()) drained = drain();
            if (drained.refused() > 0) later("the index is too busy for " + drained.refused());
            else pause = Duration.ZERO;
        } catch (SQLException | IOException | UncheckedIOException | ElasticsearchException away) {
            later(away.toString());
        }
    }

    /** The changes that have waited longest, up to five hundred. */
    Drained drain() {
        var drained = transaction.execute(status -> locked() ? drainLocked() : new Drained(0, 0));
        return drained == null ? new Drained(0, 0) : drained;
    }

    private Drained drainLocked() {
        var rows = sql.sql("select seq, kind, id from search_change order by seq limit ?")
                .param(AT_ONCE)
                .query(Row.class)
                .list();
        if (rows.isEmpty()) return new Drained(0, 0);
        var refused = push(rows);
        var done = rows.stream()
                .filter(row -> !refused.contains(row.id()))
                .map(Row::seq)
                .toList();
        if (!done.isEmpty()) {
            sql.sql("delete from search_change where seq in (:done)")
                    .param("done", done)
                    .update();
        }
        return new Drained(done.size(), rows.size() - done.size());
    }

    private Set<UUID> push(List<Row> rows) {
        try {
            // Asked before the records are read: an index begun later is filled with what is committed by then.
            boolean building = index.building();
            // The version comes from the drain: a rename may commit after a later-numbered edit.
            long version = feed.nextVersion();
            var changes = feed.changes(byKind(rows));
            var refused = new HashSet<>(feed.push(SearchIndex.ALIAS, changes, version));
            if (building) refused.addAll(feed.push(SearchIndex.NEXT, changes, version));
            return refused;
        } catch (IOException away) {
            throw new UncheckedIOException(away); // rolls back: the rows stay
        }
    }

    /** Waits twice as long after every failure, up to a minute. */
    private void later(String why) {
        if (pause.isZero()) LOG.warn("The search index is behind: {}", why);
        var doubled = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        next = clock.instant().plus(pause);
    }

    private boolean locked() {
        return sql.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    private static Map<Kind, Set<UUID>> byKind(List<Row> rows) {
        var byKind = new EnumMap<Kind, Set<UUID>>(Kind.class);
        rows.forEach(row -> byKind.computeIfAbsent(Kind.valueOf(row.kind()), kind -> new LinkedHashSet<>())
                .add(row.id()));
        return byKind;
    }
}
