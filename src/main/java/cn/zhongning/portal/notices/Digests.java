package cn.zhongning.portal.notices;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every minute whose digest is due. What was told before that moment goes into it, however late it is looked at:
 * a portal that slept for two days writes one letter. Any number of portals may do so.
 */
@Component
class Digests {
    private final DigestLetter letter;
    private final JdbcClient sql;
    private final Clock clock;

    Digests(DigestLetter letter, JdbcClient sql, Clock clock) {
        this.letter = letter;
        this.sql = sql;
        this.clock = clock;
    }

    /** Somebody for whom something was gathered, and when the first of it. */
    private record Gathered(
            UUID accountId,
            @Nullable Instant daily,
            @Nullable Instant weekly,
            int hour,
            int day) {
        boolean due(Instant now) {
            var time = new DigestTime(hour, DayOfWeek.of(day));
            return daily != null && daily.isBefore(time.due(Pace.DAILY, now))
                    || weekly != null && weekly.isBefore(time.due(Pace.WEEKLY, now));
        }
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 50_000)
    void write() {
        var now = clock.instant();
        gathered().stream().filter(each -> each.due(now)).forEach(each -> letter.write(each.accountId(), now));
    }

    private List<Gathered> gathered() {
        return sql.sql("""
                        select n.account_id, min(n.created_at) filter (where n.digest = 'DAILY') as daily,
                            min(n.created_at) filter (where n.digest = 'WEEKLY') as weekly,
                            coalesce(t.digest_hour, :hour) as hour, coalesce(t.digest_day, :day) as day
                        from notice n left join notice_times t on t.account_id = n.account_id
                        where n.digest is not null group by n.account_id, t.digest_hour, t.digest_day
                        """)
                .param("hour", DigestTime.USUAL.hour())
                .param("day", DigestTime.USUAL.day().getValue())
                .query(Gathered.class)
                .list();
    }
}
