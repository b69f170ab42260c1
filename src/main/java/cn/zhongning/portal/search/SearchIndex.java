package cn.zhongning.portal.search;

import cn.zhongning.portal.shared.Sha256;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The index behind its alias. It holds nothing that PostgreSQL does not hold too: it may be deleted and built anew at
 * any time. Its name carries the sum of the mapping it was made from, and the database
 * that it shows: the numbers of another one's drains would mean nothing to it.
 */
@Component
public class SearchIndex {
    static final String ALIAS = "portal";

    /** The one that is being filled while the other serves. */
    static final String NEXT = "portal-next";

    private static final String MAPPING = "/search/portal-index.json";

    /** Counts up when documents get another shape under the same mapping. */
    private static final String SHAPE = "2";

    private final ElasticsearchClient elastic;
    private final byte[] mapping;
    private final String sum;

    public SearchIndex(ElasticsearchClient elastic) {
        this.elastic = elastic;
        this.mapping = mapping();
        this.sum =
                Sha256.of(new String(mapping, StandardCharsets.UTF_8) + SHAPE).substring(0, 12);
    }

    /** One change of one document: its new fields, or nothing where it has to leave. */
    record Change(UUID id, Optional<Map<String, Object>> fields) {}

    /** Whether an index serves that was made from this mapping and filled from this database. */
    boolean current(UUID database) throws IOException {
        return behind(ALIAS).stream().anyMatch(name -> name.startsWith(prefix(database)));
    }

    private String prefix(UUID database) {
        return ALIAS + "-" + sum + "-" + database + "-";
    }

    boolean exists() throws IOException {
        return exists(ALIAS);
    }

    boolean building() throws IOException {
        return exists(NEXT);
    }

    /** A new, empty index that is fed and that nobody searches yet; what an interrupted attempt left is dropped. */
    void begin(UUID database) throws IOException {
        var left = behind(NEXT);
        if (!left.isEmpty()) elastic.indices().delete(delete -> delete.index(left));
        elastic.indices()
                .create(index -> index.withJson(new ByteArrayInputStream(mapping))
                        .index(prefix(database) + UUID.randomUUID())
                        .aliases(NEXT, alias -> alias));
    }

    /** For tests and evaluations. */
    public void create(String name) throws IOException {
        elastic.indices()
                .create(index ->
                        index.withJson(new ByteArrayInputStream(mapping)).index(name));
    }

    /** From here on searches see the new index. Answers the old ones: a search under way may still be reading them. */
    List<String> swap() throws IOException {
        elastic.indices().refresh(refresh -> refresh.index(NEXT));
        var next = behind(NEXT).getFirst();
        var actions = new ArrayList<Action>();
        var before = behind(ALIAS);
        for (var old : before)
            actions.add(Action.of(a -> a.remove(remove -> remove.index(old).alias(ALIAS))));
        actions.add(Action.of(a -> a.remove(remove -> remove.index(next).alias(NEXT))));
        actions.add(Action.of(a -> a.add(add -> add.index(next).alias(ALIAS))));
        elastic.indices().updateAliases(update -> update.actions(actions));
        return before;
    }

    /** Of this database and behind no alias: a crash after a swap left them. */
    List<String> forsaken(UUID database) throws IOException {
        return elastic.indices().get(get -> get.index(ALIAS + "-*-" + database + "-*")).indices().entrySet().stream()
                .filter(index -> index.getValue().aliases().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    public void delete(String name) throws IOException {
        elastic.indices().delete(delete -> delete.index(name).ignoreUnavailable(true));
    }

    public void refresh(String name) throws IOException {
        elastic.indices().refresh(refresh -> refresh.index(name));
    }

    /** Applies changes unless the index already has later ones: a higher version is later. */
    BulkResponse apply(String alias, List<Change> changes, long version) throws IOException {
        return elastic.bulk(bulk -> bulk.index(alias)
                .requireAlias(true) // or the engine would make an index of that name where the alias is gone
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

    private boolean exists(String alias) throws IOException {
        return elastic.indices().existsAlias(exists -> exists.name(alias)).value();
    }

    private List<String> behind(String alias) throws IOException {
        return exists(alias)
                ? List.copyOf(elastic.indices()
                        .getAlias(get -> get.name(alias))
                        .aliases()
                        .keySet())
                : List.of();
    }

    private static byte[] mapping() {
        try (var file = Objects.requireNonNull(SearchIndex.class.getResourceAsStream(MAPPING))) {
            return file.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
