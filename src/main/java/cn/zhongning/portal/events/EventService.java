package cn.zhongning.portal.events;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisers and staff write events; only staff put them before the public. */
@Service
@Transactional
public class EventService extends EventReading {
    private final ApplicationEventPublisher news;
    private final ProposalRows proposals;
    private final Reasons reasons;
    private final EventPosts posts;
    private final Audit audit;

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
        super(events, sessions, ties, rights, jdbc, clock);
        this.news = news;
        this.proposals = proposals;
        this.reasons = reasons;
        this.posts = posts;
        this.audit = audit;
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
        var event = unchanged(id, version);
        rights.require(EventMove.RECALL, event);
        return move(EventMove.RECALL, event, "");
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
}
