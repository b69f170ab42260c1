package cn.zhongning.portal.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plainest question that the index can be asked: what a bench measures everything else by. */
@Component
public class Yardstick {
    private final ElasticsearchClient elastic;
    private final SearchIndex index;
    private final IndexFeed feed;
    private final JdbcClient sql;

    Yardstick(ElasticsearchClient elastic, SearchIndex index, IndexFeed feed, JdbcClient sql) {
        this.elastic = elastic;
        this.index = index;
        this.feed = feed;
        this.sql = sql;
    }

    /** Whether the index serves and shows all that PostgreSQL holds. */
    public boolean whole() throws IOException {
        if (!index.current(feed.database()) || waiting() > 0) return false;
        index.refresh(SearchIndex.ALIAS);
        return true;
    }

    public long documents() throws IOException {
        return elastic.count(count -> count.index(SearchIndex.ALIAS)).count();
    }

    public List<String> titles(int most) throws IOException {
        return elastic
                .search(
                        search -> search.index(SearchIndex.ALIAS)
                                .size(most)
                                .source(source -> source.filter(filter -> filter.includes("title"))),
                        Map.class)
                .hits()
                .hits()
                .stream()
                .map(Hit::source)
                .map(source -> String.valueOf(Objects.requireNonNull(source).get("title")))
                .toList();
    }

    /** One {@code match} on titles and texts in pairs of characters, as many hits as a page shows. */
    public void match(String text) throws IOException {
        var query = Query.of(q -> q.match(match -> match.field("all.bigram").query(text)));
        elastic.search(
                search -> search.index(SearchIndex.ALIAS)
                        .query(query)
                        .size(Found.PAGE)
                        .source(source -> source.fetch(false)),
                Void.class);
    }

    /** Whether the page shows one listing for one kept search, asked by itself: what {@link ReverseSearch} saves. */
    public boolean shows(StandingQuery standing, UUID id) throws IOException {
        var now = Instant.now();
        var filters = new ArrayList<>(Visible.filters(now, now, List.of()));
        filters.addAll(Filters.of(standing.query(), now).all());
        filters.add(OneListing.only(id));
        if (!standing.query().text().isBlank())
            filters.add(Words.strict(Typed.of(standing.query().text())));
        var query = Filters.allOf(filters);
        return !elastic.search(
                        search -> search.index(SearchIndex.ALIAS)
                                .query(query)
                                .size(1)
                                .source(source -> source.fetch(false)),
                        Void.class)
                .hits()
                .hits()
                .isEmpty();
    }

    private int waiting() {
        return sql.sql("select count(*) from search_change")
                .query(Integer.class)
                .single();
    }
}
