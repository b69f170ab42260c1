package cn.zhongning.portal.events;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why something does not take place is public at once: nobody can wait for a review then. The centre is told of what an
 * organiser wrote, and puts its own words there where it must; what stood there is kept in the audit log.
 */
@Service
@Transactional
class PublicReasons {
    private final EventService events;
    private final EventRights rights;
    private final Reasons reasons;
    private final EventPosts posts;
    private final JdbcClient sql;
    private final Audit audit;
    private final Clock clock;

    PublicReasons(
            EventService events,
            EventRights rights,
            Reasons reasons,
            EventPosts posts,
            JdbcClient sql,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.rights = rights;
        this.reasons = reasons;
        this.posts = posts;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    boolean mayRewrite(Event event) {
        return rights.staff() && event.stage() == EventStage.CANCELLED;
    }

    /** Whether the reasons of its sessions are the acting person's to write anew. */
    boolean mayRewriteSessions(Event event) {
        return rights.staff() && event.visible();
    }

    /** Of an event that was called off. */
    public Event rewrite(UUID event, int version, String reason) {
        var read = theirs(event, version);
        if (!mayRewrite(read)) throw new Refused("events.error.step");
        var why = reasons.of(reason);
        sql.sql("update event set reason = ? where id = ?").params(why, event).update();
        return done(read, read.course().reason(), why);
    }

    /** Of one session of it. */
    public Event rewrite(UUID event, int version, UUID session, String reason) {
        var read = theirs(event, version);
        var before = events.sessions(event).stream()
                .filter(each -> each.id().equals(session) && each.cancelled())
                .findFirst()
                .orElseThrow(() -> new Refused("events.error.session.gone"));
        var why = reasons.of(reason);
        if (why.length() > Timetable.REASON) throw new Refused("events.error.session.reason", Timetable.REASON);
        sql.sql("update event_session set cancelled_because = ? where id = ? and event_id = ?")
                .params(why, session, event)
                .update();
        return done(read, String.valueOf(before.cancelledBecause()), why);
    }

    private Event theirs(UUID id, int version) {
        rights.requireStaff();
        return events.unchanged(id, version);
    }

    /** The page says it anew, and its organiser is told. */
    private Event done(Event read, String before, String why) {
        int touched = sql.sql("update event set version = version + 1, updated_at = ? where id = ? and version = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), read.id(), read.version())
                .update();
        if (touched == 0) throw new Refused("events.error.changed");
        audit.record("event.reason", read.id(), before);
        posts.reworded(read, why);
        return events.forDesk(read.id());
    }
}
