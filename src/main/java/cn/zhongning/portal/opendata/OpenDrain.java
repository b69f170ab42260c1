package cn.zhongning.portal.opendata;

import cn.zhongning.portal.opendata.OpenStamps.Change;
import cn.zhongning.portal.shared.DatabaseAway;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Sha256;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at what has changed or expired as the public reads it now, and stamps what reads otherwise than before. One at a
 * time on all nodes, by an advisory lock; what was not looked at stays in its table and comes again.
 */
@Component
class OpenDrain {
    private static final Logger LOG = LoggerFactory.getLogger(OpenDrain.class);
    private static final int AT_ONCE = 500;

    /** Held by whoever drains. */
    static final long LOCK = 1_020_001;

    private final OpenStamps stamps;
    private final OpenData data;
    private final JsonMapper json;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final Clock clock;

    OpenDrain(
            OpenStamps stamps,
            OpenData data,
            JsonMapper json,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.stamps = stamps;
        this.data = data;
        this.json = json;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.clock = clock;
    }

    /** @param fingerprint of all that programs are told of it */
    record Read(OpenItem item, String fingerprint) {}

    @Scheduled(fixedDelay = 1000, initialDelay = 4000)
    void run() {
        int looked = drain();
        while (looked >= AT_ONCE) looked = drain();
    }

    /** Answers how many it looked at; none while another node is at it. */
    int drain() {
        return Objects.requireNonNull(transaction.execute(status -> locked() ? drainLocked(clock.instant()) : 0));
    }

    private int drainLocked(Instant now) {
        var changes = Stream.concat(stamps.changes(AT_ONCE).stream(), stamps.due(now, AT_ONCE).stream())
                .toList();
        if (changes.isEmpty()) stamps.tick(now);
        else look(changes, now);
        return changes.size();
    }

    private void look(List<Change> changes, Instant now) {
        var known = stamps.known(changes.stream().map(Change::id).collect(Collectors.toSet()));
        var visible = visible(changes, now);
        var changed = visible.values().stream()
                .filter(read -> {
                    var before = known.get(read.item().id());
                    return before == null
                            || before.deleted()
                            || !before.fingerprint().equals(read.fingerprint());
                })
                .toList();
        var gone = new HashSet<>(known.keySet());
        gone.removeAll(visible.keySet());
        // Asked for last: what readers were promised meanwhile lies before it.
        var stamp = stamps.stamp(clock.instant());
        stamps.keep(changed, stamp);
        stamps.bury(gone, stamp, now);
        stamps.done(changes.stream().map(Change::seq).filter(Objects::nonNull).toList());
    }

    /** Read outside the transaction, which a record that cannot be read would spoil for all others. */
    private Map<UUID, Read> visible(List<Change> changes, Instant now) {
        return Objects.requireNonNull(apart.execute(status -> {
            var visible = new HashMap<UUID, Read>();
            changes.stream()
                    .collect(Collectors.groupingBy(Change::kind, Collectors.mapping(Change::id, Collectors.toSet())))
                    .forEach((kind, ids) -> visible.putAll(read(kind, ids, now)));
            return visible;
        }));
    }

    /** One that cannot be read counts as gone, as it does on its page, and does not keep back the others. */
    private Map<UUID, Read> read(Kind kind, Set<UUID> ids, Instant now) {
        try {
            return data.visible(kind, ids, now).values().stream()
                    .collect(Collectors.toMap(OpenItem::id, item -> new Read(item, fingerprint(item))));
        } catch (RuntimeException failed) {
            if (DatabaseAway.is(failed)) throw failed; // the changes stay
            if (ids.size() > 1) return oneByOne(kind, ids, now);
            LOG.error("Left out of open data: {} {}", kind, ids, failed);
            return Map.of();
        }
    }

    private Map<UUID, Read> oneByOne(Kind kind, Set<UUID> ids, Instant now) {
        var read = new HashMap<UUID, Read>();
        ids.forEach(id -> read.putAll(read(kind, Set.of(id), now)));
        return read;
    }

    private String fingerprint(OpenItem item) {
        return Sha256.of(json.writeValueAsString(
                List.of(item.data(Texts.CHINESE, null), item.data(Texts.ENGLISH, null), item.dublinCore())));
    }

    private boolean locked() {
        return sql.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }
}
