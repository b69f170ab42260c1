package cn.zhongning.portal.events;

import static cn.zhongning.portal.pages.Html.back;

import cn.zhongning.portal.forms.ReasonDialog;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.shared.WorkingDays;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The sessions of an event that exists: each can be moved, called off or taken out; those to come first. */
@Route("desk/events/:id/sessions")
@RolesAllowed({"STAFF", "ADMIN", "ORGANISER"})
class TimetableView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient EventService events;
    private final transient Timetable timetable;
    private final transient PublicReasons reasons;
    private final transient WorkingDays calendar;
    private final transient EventWays ways;
    private final transient Texts texts;
    private final transient Clock clock;
    private transient @Nullable Event event;
    private transient List<EventSession> sessions = List.of();
    private transient List<EventSeries> series = List.of();

    TimetableView(
            EventService events,
            Timetable timetable,
            PublicReasons reasons,
            WorkingDays calendar,
            EventWays ways,
            Texts texts,
            Clock clock) {
        this.events = events;
        this.timetable = timetable;
        this.reasons = reasons;
        this.calendar = calendar;
        this.ways = ways;
        this.texts = texts;
        this.clock = clock;
    }

    static String address(Event event) {
        return "/desk/events/" + event.id() + "/sessions";
    }

    @Override
    public String getPageTitle() {
        return getTranslation("events.timetable");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        try {
            show(events.forDesk(
                    UUID.fromString(entering.getRouteParameters().get("id").orElse(""))));
        } catch (IllegalArgumentException | Refused none) {
            throw new NotFoundException();
        }
    }

    private void show(Event shown) {
        event = shown;
        sessions = events.sessions(shown.id());
        series = events.series(shown.id());
        removeAll();
        add(
                back("/desk/events/" + shown.id(), shown.title()),
                new H1(getTranslation("events.timetable")),
                ways.of(shown, "events.timetable", getLocale()));
        if (shown.published()) add(new Paragraph(getTranslation("events.timetable.told")));
        series.forEach(each -> add(rule(each)));
        var coming = rows(session -> !over(session));
        if (coming.getElement().getChildCount() == 0) add(new Paragraph(getTranslation("events.timetable.none")));
        add(coming);
        var past = rows(this::over);
        if (past.getElement().getChildCount() > 0)
            add(new Details(
                    getTranslation("events.timetable.past", past.getElement().getChildCount()), past));
        if (timetable.mayChange(shown)) add(new Button(getTranslation("events.session.add"), click -> addSession()));
    }

    private boolean over(EventSession session) {
        return session.endsAt().isBefore(clock.instant());
    }

    /** The rule in words, and another one for what is still to come of it. */
    private Div rule(EventSeries each) {
        var sentence = new Paragraph(new RuleWords(texts, getLocale()).say(each));
        sentence.addClassName("sentence");
        var rule = new Div(sentence);
        rule.addClassName("series");
        next(each).filter(any -> timetable.mayChange(event())).ifPresent(from -> {
            var other = new Button(getTranslation("events.repeat.other"), click -> repeat(from, each));
            other.addThemeVariants(ButtonVariant.TERTIARY);
            rule.add(other);
        });
        return rule;
    }

    private Optional<EventSession> next(EventSeries each) {
        return sessions.stream()
                .filter(session -> each.id().equals(session.seriesId()))
                .filter(session -> !session.cancelled() && session.startsAt().isAfter(clock.instant()))
                .filter(session -> !each.movedIn(session))
                .findFirst();
    }

    private UnorderedList rows(Predicate<EventSession> which) {
        var rows = new UnorderedList(sessions.stream()
                .filter(which)
                .map(session -> new SessionRow(session, of(session), texts, getLocale()))
                .map(this::withWays)
                .toArray(ListItem[]::new));
        rows.addClassNames("rows", "plain");
        return rows;
    }

    private Optional<EventSeries> of(EventSession session) {
        return series.stream()
                .filter(each -> each.id().equals(session.seriesId()))
                .findFirst();
    }

    private ListItem withWays(SessionRow row) {
        var session = row.session();
        if (session.cancelled() && reasons.mayRewriteSessions(event()))
            row.offer("events.reword", () -> reword(session));
        if (session.cancelled() || over(session) || !timetable.mayChange(event())) return row;
        row.offer("events.session.change", () -> change(session));
        row.offer("events.session.cancel", () -> cancel(session));
        if (sessions.size() > 1) row.offer("events.session.remove", () -> guarded(() -> remove(session)));
        return row;
    }

    private void change(EventSession session) {
        var form = forms().stream()
                .filter(each -> session.id().equals(each.id()))
                .findFirst()
                .orElseThrow();
        new SessionDialog(event(), form, texts, getLocale(), (typed, fromHereOn) -> {
                    var at = event();
                    done(
                            fromHereOn
                                    ? timetable.changeFromHereOn(at.id(), at.version(), session.id(), typed)
                                    : timetable.change(at.id(), at.version(), session.id(), typed),
                            "events.timetable.changed");
                })
                .open();
    }

    private void cancel(EventSession session) {
        var when = EventTimes.span(session.startsAt(), session.endsAt(), getLocale());
        ReasonDialog.ask(
                texts,
                getLocale(),
                "events.session.cancel",
                Timetable.REASON,
                reason -> done(
                        timetable.cancel(event().id(), event().version(), session.id(), reason),
                        "events.timetable.cancelled"),
                when);
    }

    private void reword(EventSession session) {
        ReasonDialog.ask(
                texts,
                getLocale(),
                "events.reword",
                Timetable.REASON,
                reason -> done(
                        reasons.rewrite(event().id(), event().version(), session.id(), reason), "events.reworded"));
    }

    private void remove(EventSession session) {
        done(timetable.remove(event().id(), event().version(), session.id()), "events.timetable.removed");
    }

    private void repeat(EventSession from, EventSeries known) {
        var form = forms().stream()
                .filter(each -> from.id().equals(each.id()))
                .findFirst()
                .orElseThrow();
        new RepeatDialog(
                        form,
                        SeriesForm.of(known),
                        calendar,
                        texts,
                        getLocale(),
                        rule -> done(
                                timetable.repeat(event().id(), event().version(), from.id(), rule),
                                "events.timetable.changed"))
                .open();
    }

    private void addSession() {
        var last = forms().getLast();
        var next = last.at(last.starts().plusDays(7), last.length(), null).alone();
        new SessionDialog(
                        event(),
                        next,
                        texts,
                        getLocale(),
                        (typed, once) ->
                                done(timetable.add(event().id(), event().version(), typed), "events.timetable.added"))
                .open();
    }

    private List<SessionForm> forms() {
        return SeriesForm.forms(sessions, series);
    }

    private void done(Event changed, String message) {
        show(changed);
        Notification.show(getTranslation(message));
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (Refused refused) {
            Notification.show(texts.get(getLocale(), refused));
        }
    }

    private Event event() {
        return Objects.requireNonNull(event);
    }
}
