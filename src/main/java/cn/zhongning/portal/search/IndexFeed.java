package cn.zhongning.portal.search;

import cn.zhongning.portal.search.SearchIndex.Change;
import cn.zhongning.portal.shared.DatabaseAway;
import cn.zhongning.portal.shared.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes documents as PostgreSQL has them now and brings them into an index. */
@Component
class IndexFeed {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFeed.class);
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    private final JdbcClient sql;
    private final TransactionTemplate apart;
    private final SearchIndex index;
    private final Vectors vectors;
    private final List<SearchSource> sources;

    IndexFeed(
            JdbcClient sql,
            PlatformTransactionManager transactions,
            SearchIndex index,
            Vectors vectors,
            List<SearchSource> sources) {
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.index = index;
        this.vectors = vectors;
        this.sources = sources;
    }

    /** Which database this is; a new or another one has another mark. */
    UUID database() {
        return sql.sql("select id from search_database").query(UUID.class).single();
    }

    /** Later than every number before, on whichever node. */
    long nextVersion() {
        return sql.sql("select nextval('search_drain')").query(Long.class).single();
    }

    /** Read outside the caller's transaction, which a record that cannot be read would spoil for all others. */
    List<Change> changes(Map<Kind, Set<UUID>> changed) {
        return Objects.requireNonNull(apart.execute(status -> read(changed)));
    }

    private List<Change> read(Map<Kind, Set<UUID>> changed) {
        return sources.stream()
                .filter(source -> changed.containsKey(source.kind()))
                .flatMap(source -> changes(source, changed.getOrDefault(source.kind(), Set.of())).stream())
                .toList();
    }

    /** Answers what the index did not take this time and has to be offered again. */
    Set<UUID> push(String alias, List<Change> changes, long version) throws IOException {
        if (changes.isEmpty()) return Set.of();
        var refused = new HashSet<UUID>();
        for (var item : index.apply(alias, changes, version).items()) {
            var error = item.error();
            if (error == null || item.status() == CONFLICT) continue; // the index has a later version already
            LOG.error("Not indexed: {} {}", item.id(), error.reason());
            // Too busy passes; a document that the mapping refuses would only keep back the others.
            if (item.id() != null && (item.status() == TOO_MANY || item.status() >= 500)) {
                refused.add(UUID.fromString(item.id()));
            }
        }
        index.refresh(alias);
        return refused;
    }

    /** One record that cannot be read or embedded is left out by itself, not with its whole batch. */
    private List<Change> changes(SearchSource source, Collection<UUID> ids) {
        var known = vectors.of(ids);
        try {
            var found =
                    source.documents(ids).stream().collect(Collectors.toMap(SearchDocument::id, Function.identity()));
            var changes = new ArrayList<Change>();
            for (var id : ids) {
                var document = Optional.ofNullable(found.get(id));
                changes.add(new Change(id, document.map(read -> IndexDocument.of(read, known.embedding(id)))));
            }
            known.keep();
            vectors.forget(ids.stream().filter(id -> !found.containsKey(id)).toList());
            return changes;
        } catch (RuntimeException poisoned) {
            if (DatabaseAway.is(poisoned)) throw poisoned; // not the record's fault: the rows stay
            known.keep();
            if (ids.size() > 1) {
                return ids.stream()
                        .flatMap(id -> changes(source, Set.of(id)).stream())
                        .toList();
            }
            LOG.error("Left out of the index: {} {}", source.kind(), ids, poisoned);
            return List.of();
        }
    }
}
