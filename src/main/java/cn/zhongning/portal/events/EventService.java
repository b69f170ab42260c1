package cn.zhongning.portal.events;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisers and staff write events; only staff put them before the public. */
@Service
@Transactional
public class EventService {
    /** How many a page of the desk's list shows; one more is read, to know whether there are others. */
    static final int DESK = 30;

    private final EventRepository events;
    private final EventSessions sessions;
    private final EventTies ties;
    private final ApplicationEventPublisher news;
    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    EventService(
            EventRepository events,
            EventSessions sessions,
            EventTies ties,
            ApplicationEventPublisher news,
            JdbcClient jdbc,
            Organisations organisations,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.sessions = sessions;
        this.ties = ties;
        this.news = news;
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Event> published(UUID id) {
        return events.findById(id).filter(Event::published);
    }

    /** What the public reads: also of events that were cancelled, and of those that are over. */
    @Transactional(readOnly = true)
    public Optional<Event> visible(UUID id) {
        return events.findById(id).filter(Event::visible);
    }

    /** Whatever became of it: who has a ticket reads of a withdrawn event, too. */
    @Transactional(readOnly = true)
    public Optional<Event> find(UUID id) {
        return events.findById(id);
    }

    /** The times at which an event takes place, the first one first. */
    @Transactional(readOnly = true)
    public List<EventSession> sessions(UUID event) {
        return sessions.of(event);
    }

    /** The rules by which some of its sessions repeat. */
    @Transactional(readOnly = true)
    public List<EventSeries> series(UUID event) {
        return sessions.seriesOf(event);
    }

    @Transactional(readOnly = true)
    public Optional<EventSession> session(UUID id) {
        return sessions.find(id);
    }

    /** What somebody can still go to, the next one first. */
    @Transactional(readOnly = true)
    public List<Event> coming(int limit) {
        return events.findByCourseStageAndEndsAtAfterOrderByStartsAt(EventStage.PUBLISHED, now(), Limit.of(limit));
    }

    @Transactional(readOnly = true)
    public String organiser(Event event) {
        return jdbc.sql("select name from organisation where id = :id")
                .param("id", event.organisationId())
                .query(String.class)
                .single();
    }

    /** What the form of an event offers it to be tied to. */
    @Transactional(readOnly = true)
    Ties ties(Locale locale) {
        return ties.offered(locale);
    }

    /** What the acting person may work on: staff everything, organisers their own. */
    @Transactional(readOnly = true)
    public List<Event> mine(EventShelf shelf, int page) {
        var who = user.require();
        var own = who.organisationId();
        if (!who.staff() && (own == null || who.role() != Role.ORGANISER)) throw new Refused("events.error.staff");
        return events.shelf(shelf.name(), who.staff() ? null : own, now(), DESK + 1, (page - 1) * DESK);
    }

    @Transactional(readOnly = true)
    public Event forDesk(UUID id) {
        return events.findById(id).filter(this::mayRead).orElseThrow(() -> new Refused("events.error.gone"));
    }

    /** How many drafts wait for the staff to look at them. */
    @Transactional(readOnly = true)
    public int drafts() {
        return events.countByCourseStageAndEndsAtAfter(EventStage.DRAFT, now());
    }

    public Event draft(EventForm form) {
        var owner = organisation();
        ties.check(form.announcement(), null);
        var event = events.save(Event.draft(owner, form, now()));
        sessions.write(event.id(), form.sessions(), Instant.MIN);
        return record("event.draft", event);
    }

    /** An organiser changes drafts; a published text is changed by staff, who answer for it. */
    public Event change(UUID id, int version, EventForm form) {
        var event = unchanged(id, version);
        if (event.published()) requireStaff();
        ties.check(form.announcement(), event.announcement());
        var changed = save(event.with(form, now()));
        var moved = sessions.write(id, form.sessions(), event.published() ? now() : Instant.MIN);
        return tell(new EventChanged(record("event.change", changed), event, moved, List.of()));
    }

    public Event publish(UUID id, int version) {
        requireStaff();
        var event = unchanged(id, version);
        if (event.published()) throw new Refused("events.error.published");
        if (event.endsAt().isBefore(now())) throw new Refused("events.error.past");
        if (!approved(event.organisationId())) throw new Refused("events.error.organiser");
        return tell(new EventChanged(record("event.publish", save(event.at(EventStage.PUBLISHED, "", now()))), event));
    }

    public Event withdraw(UUID id, int version) {
        requireStaff();
        var event = unchanged(id, version);
        if (!event.published()) throw new Refused("events.error.not-published");
        return tell(new EventChanged(record("event.withdraw", save(event.at(EventStage.WITHDRAWN, "", now()))), event));
    }

    /** The public reads what came of it. */
    public Event report(UUID id) {
        requireStaff();
        var event = forDesk(id);
        if (!event.published() || !event.over(now())) throw new Refused("events.error.not-over");
        return record("event.report", save(event.at(EventStage.REPORTED, "", now())));
    }

    private Event unchanged(UUID id, int version) {
        var event = forDesk(id);
        requireWriter();
        if (event.version() != version) throw new Refused("events.error.changed");
        return event;
    }

    private Event save(Event event) {
        try {
            return events.save(event);
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            throw new Refused("events.error.changed");
        }
    }

    private Event record(String action, Event event) {
        audit.record(action, event.id());
        return event;
    }

    private Event tell(EventChanged change) {
        news.publishEvent(change);
        return change.event();
    }

    private boolean approved(UUID organisation) {
        return organisations.find(organisation).filter(Organisation::approved).isPresent();
    }

    /** Whether the acting person changes events at all, and not only reads their organisation's. */
    public boolean writes() {
        var who = user.require();
        return who.staff() || who.member().writes();
    }

    private void requireWriter() {
        if (!writes()) throw new Refused("events.error.reader");
    }

    private boolean mayRead(Event event) {
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
        requireWriter();
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
