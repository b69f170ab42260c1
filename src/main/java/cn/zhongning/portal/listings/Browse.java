package cn.zhongning.portal.listings;

import cn.zhongning.portal.search.Rows;
import cn.zhongning.portal.search.SearchQuery;
import cn.zhongning.portal.search.SearchQuery.When;
import cn.zhongning.portal.search.SearchSource.FallbackPage;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of demands and results from PostgreSQL alone, while the search engine is away. */
@Component
public class Browse {
    static final String VISIBLE = """
            stage = 'PUBLISHED' and expires_on >= (now() at time zone 'Asia/Shanghai')::date
            and exists (select from organisation o where o.id = organisation_id and o.status = 'APPROVED')
            """;

    private static final Set<When> EVENTS_ONLY = Set.of(When.COMING, When.PAST);

    /** Without a deadline it comes last of those ahead. */
    private static final String NONE = "timestamptz '9999-01-01Z'";

    private static final String END_OF_DEADLINE =
            "coalesce((deadline + 1)::timestamp at time zone 'Asia/Shanghai', " + NONE + ")";

    private final JdbcClient sql;
    private final Clock clock;

    Browse(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * In the order that the query asks for.
     *
     * @param table one of ours, never anything typed
     * @param text SQL of what substrings are looked for in
     */
    FallbackPage listings(String table, String text, SearchQuery query, int offset, int limit) {
        boolean demands = table.equals("demand");
        if (!query.eventKinds().isEmpty()
                || EVENTS_ONLY.contains(query.when())
                || demands && query.readinessFrom() != null) return FallbackPage.EMPTY;
        var values = new HashMap<String, Object>();
        var conditions = new ArrayList<String>(List.of(VISIBLE));
        if (!demands && !query.towns().isEmpty()) {
            conditions.add("exists (select from organisation o where o.id = organisation_id and o.town in (:towns))");
            values.put("towns", query.towns());
        }
        var words = query.substrings();
        for (int i = 0; i < words.size(); i++) {
            conditions.add("strpos(lower(" + text + "), lower(:word" + i + ")) > 0");
            values.put("word" + i, words.get(i));
        }
        among(conditions, values, "industry", query.industries());
        among(conditions, values, "livelihood", query.livelihoods());
        if (demands) among(conditions, values, "town", query.towns());
        if (!query.cooperation().isEmpty()) {
            conditions.add("cooperation && cast(:modes as text[])");
            values.put("modes", query.cooperation().stream().map(Enum::name).toArray(String[]::new));
        }
        if (query.readinessFrom() != null) {
            conditions.add("readiness >= :readiness");
            values.put("readiness", query.readinessFrom());
        }
        if (query.when() != When.ANY) {
            conditions.add("published_at >= :since");
            values.put(
                    "since",
                    clock.instant().minus(Duration.ofDays(query.when().days())).atOffset(ZoneOffset.UTC));
        }
        var deadline = demands ? END_OF_DEADLINE : NONE;
        var moment = query.sort() == SearchQuery.Sort.DEADLINE ? deadline : "published_at";
        return page(table, String.join(" and ", conditions), moment, values, offset, limit);
    }

    private FallbackPage page(
            String table, String where, String moment, Map<String, Object> values, int offset, int limit) {
        var order = moment.equals("published_at") ? "published_at desc" : moment + " < now(), " + moment;
        var from = " from " + table + " where " + where;
        var found = "select id, " + moment + " as moment" + from + " order by " + order
                + ", id limit :limit offset :offset";
        var count = sql.sql("select count(*)" + from).params(values);
        return Rows.page(sql.sql(found).params(values), offset, limit, count);
    }

    private static void among(List<String> conditions, Map<String, Object> values, String column, Set<String> wanted) {
        if (wanted.isEmpty()) return;
        conditions.add(column + " in (:" + column + ")");
        values.put(column, wanted);
    }
}
