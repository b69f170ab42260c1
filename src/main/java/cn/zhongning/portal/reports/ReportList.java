package cn.zhongning.portal.reports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events that are over, of one organisation or of all, by what has become of their reports. */
@Component
class ReportList {
    private static final String OVER = """
             from event e left join event_report r on r.event_id = e.id
            where e.stage in ('PUBLISHED', 'REPORTED') and e.ends_at < :now
              and (cast(:organisation as uuid) is null or e.organisation_id = :organisation)
              and case :shelf
                when 'WAITING' then r.stage = 'HANDED_IN'
                when 'MISSING' then r.event_id is null or r.stage in ('DRAFT', 'RETURNED')
                else r.stage = 'PUBLISHED' end
            """;

    private final JdbcClient sql;

    ReportList(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param stage null where nothing is written yet */
    record Row(
            UUID id,
            String title,
            Instant startsAt,
            Instant endsAt,
            String venue,
            @Nullable ReportStage stage) {}

    int count(ReportShelf shelf, @Nullable UUID organisation, Instant now) {
        return asked("select count(*)" + OVER, shelf, organisation, now)
                .query(Integer.class)
                .single();
    }

    /** What waits longest first; else the latest event first. */
    List<Row> page(ReportShelf shelf, @Nullable UUID organisation, Instant now, int limit, int offset) {
        var select = "select e.id, e.title, e.starts_at, e.ends_at, e.venue, r.stage" + OVER + """
                 order by case when :shelf = 'WAITING' then r.handed_in_at end, e.ends_at desc, e.id
                 limit :limit offset :offset
                """;
        return asked(select, shelf, organisation, now)
                .param("limit", limit)
                .param("offset", offset)
                .query(Row.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String select, ReportShelf shelf, @Nullable UUID organisation, Instant now) {
        return sql.sql(select)
                .param("shelf", shelf.name())
                .param("organisation", organisation)
                .param("now", Timestamp.from(now));
    }
}
