package cn.zhongning.portal.registration;

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
import cn.zhongning.portal.events.Question;
import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.events.SessionForm;
import cn.zhongning.portal.events.Topic;
import cn.zhongning.portal.events.Wording;
import cn.zhongning.portal.shared.Clocks;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events with seats, and people with phones, for tests. */
@Component
public class Halls {
    private static final AtomicLong PHONES = new AtomicLong(System.nanoTime() % 100_000_000L);

    private final EventService events;
    private final Accounts accounts;
    private final ClaimQueue queue;
    private final SeatLedger seats;
    private final TicketLinks links;
    private final JdbcClient sql;

    Halls(
            EventService events,
            Accounts accounts,
            ClaimQueue queue,
            SeatLedger seats,
            TicketLinks links,
            JdbcClient sql) {
        this.events = events;
        this.accounts = accounts;
        this.queue = queue;
        this.seats = seats;
        this.links = links;
        this.sql = sql;
    }

    /** Nobody else's in this run. */
    public static String phone() {
        return "139%08d".formatted(PHONES.incrementAndGet() % 100_000_000L);
    }

    public UUID organiser() {
        var digits = "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        return accounts.create(
                        OrganisationKind.ORGANISER,
                        "科普工作站",
                        CreditCode.completing("53640521MA" + digits),
                        "shikong",
                        OrganisationStatus.APPROVED,
                        false)
                .id();
    }

    public Event open(int seats, boolean waitingList) {
        return open(seats, waitingList, Set.of());
    }

    public Event open(int seats, boolean waitingList, Set<Question> questions) {
        return publish(form(seats, waitingList, questions));
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

    static EventForm form(int seats, boolean waitingList, Set<Question> questions) {
        var start = LocalDateTime.now(Clocks.CHINA)
                .plusDays(3)
                .withHour(10)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        var told = Announcement.of(
                new Wording("锰从哪里来？矿石到电池的一小时", "", "从一块矿石讲起，亲手做一节电池。"),
                Topic.of(EventKind.EXPERIMENT, Set.of(EventSetting.SCHOOL)),
                Place.of(EventMode.ON_SITE, "石空镇科普工作站", "shikong"));
        var session = new SessionForm(null, start, start.plusHours(1), seats, null, null, null, 4, waitingList);
        return new EventForm(told.with(Entry.registered(questions)), List.of(session));
    }

    public EventSession session(Event event) {
        return events.sessions(event.id()).getFirst();
    }

    Applicant applicant(Event event, int persons) {
        return applicant(event, "王小宁", phone(), persons);
    }

    Applicant applicant(Event event, String name, String phone, int persons) {
        return applicant(event, name, phone, null, persons);
    }

    Applicant applicant(Event event, String name, String phone, @Nullable String mail, int persons) {
        return new Applicant(
                event.id(),
                session(event).id(),
                Seating.ON_SITE,
                name,
                phone,
                mail,
                persons,
                new Applicant.Party(null, null, 0, null, null),
                "zh-CN",
                RegistrationNotice.VERSION,
                false,
                "");
    }

    /** Seats for somebody, or a place in the line. */
    public UUID ticket(Event event, String name, int persons) {
        return Objects.requireNonNull(
                queue.claim(applicant(event, name, phone(), persons)).ticket());
    }

    /** Seats for somebody who left a mail address; they registered some days ago. */
    public UUID early(Event event, @Nullable String mail, String language) {
        var who = applicant(event, "王小宁", phone(), mail, 1);
        var applicant = new Applicant(
                who.event(),
                who.session(),
                who.seating(),
                who.name(),
                who.phone(),
                who.email(),
                who.persons(),
                who.party(),
                language,
                who.notice(),
                who.desk(),
                who.address());
        var ticket = Objects.requireNonNull(queue.claim(applicant).ticket());
        sql.sql("update registration set created_at = now() - interval '9 days' where id = ?")
                .param(ticket)
                .update();
        return ticket;
    }

    public void cancel(UUID ticket) {
        seats.cancel(ticket, "");
    }

    /** Without language. */
    public String address(UUID ticket) {
        return links.address(ticket);
    }
}
