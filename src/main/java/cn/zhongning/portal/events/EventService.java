package cn.zhongning.portal.events;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisers and staff write events; only staff put them before the public. */
@Service
@Transactional
public class EventService {
    private static final Limit DESK = Limit.of(200);
    private final EventRepository events;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    EventService(EventRepository events, JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.events = events;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Event> published(UUID id) {
        return events.findById(id).filter(Event::published);
    }

    /** What somebody can still go to, the next one first. */
    @Transactional(readOnly = true)
    public List<Event> coming(int limit) {
        return events.findByStageAndEndsAtAfterOrderByStartsAt(EventStage.PUBLISHED, now(), Limit.of(limit));
    }

    @Transactional(readOnly = true)
    public String organiser(Event event) {
        return jdbc.sql("select name from organisation where id = :id")
                .param("id", event.organisationId())
                .query(String.class)
                .single();
    }

    /** What the acting person may work on: staff everything, organisers their own. */
    @Transactional(readOnly = true)
    public List<Event> mine() {
        var who = user.require();
        if (who.staff()) return events.findByOrderByStartsAtDesc(DESK);
        return events.findByOrganisationIdOrderByStartsAtDesc(organisation(), DESK);
    }

    @Transactional(readOnly = true)
    public Event forDesk(UUID id) {
        return events.findById(id).filter(this::mayWrite).orElseThrow(() -> new Refused("events.error.gone"));
    }

    public Event draft(EventForm form) {
        return events.save(Event.draft(organisation(), form, now()));
    }

    /** An organiser changes drafts; a published text is changed by staff, who answer for it. */
    public Event change(UUID id, int version, EventForm form) {
        var event = forDesk(id);
        if (event.version() != version) throw new Refused("events.error.changed");
        if (event.published()) requireStaff();
        return events.save(event.with(form, now()));
    }

    public Event publish(UUID id) {
        requireStaff();
        var event = forDesk(id);
        if (event.published()) throw new Refused("events.error.published");
        if (event.endsAt().isBefore(now())) throw new Refused("events.error.past");
        return events.save(event.at(EventStage.PUBLISHED, now()));
    }

    public Event withdraw(UUID id) {
        requireStaff();
        var event = forDesk(id);
        if (!event.published()) throw new Refused("events.error.not-published");
        return events.save(event.at(EventStage.WITHDRAWN, now()));
    }

    private boolean mayWrite(Event event) {
        var who = user.require();
        return who.staff() || who.role() == Role.ORGANISER && who.actsFor(event.organisationId());
    }

    private void requireStaff() {
        if (!user.require().staff()) throw new Refused("events.error.staff");
    }

    /** Administrators act for no organisation; the centre holds what they write. */
    private UUID organisation() {
        var who = user.require();
        if (!who.staff() && who.role() != Role.ORGANISER) throw new Refused("events.error.staff");
        var sql = who.organisationId() == null
                ? "select id from organisation where kind = 'CENTRE' and status = 'APPROVED' limit 1"
                : "select id from organisation where id = :id and status = 'APPROVED'";
        return jdbc.sql(sql)
                .param("id", who.organisationId())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refused("events.error.organisation"));
    }

    private Instant now() {
        return clock.instant();
    }
}
