package cn.zhongning.portal.events;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisers propose how a published event should change; staff take it over or give it back. */
@Service
@Transactional
public class EventProposals {
    private final EventService events;
    private final ProposalRows rows;
    private final EventRights rights;
    private final Reasons reasons;
    private final EventPosts posts;
    private final Audit audit;
    private final Clock clock;

    EventProposals(
            EventService events,
            ProposalRows rows,
            EventRights rights,
            Reasons reasons,
            EventPosts posts,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.rows = rows;
        this.rights = rights;
        this.reasons = reasons;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<EventProposal> of(UUID event) {
        events.forDesk(event);
        return rows.of(event);
    }

    boolean mayPropose(Event event) {
        return rights.mayPropose(event) && !event.over(clock.instant());
    }

    /** Whoever proposes again says better what they meant: the last one counts. */
    public void propose(UUID event, int version, Announcement announcement) {
        var published = mine(event, version);
        with(published, announcement).complete();
        rights.requirePoster(announcement, published.organisationId());
        rows.write(event, announcement, clock.instant());
        audit.record("event.propose", event);
        posts.proposed(published);
    }

    public void drop(UUID event, int version) {
        mine(event, version);
        rows.forget(event);
        audit.record("event.propose-drop", event);
    }

    /** @param read what the reviewer has seen: a newer one is read first */
    public Event accept(UUID event, int version, EventProposal read) {
        var published = theirs(event, version, read);
        with(published, read.announcement()).complete();
        rows.take(read);
        audit.record("event.propose-accept", event);
        var changed = events.apply(published, with(published, read.announcement()));
        posts.accepted(changed);
        return changed;
    }

    public void giveBack(UUID event, int version, EventProposal read, String reason) {
        var published = theirs(event, version, read);
        var why = reasons.of(reason);
        rows.giveBack(read, why);
        audit.record("event.propose-return", event);
        posts.refused(published, why);
    }

    /** The event as it would be then. */
    @Transactional(readOnly = true)
    public EventForm with(Event event, Announcement announcement) {
        var times = SeriesForm.forms(events.sessions(event.id()), events.series(event.id()));
        return new EventForm(announcement, times);
    }

    private Event mine(UUID id, int version) {
        var event = events.unchanged(id, version);
        if (!mayPropose(event)) throw new Refused("events.error.step");
        return event;
    }

    private Event theirs(UUID id, int version, EventProposal read) {
        rights.requireStaff();
        var event = events.unchanged(id, version);
        if (!event.published() || !read.eventId().equals(id)) throw new Refused("events.error.step");
        return event;
    }
}
