package cn.zhongning.portal.events;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is held under a campaign or at a venue, session by session, the first one first. */
@Component
class Held {
    private static final String SESSIONS = """
            select e.id as event, e.title, e.kind, e.venue, e.town, e.demo, s.starts_at, s.ends_at,
                s.cancelled_at is not null or e.stage = 'CANCELLED' as cancelled
            from event e join event_session s on s.event_id = e.id
            where e.stage in ('PUBLISHED', 'CANCELLED', 'REPORTED')
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Held(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param town code of the site's vocabulary; none for an event online */
    record Session(
            UUID event,
            String title,
            EventKind kind,
            String venue,
            @Nullable String town,
            boolean demo,
            Instant startsAt,
            Instant endsAt,
            boolean cancelled) {
        boolean over(Instant now) {
            return !endsAt.isAfter(now);
        }
    }

    List<Session> under(UUID campaign, int most) {
        return sql.sql(SESSIONS + " and e.campaign_id = ? order by s.starts_at, e.id limit ?")
                .params(campaign, most)
                .query(Session.class)
                .list();
    }

    List<Session> comingAt(UUID venue, int most) {
        return sql.sql(SESSIONS + " and e.venue_id = ? and s.ends_at > ? order by s.starts_at, e.id limit ?")
                .params(venue, now().atOffset(ZoneOffset.UTC), most)
                .query(Session.class)
                .list();
    }

    Instant now() {
        return clock.instant();
    }
}
