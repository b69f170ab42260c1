package cn.zhongning.portal.deals;

import cn.zhongning.portal.shared.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Silence is counted, and shown to everybody. */
@Component
public class Replies {
    private static final Duration COUNTED = Duration.ofDays(730);

    private final JdbcClient sql;
    private final WorkingDays days;
    private final Clock clock;

    Replies(JdbcClient sql, WorkingDays days, Clock clock) {
        this.sql = sql;
        this.days = days;
        this.clock = clock;
    }

    /** What was taken back before its time was up is no silence. */
    public ReplyFigures of(UUID organisation) {
        var now = clock.instant();
        return sql.sql("""
                        select count(*) as received, count(d.answered_at) as answered,
                            count(*) filter (where d.answered_at is null and (d.stage = 'SENT' and d.sent_at < :limit
                                or exists (select from deal_reminder r where r.deal_id = d.id and r.days = :step))) as silent,
                            percentile_cont(0.5) within group (order by extract(epoch from d.answered_at - d.sent_at))
                                / 86400 as median_days
                        from deal d where d.owner_organisation = :organisation and d.sent_at > :since
                        """)
                .param("organisation", organisation)
                .param("limit", days.ago(Reminders.SECOND, now).atOffset(ZoneOffset.UTC))
                .param("step", Reminders.SECOND)
                .param("since", now.minus(COUNTED).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new ReplyFigures(
                        row.getInt("received"),
                        row.getInt("answered"),
                        row.getInt("silent"),
                        row.getObject("median_days", Double.class)))
                .single();
    }
}
