package cn.zhongning.portal.search;

import cn.zhongning.portal.shared.Kind;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what changed in PostgreSQL into the index. One drainer at a time, by an advisory lock; what the index did not
 * take stays in the table and comes again.
 */
@Component
class SearchFeeder {
    private static final Logger LOG = LoggerFactory.getLogger(SearchFeeder.class);
    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final SearchIndex index;
    private final Embedder embedder;
    private final List<SearchSource> sources;
    private boolean degraded;

    SearchFeeder(
            JdbcClient sql,
            TransactionTemplate transaction,
            SearchIndex index,
            Embedder embedder,
            List<SearchSource> sources) {
        this.sql = sql;
        this.transaction = transaction;
        this.index = index;
        this.embedder = embedder;
        this.sources = sources;
    }

    record Row(long seq, String kind, UUID id) {}

    @Scheduled(fixedDelay = 1000, initialDelay = 3000)
    void feed() {
        try {
            if (!index.exists()) rebuild();
            while (drain() == AT_ONCE) {
                // until nothing is left
            }
            degraded = false;
        } catch (IOException | ElasticsearchException | IndexBehind away) {
            if (!degraded) LOG.warn("The search index is behind: {}", away.toString());
            degraded = true;
        }
    }

    /** A new index from PostgreSQL alone; the old one serves until the new one is whole. */
    void rebuild() throws IOException {
        var name = index.create();
        for (var source : sources) {
            var after = FIRST;
            for (var ids = source.idsAfter(after, AT_ONCE); !ids.isEmpty(); ids = source.idsAfter(after, AT_ONCE)) {
                push(name, Map.of(source.kind(), new LinkedHashSet<>(ids)), nextDrain());
                after = ids.getLast();
            }
        }
        index.swapTo(name);
        // What changed while the new index was filled may have gone to the old one only.
        for (var source : sources) again(source);
    }

    /** How many changes were taken off the table. */
    int drain() {
        var taken = transaction.execute(status -> {
            if (!locked()) return 0;
            var rows = sql.sql("select seq, kind, id from search_change order by seq limit ?")
                    .param(AT_ONCE)
                    .query(Row.class)
                    .list();
            if (rows.isEmpty()) return 0;
            Set<UUID> refused;
            try {
                // The version comes from the drain: a rename may commit after a later-numbered edit.
                refused = push(SearchIndex.ALIAS, byKind(rows), nextDrain());
            } catch (IOException away) {
                throw new IndexBehind(away);
            }
            if (refused.size() == rows.size()) return 0;
            sql.sql("delete from search_change where seq in (:done)")
                    .param(
                            "done",
                            rows.stream()
                                    .filter(row -> !refused.contains(row.id()))
                                    .map(Row::seq)
                                    .toList())
                    .update();
            return refused.isEmpty() ? rows.size() : 0;
        });
        return taken == null ? 0 : taken;
    }

    /** Answers what the index did not take this time. */
    private Set<UUID> push(String name, Map<Kind, Set<UUID>> changed, long version) throws IOException {
        var changes = new ArrayList<SearchIndex.Change>();
        for (var source : sources) {
            var ids = changed.getOrDefault(source.kind(), Set.of());
            if (ids.isEmpty()) continue;
            changes.addAll(changes(source, ids));
        }
        if (changes.isEmpty()) return Set.of();
        var answer = index.apply(name, changes, version);
        var refused = new HashSet<UUID>();
        for (var item : answer.items()) {
            var error = item.error();
            if (error == null || item.status() == 409) continue; // 409: the index has a later version already
            LOG.error("Not indexed: {} {}", item.id(), error.reason());
            // Too busy passes; a document that the mapping refuses would only keep back the others.
            if (item.id() != null && (item.status() == 429 || item.status() >= 500)) {
                refused.add(UUID.fromString(item.id()));
            }
        }
        index.refresh(name);
        return refused;
    }

    /** One record that cannot be read or embedded is left out by itself, not with its whole batch. */
    private List<SearchIndex.Change> changes(SearchSource source, Set<UUID> ids) {
        try {
            var found =
                    source.documents(ids).stream().collect(Collectors.toMap(SearchDocument::id, Function.identity()));
            return ids.stream()
                    .map(id -> new SearchIndex.Change(
                            id,
                            Optional.ofNullable(found.get(id)).map(document -> IndexDocument.of(document, embedder))))
                    .toList();
        } catch (DataAccessException database) {
            throw database; // not the record's fault: the rows stay
        } catch (RuntimeException poisoned) {
            if (ids.size() > 1) {
                return ids.stream()
                        .flatMap(id -> changes(source, Set.of(id)).stream())
                        .toList();
            }
            LOG.error("Left out of the index: {} {}", source.kind(), ids, poisoned);
            return List.of();
        }
    }

    private void again(SearchSource source) {
        var after = FIRST;
        for (var ids = source.idsAfter(after, AT_ONCE); !ids.isEmpty(); ids = source.idsAfter(after, AT_ONCE)) {
            for (var id : ids) {
                sql.sql("insert into search_change (kind, id) values (?, ?)")
                        .params(source.kind().name(), id)
                        .update();
            }
            after = ids.getLast();
        }
    }

    private boolean locked() {
        return sql.sql("select pg_try_advisory_xact_lock(640521)")
                .query(Boolean.class)
                .single();
    }

    private long nextDrain() {
        return sql.sql("select nextval('search_drain')").query(Long.class).single();
    }

    private static Map<Kind, Set<UUID>> byKind(List<Row> rows) {
        var byKind = new HashMap<Kind, Set<UUID>>();
        rows.forEach(row -> byKind.computeIfAbsent(Kind.valueOf(row.kind()), kind -> new LinkedHashSet<>())
                .add(row.id()));
        return byKind;
    }

    /** The index did not take it; the transaction is rolled back and the rows stay. */
    private static final class IndexBehind extends RuntimeException {
        IndexBehind(IOException cause) {
            super(cause);
        }
    }
}
