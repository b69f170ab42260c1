package cn.zhongning.portal.unmet;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.matching.BestFit;
import cn.zhongning.portal.shared.Refused;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The ledger of what the market lacks, for the centre's staff. */
@Service
class Unmet {
    private static final String MONTH = "date_trunc('month', %s at time zone 'Asia/Shanghai')::date";

    private static final String DEMANDS = """
            select %s as month, d.industry, d.id, d.title as what, '' as kind, f.fit as number, d.published_at as moment
            from demand d join demand_fit f on f.demand_id = d.id
            where d.stage = 'PUBLISHED' and d.expires_on >= (now() at time zone 'Asia/Shanghai')::date and f.fit < %d
            """.formatted(MONTH.formatted("d.published_at"), BestFit.GOOD);

    private static final String SEARCHES = """
            select month, industry, cast(null as uuid) as id, words as what, kind, times as number,
                month::timestamptz as moment
            from unmet_search
            """;

    private static final String RESULTS = """
            select %s as month, r.industry, r.id, r.title as what, '' as kind, coalesce(s.found, 0) as number,
                r.published_at as moment
            from tech_result r left join lateral (
                select sum(found)::int as found, sum(opened)::int as opened from result_seen where result_id = r.id) s on true
            where r.stage = 'PUBLISHED' and r.expires_on >= (now() at time zone 'Asia/Shanghai')::date
                and coalesce(s.opened, 0) = 0
            """.formatted(MONTH.formatted("r.published_at"));

    private final JdbcClient sql;
    private final CurrentUser user;

    Unmet(JdbcClient sql, CurrentUser user) {
        this.sql = sql;
        this.user = user;
    }

    /** The worst first. */
    List<UnmetLine> page(UnmetFilter filter, int offset, int atMost) {
        staff();
        return asked(
                        "select month, industry, id, what, kind, number",
                        filter,
                        order(filter.lack()) + " limit :most offset :offset")
                .param("most", atMost)
                .param("offset", offset)
                .query(UnmetLine.class)
                .list();
    }

    int count(UnmetFilter filter) {
        staff();
        return asked("select count(*)", filter, "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec asked(String what, UnmetFilter filter, String end) {
        return sql.sql(lines(what, filter.lack()) + end).params(parameters(filter));
    }

    static String lines(String what, Lack lack) {
        return what + " from (" + source(lack) + """
                ) line where (cast(:month as date) is null or month = :month)
                    and (:industry = '' or industry = :industry)
                """;
    }

    /** The worst first. */
    static String order(Lack lack) {
        return lack == Lack.SEARCHES
                ? "order by month desc, number desc, what, kind, industry"
                : "order by number, moment, id";
    }

    static Map<String, @Nullable Object> parameters(UnmetFilter filter) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("month", first(filter.month()));
        parameters.put("industry", filter.industry());
        return parameters;
    }

    private static String source(Lack lack) {
        return switch (lack) {
            case DEMANDS -> DEMANDS;
            case SEARCHES -> SEARCHES;
            case RESULTS -> RESULTS;
        };
    }

    private static @Nullable Object first(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    private void staff() {
        if (!user.require().staff()) throw new Refused("unmet.error.staff-only");
    }
}
