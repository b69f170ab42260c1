package cn.zhongning.portal.saved;

import cn.zhongning.portal.search.Announcements;
import cn.zhongning.portal.search.Announcements.Published;
import cn.zhongning.portal.search.Nearest;
import cn.zhongning.portal.search.ReverseSearch;
import cn.zhongning.portal.search.ReverseSearch.Hit;
import cn.zhongning.portal.search.ReverseSearch.Shown;
import cn.zhongning.portal.search.ReverseSearch.Standing;
import cn.zhongning.portal.shared.DatabaseAway;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds what was published against all saved searches. A trigger notes every publication in its own transaction; the
 * note leaves in the transaction that keeps the hits, so an outage loses nothing and no pair is kept twice.
 */
@Component
class SavedNews {
    private static final Logger LOG = LoggerFactory.getLogger(SavedNews.class);

    private final JdbcClient sql;
    private final Announcements pending;
    private final TransactionTemplate transaction;
    private final Nearest nearest;
    private final ReverseSearch reverse;
    private final SavedTelling telling;
    private final Clock clock;
    private final Map<String, Standing> known = new ConcurrentHashMap<>();

    SavedNews(
            JdbcClient sql,
            TransactionTemplate transaction,
            Nearest nearest,
            ReverseSearch reverse,
            SavedTelling telling,
            Clock clock) {
        this.sql = sql;
        this.pending = new Announcements(sql, "saved_pending");
        this.transaction = transaction;
        this.nearest = nearest;
        this.reverse = reverse;
        this.telling = telling;
        this.clock = clock;
    }

    /** The first listing after a start, or after many saved searches, waits no longer than any other. */
    @Scheduled(fixedDelay = 30_000, initialDelay = 5000)
    void learn() {
        reverse.learn(standing());
    }

    @Scheduled(fixedDelay = 100, initialDelay = 5000)
    void look() {
        if (hold()) telling.tell();
    }

    /** Only what the index has: it is asked. Whether anything may have been found. */
    boolean hold() {
        var waiting = pending.waiting().stream()
                .filter(published -> nearest.knows(published.kind(), published.id()))
                .toList();
        if (waiting.isEmpty()) return false;
        var standing = standing();
        for (var published : waiting) {
            pending.tried(published);
            if (away(published, standing)) break;
        }
        return true;
    }

    /** Whether the search engine is away. A listing that cannot be read is seen nowhere else either. */
    private boolean away(Published published, Collection<Standing> standing) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                if (!held(published, standing)) status.setRollbackOnly(); // it waits on
                return status.isRollbackOnly();
            }));
        } catch (RuntimeException unreadable) {
            if (DatabaseAway.is(unreadable)) throw unreadable;
            LOG.error("Nobody is told of {} {}", published.kind(), published.id(), unreadable);
            pending.take(published);
            return false;
        }
    }

    /** Each state once, however many keep it. What it means is read once: twenty thousand directions are ten megabytes. */
    private synchronized Collection<Standing> standing() {
        var addresses = new HashSet<>(sql.sql("select distinct address from saved_search")
                .query(String.class)
                .list());
        known.keySet().retainAll(addresses);
        addresses.removeAll(known.keySet());
        if (!addresses.isEmpty()) read(addresses);
        return List.copyOf(known.values());
    }

    private void read(Set<String> addresses) {
        sql.sql("select address, direction from saved_search where address = any(cast(:addresses as text[]))")
                .param("addresses", addresses.toArray(String[]::new))
                .query(row -> {
                    var address = row.getString("address");
                    known.put(address, new Standing(address, row.getBytes("direction")));
                });
    }

    private boolean held(Published published, Collection<Standing> standing) {
        if (!pending.take(published)) return true;
        var shown = reverse.of(published.kind(), published.id(), standing);
        shown.ifPresent(hits -> keep(published, hits));
        return shown.isPresent();
    }

    /** What was there when somebody saved the search is no news, nor is one's own. */
    private void keep(Published published, Shown shown) {
        if (shown.hits().isEmpty()) return;
        sql.sql("""
                        insert into saved_hit (search_id, kind, listing_id, marked, closeness, found_at, told_at)
                        select s.id, :kind, :listing, hit.marked, hit.closeness, :now,
                            case when s.pace = 'OFF' then cast(:now as timestamptz) end
                        from unnest(cast(:addresses as text[]), cast(:marked as text[]), cast(:closeness as real[]))
                            as hit (address, marked, closeness)
                        join saved_search s on s.address = hit.address
                        join account a on a.id = s.account_id
                        where s.created_at <= :since and a.organisation_id is distinct from :owner
                        on conflict do nothing
                        """)
                .param("kind", published.kind().name())
                .param("listing", published.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("since", shown.since().atOffset(ZoneOffset.UTC))
                .param("owner", shown.organisationId())
                .param("addresses", each(shown, Hit::address, new String[0]))
                .param("marked", each(shown, Hit::marked, new String[0]))
                .param(
                        "closeness",
                        each(
                                shown,
                                hit -> hit.closeness() == null
                                        ? null
                                        : hit.closeness().floatValue(),
                                new Float[0]))
                .update();
    }

    private static <T> @Nullable T[] each(Shown shown, Function<Hit, @Nullable T> what, T[] kind) {
        return shown.hits().stream().map(what).toList().toArray(kind);
    }
}
