package cn.zhongning.portal.checkin;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Secrets;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventStage;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may stand at which door: organisers and staff who write for the event, and those whom they gave a link. */
@Service
@Transactional
class Doorkeepers {
    static final int NAME = 20;
    private static final int MOST = 20;
    private static final Set<EventStage> CALLED_OFF = EnumSet.of(EventStage.CANCELLED, EventStage.WITHDRAWN);

    private final EventService events;
    private final CurrentUser user;
    private final JdbcClient sql;
    private final Audit audit;
    private final Clock clock;

    Doorkeepers(EventService events, CurrentUser user, JdbcClient sql, Audit audit, Clock clock) {
        this.events = events;
        this.user = user;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param secret of a door's link; none for who is signed in */
    @Transactional(readOnly = true)
    public Doorkeeper at(UUID session, @Nullable String secret) {
        return secret == null ? signedIn(session) : holding(session, secret);
    }

    /** The same, as long as there is something to come to: what was called off has no door. */
    @Transactional(readOnly = true)
    public Doorkeeper open(UUID session, @Nullable String secret) {
        var keeper = at(session, secret);
        if (calledOff(keeper.session())) throw new Refused("checkin.error.called-off");
        return keeper;
    }

    /** Whether it alone was called off, or all of its event. */
    boolean calledOff(EventSession session) {
        return session.cancelled()
                || events.find(session.eventId())
                        .filter(event -> CALLED_OFF.contains(event.stage()))
                        .isPresent();
    }

    /** Which session a link is for. */
    @Transactional(readOnly = true)
    public UUID session(String secret) {
        return sql.sql("select session_id from door_link where hash = ? and revoked_at is null")
                .param(Secrets.hash(secret))
                .query(UUID.class)
                .optional()
                .orElseThrow(Doorkeepers::gone);
    }

    /** Answers the secret, this once. */
    public String make(UUID session, String name) {
        var keeper = open(session, null);
        var called = name.strip();
        if (called.isEmpty() || called.length() > NAME) throw new Refused("checkin.error.link.name", NAME);
        if (!clock.instant().isBefore(keeper.closes())) throw new Refused("checkin.error.closed");
        if (links(session).size() >= MOST) throw new Refused("checkin.error.links", MOST);
        var secret = Secrets.fresh();
        var id = UUID.randomUUID();
        sql.sql("insert into door_link (id, session_id, hash, name, made_by, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        session,
                        Secrets.hash(secret),
                        called,
                        user.require().accountId(),
                        time(clock.instant()))
                .update();
        audit.record("checkin.link-made", id);
        return secret;
    }

    /** At once: what the holder's phone asks next is refused. */
    public void revoke(UUID session, UUID link) {
        signedIn(session);
        int revoked = sql.sql(
                        "update door_link set revoked_at = ? where id = ? and session_id = ? and revoked_at is null")
                .params(time(clock.instant()), link, session)
                .update();
        if (revoked == 0) throw gone();
        audit.record("checkin.link-revoked", link);
    }

    /** Those that still open the door. */
    @Transactional(readOnly = true)
    public List<DoorLink> links(UUID session) {
        signedIn(session);
        return sql.sql("select * from door_link where session_id = ? and revoked_at is null order by made_at")
                .param(session)
                .query(DoorLink.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Event event(UUID id) {
        user.require();
        return events.forDesk(id);
    }

    private Doorkeeper signedIn(UUID id) {
        var who = user.require();
        var session = events.session(id).orElseThrow(Doorkeepers::gone);
        events.forDesk(session.eventId());
        if (!events.writes()) throw new Refused("checkin.error.reader");
        return new Doorkeeper(session, who.accountId(), null, who.name());
    }

    private Doorkeeper holding(UUID id, String secret) {
        var link = sql.sql("select * from door_link where hash = ? and session_id = ? and revoked_at is null")
                .params(Secrets.hash(secret), id)
                .query(DoorLink.class)
                .optional()
                .orElseThrow(Doorkeepers::gone);
        var keeper = new Doorkeeper(events.session(id).orElseThrow(Doorkeepers::gone), null, link.id(), link.name());
        var now = clock.instant();
        if (now.isBefore(keeper.opens())) throw new Refused("checkin.error.not-open");
        if (!now.isBefore(keeper.closes())) throw gone();
        return keeper;
    }

    private static Refused gone() {
        return new Refused("checkin.error.gone");
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
