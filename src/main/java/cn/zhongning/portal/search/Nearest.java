package cn.zhongning.portal.search;

import cn.zhongning.portal.shared.Kind;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is published of one kind and fits a text, as the index ranks it at this moment. */
@Component
public class Nearest {
    private final Ranking ranking;
    private final JdbcClient sql;
    private final Clock clock;

    public Nearest(Ranking ranking, JdbcClient sql, Clock clock) {
        this.ranking = ranking;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * One that is near, not yet confirmed by PostgreSQL.
     *
     * @param score what the order follows, see {@link Ranking}
     * @param closeness of meaning alone
     */
    public record Near(UUID id, double score, double closeness) {}

    /** Best first, without what has expired or belongs to one organisation; nothing while the engine is away. */
    public Optional<List<Near>> to(String text, Kind kind, UUID except) {
        if (text.isBlank()) return Optional.of(List.of());
        var filters = List.of(
                Query.of(query -> query.term(term -> term.field("kind").value(kind.name()))),
                Query.of(query -> query.bool(bool -> bool.mustNot(not ->
                                not.term(term -> term.field("organisationId").value(except.toString())))
                        .mustNot(not -> not.range(range -> range.date(date ->
                                date.field("expiresAt").lte(clock.instant().toString())))))));
        try {
            return Optional.of(ranking.rank(SearchIndex.ALIAS, text, filters).stream()
                    .map(found -> new Near(UUID.fromString(found.id()), found.score(), found.closeness()))
                    .toList());
        } catch (IOException | ElasticsearchException away) {
            return Optional.empty();
        }
    }

    /** Whether the index has taken everything that was last said of it. */
    public boolean knows(Kind kind, UUID id) {
        return sql.sql("select not exists (select from search_change where kind = ? and id = ?)")
                .params(kind.name(), id)
                .query(Boolean.class)
                .single();
    }
}
