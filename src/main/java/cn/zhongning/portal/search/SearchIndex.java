package cn.zhongning.portal.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The index behind its alias. It holds nothing that PostgreSQL does not hold too: it may be deleted and built anew at
 * any time.
 */
@Component
public class SearchIndex {
    static final String ALIAS = "portal";
    private static final String MAPPING = "/search/portal-index.json";

    private final ElasticsearchClient elastic;

    public SearchIndex(ElasticsearchClient elastic) {
        this.elastic = elastic;
    }

    /** One change of one document: its new fields, or nothing where it has to leave. */
    record Change(UUID id, Optional<Map<String, Object>> fields) {}

    boolean exists() throws IOException {
        return elastic.indices().existsAlias(alias -> alias.name(ALIAS)).value();
    }

    /** A new, empty index that nobody searches yet. */
    String create() throws IOException {
        var name = ALIAS + "-" + UUID.randomUUID();
        create(name);
        return name;
    }

    void create(String name) throws IOException {
        try (var mapping = Objects.requireNonNull(SearchIndex.class.getResourceAsStream(MAPPING))) {
            elastic.indices().create(index -> index.index(name).withJson(mapping));
        }
    }

    /** From here on searches see this index; what was searched before is deleted. */
    void swapTo(String name) throws IOException {
        var old = exists()
                ? List.copyOf(elastic.indices()
                        .getAlias(alias -> alias.name(ALIAS))
                        .aliases()
                        .keySet())
                : List.<String>of();
        elastic.indices().refresh(refresh -> refresh.index(name));
        elastic.indices().updateAliases(update -> {
            old.forEach(index -> update.actions(
                    action -> action.remove(remove -> remove.index(index).alias(ALIAS))));
            return update.actions(action -> action.add(add -> add.index(name).alias(ALIAS)));
        });
        if (!old.isEmpty()) elastic.indices().delete(delete -> delete.index(old));
    }

    void delete(String name) throws IOException {
        elastic.indices().delete(delete -> delete.index(name));
    }

    void refresh(String name) throws IOException {
        elastic.indices().refresh(refresh -> refresh.index(name));
    }

    /** Applies changes unless the index already has later ones: a higher version is later. */
    BulkResponse apply(String name, List<Change> changes, long version) throws IOException {
        return elastic.bulk(bulk -> bulk.index(name)
                .operations(changes.stream()
                        .map(change -> operation(change, version))
                        .toList()));
    }

    private static BulkOperation operation(Change change, long version) {
        var id = change.id().toString();
        return BulkOperation.of(operation -> change.fields().isPresent()
                ? operation.index(index -> index.id(id)
                        .version(version)
                        .versionType(VersionType.ExternalGte)
                        .document(change.fields().get()))
                : operation.delete(delete -> delete.id(id).version(version).versionType(VersionType.ExternalGte)));
    }
}
