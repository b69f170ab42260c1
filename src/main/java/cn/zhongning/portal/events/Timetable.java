package cn.zhongning.portal.events;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.wordcheck.Category;
import cn.zhongning.portal.wordcheck.WordCheck;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of an event that exists, changed one by one or from one on. Times and seats are the organiser's own, also
 * when the event is before the public: whoever has registered is told in the same transaction.
 */
@Service
@Transactional
public class Timetable {
    static final int REASON = 200;
    private static final Set<EventStage> CHANGEABLE =
            EnumSet.of(EventStage.DRAFT, EventStage.REVIEW, EventStage.PUBLISHED);

    private final EventService events;
    private final EventSessions sessions;
    private final JdbcClient sql;
    private final ApplicationEventPublisher news;
    private final WordCheck words;
    private final EventPosts posts;
    private final Audit audit;
    private final Clock clock;

    Timetable(
            EventService events,
            EventSessions sessions,
            JdbcClient sql,
            ApplicationEventPublisher news,
            WordCheck words,
            EventPosts posts,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.sessions = sessions;
        this.sql = sql;
        this.news = news;
        this.words = words;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** One session; of a series it becomes the one that is elsewhere. */
    public Event change(UUID event, int version, UUID session, SessionForm typed) {
        return store("event.session.change", event, version, all -> {
            var here = one(all, session);
            return replaced(all, here, typed.insteadOf(here));
        });
    }

    /** The session and all later ones of its series. */
    public Event changeFromHereOn(UUID event, int version, UUID session, SessionForm typed) {
        return store(
                "event.session.change-later",
                event,
                version,
                all -> later(all, session).changed(typed));
    }

    /** Another rule, from the session on. */
    public Event repeat(UUID event, int version, UUID session, SeriesForm rule) {
        return store("event.session.repeat", event, version, all -> {
            if (rule.starts().atZone(Clocks.CHINA).toInstant().isBefore(now()))
                throw new Refused("events.error.session.past");
            return later(all, session).repeated(rule);
        });
    }

    public Event add(UUID event, int version, SessionForm typed) {
        return store("event.session.add", event, version, all -> {
            if (typed.start().isBefore(now())) throw new Refused("events.error.session.past");
            return Stream.concat(all.stream(), Stream.of(typed.alone())).toList();
        });
    }

    /** It was a mistake, and nobody has registered yet; in a series it becomes an exception. */
    public Event remove(UUID event, int version, UUID session) {
        return store("event.session.remove", event, version, all -> {
            var here = one(all, session);
            return all.stream().filter(each -> !each.equals(here)).toList();
        });
    }

    /** Called off: it stays to be seen, takes nobody in, and who was to come is told why. */
    public Event cancel(UUID event, int version, UUID session, String reason) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > REASON) throw new Refused("events.error.session.reason", REASON);
        words.hits(why).stream()
                .filter(hit -> hit.category() != Category.CONTACT)
                .findFirst()
                .ifPresent(hit -> {
                    throw new Refused("events.error.session.word", hit.text());
                });
        var before = changeable(event, version);
        var all = forms(event);
        var here = one(all, session);
        if (here.end().isBefore(now())) throw new Refused("events.error.session.over");
        sessions.cancel(session, why, now());
        touch(before, replaced(all, here, here.off(why)));
        audit.record("event.session.cancel", event, why);
        posts.sessionCalledOff(before, why);
        var cancelled = sessions.find(session).orElseThrow();
        return tell(before, List.of(), List.of(cancelled));
    }

    private Event store(String action, UUID event, int version, UnaryOperator<List<SessionForm>> change) {
        var before = changeable(event, version);
        var form = new EventForm(before.announcement(), change.apply(forms(event)));
        form.requireTimes();
        touch(before, form.sessions());
        var moved = sessions.write(event, form.sessions(), before.published() ? now() : Instant.MIN);
        audit.record(action, event);
        return tell(before, moved, List.of());
    }

    /** Whether the acting person may change the sessions of this event, which they may read. */
    @Transactional(readOnly = true)
    public boolean mayChange(Event event) {
        return events.writes() && CHANGEABLE.contains(event.stage());
    }

    private Event changeable(UUID id, int version) {
        var event = events.forDesk(id);
        if (!events.writes()) throw new Refused("events.error.reader");
        if (event.version() != version) throw new Refused("events.error.changed");
        if (!mayChange(event)) throw new Refused("events.error.session.stage");
        return event;
    }

    private List<SessionForm> forms(UUID event) {
        return SeriesForm.forms(sessions.of(event), sessions.seriesOf(event));
    }

    private static SessionForm one(List<SessionForm> all, UUID session) {
        return all.stream()
                .filter(each -> session.equals(each.id()))
                .findFirst()
                .filter(each -> !each.off())
                .orElseThrow(() -> new Refused("events.error.session.gone"));
    }

    private static FromHereOn later(List<SessionForm> all, UUID session) {
        var here = one(all, session);
        if (here.place() == null) throw new Refused("events.error.session.alone");
        return new FromHereOn(all, here);
    }

    private static List<SessionForm> replaced(List<SessionForm> all, SessionForm here, SessionForm with) {
        return all.stream().map(each -> each.equals(here) ? with : each).toList();
    }

    /** The event is from its first session to its last; of two who change them at once only one does. */
    private void touch(Event event, List<SessionForm> all) {
        var span = Span.of(all).orElseThrow();
        int touched = sql.sql("""
                        update event set version = version + 1, starts_at = :starts, ends_at = :ends, updated_at = :now,
                            changed_at = case when stage = 'PUBLISHED' then :now else changed_at end
                        where id = :id and version = :version
                        """)
                .param("id", event.id())
                .param("version", event.version())
                .param("starts", span.startsAt().atOffset(ZoneOffset.UTC))
                .param("ends", span.endsAt().atOffset(ZoneOffset.UTC))
                .param("now", now().atOffset(ZoneOffset.UTC))
                .update();
        if (touched == 0) throw new Refused("events.error.changed");
    }

    private Event tell(Event before, List<EventSession> moved, List<EventSession> cancelled) {
        var event = events.forDesk(before.id());
        news.publishEvent(new EventChanged(event, before, moved, cancelled));
        return event;
    }

    private Instant now() {
        return clock.instant();
    }
}
