package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who reads which events, and what they may do with them. */
@Transactional(readOnly = true)
public abstract class EventReading {
    /** How many a page of the desk's list shows; one more is read, to know whether there are others. */
    public static final int DESK = 30;

    final EventRepository events;
    final EventSessions sessions;
    final EventTies ties;
    final EventRights rights;
    private final JdbcClient jdbc;
    private final Clock clock;

    EventReading(
            EventRepository events,
            EventSessions sessions,
            EventTies ties,
            EventRights rights,
            JdbcClient jdbc,
            Clock clock) {
        this.events = events;
        this.sessions = sessions;
        this.ties = ties;
        this.rights = rights;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Event> published(UUID id) {
        return events.findById(id).filter(Event::published);
    }

    /** What the public reads: also of events that were cancelled, and of those that are over. */
    public Optional<Event> visible(UUID id) {
        return events.findById(id).filter(Event::visible);
    }

    /** Whatever became of it: who has a ticket reads of a withdrawn event, too. */
    public Optional<Event> find(UUID id) {
        return events.findById(id);
    }

    /** The times at which an event takes place, the first one first. */
    public List<EventSession> sessions(UUID event) {
        return sessions.of(event);
    }

    /** The rules by which some of its sessions repeat. */
    public List<EventSeries> series(UUID event) {
        return sessions.seriesOf(event);
    }

    public Optional<EventSession> session(UUID id) {
        return sessions.find(id);
    }

    /** What whoever reads of this one can still go to, the most like it first. */
    List<Event> beside(Event event, int most) {
        var topic = event.announcement().topic();
        return events.beside(
                event.id(), topic.campaignId(), event.town(), event.kind().name(), now(), most);
    }

    public String organiser(Event event) {
        return jdbc.sql("select name from organisation where id = :id")
                .param("id", event.organisationId())
                .query(String.class)
                .single();
    }

    /** What the form of an event offers it to be tied to. */
    Ties ties(Locale locale) {
        return ties.offered(locale);
    }

    /** What the acting person may work on: staff everything, organisers their own. */
    public List<Event> mine(EventShelf shelf, int page) {
        return events.shelf(shelf.name(), rights.shelves(), now(), DESK + 1, (page - 1) * DESK);
    }

    /** The same for a program, by their start: those behind this place, wherever it stands by now. */
    public List<Event> mine(EventShelf shelf, @Nullable Cursor behind, int limit) {
        return events.shelfBehind(
                shelf.name(),
                rights.shelves(),
                now(),
                behind == null ? null : behind.moment(),
                behind == null ? null : behind.id(),
                limit);
    }

    public int count(EventShelf shelf) {
        return events.onShelf(shelf.name(), rights.shelves(), now());
    }

    public Event forDesk(UUID id) {
        return events.findById(id).filter(rights::reads).orElseThrow(() -> new Refused("events.error.gone"));
    }

    /** How many wait for the staff to read them: events that were handed in, and new texts of published ones. */
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

    /** All that it says, as its form has it. */
    EventForm form(Event event) {
        return EventForm.of(event, sessions(event.id()), series(event.id()));
    }

    boolean mayInvite(Event event) {
        return rights.mayInvite(event);
    }

    Instant now() {
        return clock.instant();
    }
}
