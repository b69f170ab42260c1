package cn.zhongning.portal.events;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisers and staff write events; only staff put them before the public. */
@Service
@Transactional
public class EventService {
    /** How many a page of the desk's list shows; one more is read, to know whether there are others. */
    public static final int DESK = 30;

    private final EventRepository events;
    private final EventSessions sessions;
    private final EventTies ties;
    private final ApplicationEventPublisher news;
    private final JdbcClient jdbc;
    private final EventRights rights;
    private final ProposalRows proposals;
    private final Reasons reasons;
    private final EventPosts posts;
    private final Audit audit;
    private final Clock clock;

    EventService(
            EventRepository events,
            EventSessions sessions,
            EventTies ties,
            ApplicationEventPublisher news,
            JdbcClient jdbc,
            EventRights rights,
            ProposalRows proposals,
            Reasons reasons,
            EventPosts posts,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.sessions = sessions;
        this.ties = ties;
        this.news = news;
        this.jdbc = jdbc;
        this.rights = rights;
        this.proposals = proposals;
        this.reasons = reasons;
        this.posts = posts;
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

    /** What whoever reads of this one can still go to, the most like it first. */
    @Transactional(readOnly = true)
    List<Event> beside(Event event, int most) {
        var topic = event.announcement().topic();
        return events.beside(
                event.id(), topic.campaignId(), event.town(), event.kind().name(), now(), most);
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
        return events.shelf(shelf.name(), rights.shelves(), now(), DESK + 1, (page - 1) * DESK);
    }

    @Transactional(readOnly = true)
    public Event forDesk(UUID id) {
        return events.findById(id).filter(rights::reads).orElseThrow(() -> new Refused("events.error.gone"));
    }

    /** How many wait for the staff to read them: events that were handed in, and new texts of published ones. */
    @Transactional(readOnly = true)
    public int waiting() {
        return events.waiting();
    }

    /** Whether the acting person changes events at all, and not only reads their organisation's. */
    public boolean writes() {
        return rights.writes();
    }

    boolean may(EventMove move, Event event) {
        return rights.mayMove(move, event);
    }

    boolean mayCancel(Event event) {
        return may(EventMove.CANCEL, event) && !event.over(now());
    }

    boolean mayChange(Event event) {
        return rights.mayChange(event);
    }

    /** A title is enough to begin with. */
    public Event draft(EventForm form) {
        form.check();
        var organisation = rights.organisation();
        rights.requirePoster(form.announcement(), organisation);
        ties.check(form.announcement(), null);
        return begin(Event.draft(organisation, form, now()), form);
    }

    /** A new draft like that one, some weeks later; nobody is registered for it. */
    public Event copy(UUID id) {
        var event = forDesk(id);
        rights.requireWriter();
        var form = Later.of(form(event), now());
        return begin(Event.draft(event.organisationId(), form, now()).copyOf(id), form);
    }

    /** All that it says, as its form has it. */
    @Transactional(readOnly = true)
    EventForm form(Event event) {
        return EventForm.of(event, sessions(event.id()), series(event.id()));
    }

    private Event begin(Event event, EventForm form) {
        var begun = events.save(event);
        sessions.write(begun.id(), form.sessions(), Instant.MIN);
        return record("event.draft", begun);
    }

    /** An organiser changes drafts; a published text is changed by staff, who answer for it. */
    public Event change(UUID id, int version, EventForm form) {
        var event = unchanged(id, version);
        rights.requireChange(event);
        if (event.stage() == EventStage.DRAFT) form.check();
        else form.complete();
        if (proposals.waits(id)) throw new Refused("events.error.proposal-waits");
        rights.requirePoster(form.announcement(), event.organisationId());
        ties.check(form.announcement(), event.announcement());
        var changed = apply(event, form);
        if (event.published()) posts.changed(changed);
        return changed;
    }

    Event apply(Event event, EventForm form) {
        var changed = save(event.with(form, now()));
        var moved = sessions.write(event.id(), form.sessions(), event.published() ? now() : Instant.MIN);
        return tell(new EventChanged(record("event.change", changed), event, moved, List.of()));
    }

    boolean mayInvite(Event event) {
        return rights.mayInvite(event);
    }

    /** Another code: the one so far lets nobody in any more, and whoever has a ticket keeps it. */
    public Event inviteAnew(UUID id, int version) {
        var event = unchanged(id, version);
        if (!rights.mayInvite(event)) throw new Refused("events.error.step");
        return record("event.invitation", save(event.invitedAnew()));
    }

    /** Hands it in: from now on it lies with the staff. */
    public Event submit(UUID id, int version) {
        var event = unchanged(id, version);
        rights.require(EventMove.SUBMIT, event);
        form(event).complete();
        requireAhead(event);
        var submitted = move(EventMove.SUBMIT, event, "");
        posts.submitted(submitted);
        return submitted;
    }

    public Event recall(UUID id, int version) {
        return move(EventMove.RECALL, unchanged(id, version), "");
    }

    public Event sendBack(UUID id, int version, String reason) {
        var event = unchanged(id, version);
        rights.require(EventMove.SEND_BACK, event);
        var back = move(EventMove.SEND_BACK, event, reasons.of(reason));
        posts.sentBack(back);
        return back;
    }

    public Event publish(UUID id, int version) {
        rights.requireStaff();
        var event = unchanged(id, version);
        var move = event.stage() == EventStage.DRAFT ? EventMove.PUBLISH_OWN : EventMove.PUBLISH;
        rights.require(move, event);
        form(event).complete();
        requireAhead(event);
        if (!rights.approved(event.organisationId())) throw new Refused("events.error.organiser");
        var published = move(move, event, "");
        posts.published(published);
        return published;
    }

    /** It stays to be read, with why it does not take place; who registered is told, and their seats are free. */
    public Event cancel(UUID id, int version, String reason) {
        var event = unchanged(id, version);
        rights.require(EventMove.CANCEL, event);
        if (event.over(now())) throw new Refused("events.error.over");
        proposals.forget(id);
        var cancelled = move(EventMove.CANCEL, event, reasons.open(reason));
        posts.cancelled(cancelled);
        return cancelled;
    }

    /** The public reads what came of it. */
    public Event report(UUID id) {
        var event = forDesk(id);
        rights.require(EventMove.REPORT, event);
        if (!event.over(now())) throw new Refused("events.error.not-over");
        proposals.forget(id);
        return move(EventMove.REPORT, event, "");
    }

    public Event withdraw(UUID id, int version) {
        var event = unchanged(id, version);
        rights.require(EventMove.WITHDRAW, event);
        proposals.forget(id);
        return move(EventMove.WITHDRAW, event, "");
    }

    private void requireAhead(Event event) {
        if (event.over(now())) throw new Refused("events.error.past");
    }

    private Event move(EventMove move, Event event, String reason) {
        rights.require(move, event);
        var moved = save(event.at(move.to(), reason, now()));
        return tell(new EventChanged(record(move.action(), moved), event));
    }

    Event unchanged(UUID id, int version) {
        var event = forDesk(id);
        rights.requireWriter();
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

    private Instant now() {
        return clock.instant();
    }
}
