package cn.zhongning.portal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.SessionForm;
import cn.zhongning.portal.events.Timetable;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of tickets when their session is moved or called off. */
@PortalTest
class CalledOffTest {
    @Autowired
    Halls halls;

    @Autowired
    EventService events;

    @Autowired
    Timetable timetable;

    @Autowired
    ClaimQueue queue;

    @Autowired
    GuestList guests;

    @Autowired
    Tickets tickets;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void guestsAndThoseWhoWaitAreToldWhyAndTheSeatsAreFree() {
        var event = halls.open(1, true);
        var mail = "ning" + UUID.randomUUID() + "@example.cn";
        var guest = ticket(queue.claim(halls.applicant(event, "王小宁", Halls.phone(), mail, 1)));
        var waiting = ticket(queue.claim(halls.applicant(event, 1)));
        SignedInAs.staff();
        timetable.cancel(event.id(), event.version(), halls.session(event).id(), "大风，户外不安全");
        assertThat(List.of(guest, waiting))
                .extracting(each -> guests.find(each).orElseThrow().stage())
                .containsOnly(RegistrationStage.CANCELLED);
        assertThat(halls.session(event).taken()).isZero();
        assertThat(letter(mail)).contains("这一场取消了", "大风，户外不安全");
        assertThat(sql.sql("select way from ticket_message where registration_id = ?")
                        .param(waiting)
                        .query(String.class)
                        .single())
                .isEqualTo("CALL");
        var late = queue.claim(halls.applicant(event, 1));
        assertThat(Objects.requireNonNull(late.refused()).key()).isEqualTo("registration.error.cancelled");
        var ics = TicketCalendar.write(tickets.ticket(guest).orElseThrow(), "https://example.cn/ticket/x", "");
        assertThat(ics).contains("STATUS:CANCELLED", "SEQUENCE:1");
    }

    @Test
    void movedGuestReadsOldAndNewTimeInTheirLanguage() {
        var event = halls.open(2, true);
        var mail = "ning" + UUID.randomUUID() + "@example.cn";
        var applicant = halls.applicant(event, "Ning", Halls.phone(), mail, 1);
        queue.claim(new Applicant(
                applicant.event(),
                applicant.session(),
                applicant.seating(),
                applicant.name(),
                applicant.phone(),
                mail,
                1,
                applicant.party(),
                "en",
                applicant.notice(),
                false,
                ""));
        var form = Halls.form(2, true, Set.of()).sessions().getFirst();
        SignedInAs.staff();
        timetable.change(event.id(), event.version(), halls.session(event).id(), later(form, 2));
        assertThat(letter(mail)).contains("it was ", "10:00–11:00", "it is now ", "12:00–13:00", "The place stays");
    }

    /** Whoever asks at that very moment is either told with the others or taken in by nobody. */
    @Test
    void nobodyIsLeftInASessionThatIsCalledOffWhileACrowdRegisters() throws Exception {
        for (int run = 0; run < 5; run++) {
            var event = halls.open(40, true);
            var start = new CountDownLatch(1);
            try (var crowd = Executors.newFixedThreadPool(33)) {
                var answers = new ArrayList<>(IntStream.range(0, 32)
                        .mapToObj(any -> crowd.submit(() -> {
                            start.await();
                            return queue.claim(halls.applicant(event, 1));
                        }))
                        .toList());
                var end = crowd.submit(() -> {
                    start.await();
                    SignedInAs.staff();
                    return timetable.cancel(
                            event.id(), event.version(), halls.session(event).id(), "停电");
                });
                start.countDown();
                end.get();
                for (var answer : answers) answer.get();
            }
            assertThat(guests.live(halls.session(event).id())).isEmpty();
            assertThat(halls.session(event).taken()).isZero();
        }
    }

    @Test
    void calendarOfATicketKeepsChineseTimeWhereTheReadersClockJumps() {
        var event = halls.open(2, true);
        var ticket = ticket(queue.claim(halls.applicant(event, 1)));
        SignedInAs.staff();
        var year = LocalDateTime.now().getYear() + 1;
        var start = LocalDateTime.of(year, 3, 8, 15, 30)
                .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY)); // 02:30 there is none in New York
        timetable.change(event.id(), event.version(), halls.session(event).id(), form(event, start));
        var home = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            var ics = TicketCalendar.write(tickets.ticket(ticket).orElseThrow(), "https://example.cn/ticket/x", "");
            assertThat(ics)
                    .contains("DTSTART;TZID=Asia/Shanghai:" + start.toString().replaceAll("[-:]", "") + "00");
        } finally {
            TimeZone.setDefault(home);
        }
    }

    private SessionForm form(Event event, LocalDateTime start) {
        return new SessionForm(halls.session(event).id(), start, start.plusHours(1), 2, null, null, null, 4, true);
    }

    private static SessionForm later(SessionForm form, int hours) {
        return new SessionForm(
                null, form.starts().plusHours(hours), form.ends().plusHours(hours), 2, null, null, null, 4, true);
    }

    private static UUID ticket(Claim.Answer answer) {
        return Objects.requireNonNull(answer.ticket());
    }

    private String letter(String mail) {
        return sql.sql("select subject || ' ' || body from mail where recipient = ? order by created_at desc limit 1")
                .param(mail)
                .query(String.class)
                .single();
    }
}
