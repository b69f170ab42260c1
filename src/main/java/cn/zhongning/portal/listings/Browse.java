package cn.zhongning.portal.listings;

import cn.zhongning.portal.search.SearchQuery;
import cn.zhongning.portal.search.SearchSource.FallbackPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of demands and results from PostgreSQL alone, while the search engine is away. */
@Component
public class Browse {
    static final String VISIBLE = """
            stage = 'PUBLISHED' and expires_on >= (now() at time zone 'Asia/Shanghai')::date
            and exists (select from organisation o where o.id = organisation_id and o.status = 'APPROVED')
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Browse(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param table one of ours, never anything typed
     * @param text SQL of what a substring is looked for in
     */
    public FallbackPage listings(String table, String text, SearchQuery query, int offset, int limit) {
        var values = new HashMap<String, Object>();
        var conditions = new ArrayList<String>(List.of(VISIBLE));
        if (!query.text().isBlank()) {
            conditions.add("position(lower(:text) in lower(" + text + ")) > 0");
            values.put("text", query.text());
        }
        among(conditions, values, "industry", query.industries());
        among(conditions, values, "livelihood", query.livelihoods());
        if (table.equals("demand")) among(conditions, values, "town", query.towns());
        if (!query.cooperation().isEmpty()) {
            conditions.add("cooperation && cast(:modes as text[])");
            values.put("modes", query.cooperation().stream().map(Enum::name).toArray(String[]::new));
        }
        if (query.readinessFrom() != null && table.equals("tech_result")) {
            conditions.add("readiness >= :readiness");
            values.put("readiness", query.readinessFrom());
        }
        if (query.when() != SearchQuery.When.ANY) {
            conditions.add("published_at >= :since");
            values.put("since", since(query.when()).atOffset(ZoneOffset.UTC));
        }
        return page(table, String.join(" and ", conditions), values, offset, limit);
    }

    private FallbackPage page(String table, String where, Map<String, Object> values, int offset, int limit) {
        long total = sql.sql("select count(*) from " + table + " where " + where)
                .params(values)
                .query(Long.class)
                .single();
        var ids = sql.sql("select id from " + table + " where " + where
                        + " order by published_at desc, id limit :limit offset :offset")
                .params(values)
                .param("limit", limit)
                .param("offset", offset)
                .query(UUID.class)
                .list();
        return new FallbackPage(ids, total);
    }

    private Instant since(SearchQuery.When when) {
        int days = switch (when) {
            case WEEK -> 7;
            case MONTH -> 31;
            case YEAR, ANY -> 366;
        };
        return clock.instant().minus(Duration.ofDays(days));
    }

    private static void among(
            List<String> conditions, Map<String, Object> values, String column, java.util.Set<String> wanted) {
        if (wanted.isEmpty()) return;
        conditions.add(column + " in (:" + column + ")");
        values.put(column, wanted);
    }
}
