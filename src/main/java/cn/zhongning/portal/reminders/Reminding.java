package cn.zhongning.portal.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute whose session comes up or has just ended. Any number of portals may do so. */
@Component
class Reminding {
    /** So long after the end, phones at the door that had no network have told who came. */
    private static final Duration AFTER = Duration.ofHours(2);

    private static final Duration LATEST = Duration.ofHours(26);

    private final Telling telling;
    private final JdbcClient sql;
    private final Clock clock;

    Reminding(Telling telling, JdbcClient sql, Clock clock) {
        this.telling = telling;
        this.sql = sql;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 45_000)
    void remind() {
        remind(clock.instant());
    }

    void remind(Instant now) {
        for (var occasion : List.of(Occasion.DAY, Occasion.HOURS)) {
            var from = now.plus(occasion.before()).minus(occasion.late());
            for (var session : sessions("starts_at", from, now.plus(occasion.before()))) {
                while (telling.remind(session, occasion, now)) continue;
            }
        }
        for (var session : sessions("ends_at", now.minus(LATEST), now.minus(AFTER))) {
            while (telling.afterwards(session)) continue;
        }
    }

    private List<UUID> sessions(String column, Instant after, Instant until) {
        return sql.sql("select id from event_session where " + column + " > ? and " + column + " <= ?")
                .params(after.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }
}
