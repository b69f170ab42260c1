package cn.zhongning.portal.feeds;

import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.events.Announcement;
import cn.zhongning.portal.events.Entry;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventForm;
import cn.zhongning.portal.events.EventKind;
import cn.zhongning.portal.events.EventMode;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventSetting;
import cn.zhongning.portal.events.Place;
import cn.zhongning.portal.events.Rule;
import cn.zhongning.portal.events.SeriesForm;
import cn.zhongning.portal.events.SessionForm;
import cn.zhongning.portal.events.Topic;
import cn.zhongning.portal.events.Wording;
import cn.zhongning.portal.shared.Clocks;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** Events before the public, for tests: each with a title of its own, since all tests share one calendar. */
@Component
class Announced {
    private final EventService events;
    private final Accounts accounts;

    Announced(EventService events, Accounts accounts) {
        this.events = events;
        this.accounts = accounts;
    }

    static String title() {
        return "锰从哪里来？第" + UUID.randomUUID().toString().substring(0, 8) + "讲";
    }

    /** Ten in the morning, so many days from today. */
    static LocalDateTime morning(int days) {
        return LocalDateTime.now(Clocks.CHINA)
                .plusDays(days)
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(10);
    }

    static SessionForm session(LocalDateTime start) {
        return new SessionForm(null, start, start.plusMinutes(90), 40, null, null, null, 4, true);
    }

    /** The same sessions once more, as a form that somebody opened has them. */
    static List<SessionForm> kept(List<EventSession> sessions) {
        return sessions.stream()
                .map(session -> new SessionForm(
                        session.id(),
                        LocalDateTime.ofInstant(session.startsAt(), Clocks.CHINA),
                        LocalDateTime.ofInstant(session.endsAt(), Clocks.CHINA),
                        session.seats(),
                        session.seatsOnline(),
                        null,
                        null,
                        session.mostPersons(),
                        session.waitingList()))
                .toList();
    }

    /** A known session at another time. */
    static SessionForm moved(EventSession session, LocalDateTime start) {
        return new SessionForm(session.id(), start, start.plusMinutes(90), session.seats(), null, null, null, 4, true);
    }

    /** Once a week from that morning on: the second is left out, the third a day later and in the afternoon. */
    static List<SessionForm> weekly(int times, LocalDateTime first) {
        var series = new SeriesForm(
                UUID.randomUUID(), new Rule("FREQ=WEEKLY;COUNT=" + times), first, 90, Set.of(first.plusWeeks(1)));
        return series.sessions().stream()
                .map(start -> place(start, start.equals(first.plusWeeks(2)) ? start.plusHours(29) : start, series))
                .toList();
    }

    /** Once a week from then on, nothing left out. */
    static List<SessionForm> series(int times, LocalDateTime first) {
        var series = new SeriesForm(UUID.randomUUID(), new Rule("FREQ=WEEKLY;COUNT=" + times), first, 90, Set.of());
        return series.sessions().stream()
                .map(start -> place(start, start, series))
                .toList();
    }

    private static SessionForm place(LocalDateTime given, LocalDateTime start, SeriesForm series) {
        var place = new SeriesForm.Place(series, given);
        return new SessionForm(null, start, start.plusMinutes(90), 40, null, null, null, 4, true, place, null);
    }

    static EventForm form(String title, List<SessionForm> sessions) {
        var words = new Wording(title, "", """
                从一块矿石讲起，**亲手做**一节电池；请带笔，不用带本。

                14 岁以下请家长陪同。
                """);
        var told = Announcement.of(
                words,
                Topic.of(EventKind.EXPERIMENT, Set.of(EventSetting.SCHOOL, EventSetting.VILLAGE)),
                Place.of(EventMode.ON_SITE, "石空镇科普工作站一楼，有无障碍坡道；从南门进", "shikong"));
        return new EventForm(told.with(Entry.registered(Set.of())), sessions);
    }

    Event publish(EventForm form) {
        SignedInAs.as(Role.ORGANISER, organiser());
        var written = events.draft(form);
        var draft = events.submit(written.id(), written.version());
        SignedInAs.staff();
        var event = events.publish(draft.id(), draft.version());
        SignedInAs.nobody();
        return event;
    }

    private UUID organiser() {
        var digits = "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        return accounts.create(
                        OrganisationKind.ORGANISER,
                        "石空镇科普工作站",
                        CreditCode.completing("53640521MA" + digits),
                        "shikong",
                        OrganisationStatus.APPROVED,
                        false)
                .id();
    }
}
