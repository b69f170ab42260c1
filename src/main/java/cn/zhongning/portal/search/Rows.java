package cn.zhongning.portal.search;

import cn.zhongning.portal.search.SearchSource.FallbackPage;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every kind asks of its table. */
public final class Rows {
    private Rows() {}

    /** @param table one of ours, never anything typed */
    public static List<UUID> idsAfter(JdbcClient sql, String table, UUID after, int limit) {
        return sql.sql("select id from " + table + " where id > :after order by id limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /**
     * @param found selects {@code id} and {@code moment}, and knows of {@code :limit} and {@code :offset}
     * @param count how many there are without them
     */
    public static FallbackPage page(
            JdbcClient.StatementSpec found, int offset, int limit, JdbcClient.StatementSpec count) {
        var rows = found.param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> Map.entry(
                        row.getObject("id", UUID.class),
                        row.getObject("moment", OffsetDateTime.class).toInstant()))
                .list();
        return FallbackPage.of(rows, count.query(Long.class).single());
    }
}
