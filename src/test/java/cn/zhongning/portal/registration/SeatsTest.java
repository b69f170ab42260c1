package cn.zhongning.portal.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.events.Attendance;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventStage;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.events.SessionForm;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
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

@PortalTest
class SeatsTest {
    @Autowired
    Halls halls;

    @Autowired
    ClaimQueue queue;

    @Autowired
    SeatLedger seats;

    @Autowired
    GuestList guests;

    @Autowired
    Tickets tickets;

    @Autowired
    RegistrationKeeping keeping;

    @Autowired
    EventService events;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void lastSeatGoesToOnlyOneOfTwoVisitors() throws Exception {
        var event = halls.open(1, false);
        var answers = atOnce(List.of(halls.applicant(event, 1), halls.applicant(event, 1)));
        assertThat(answers).filteredOn(answer -> answer.ticket() != null).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.refused() != null)
                .singleElement()
                .extracting(answer -> Objects.requireNonNull(answer.refused()).key())
                .isEqualTo("registration.error.full");
        assertThat(taken(event)).isEqualTo(1);
    }

    @Test
    void crowdOfSixtyFourGetsExactlyTheSeatsThatThereAre() throws Exception {
        for (int run = 0; run < 10; run++) {
            var event = halls.open(40, false);
            var answers = atOnce(IntStream.range(0, 64)
                    .mapToObj(any -> halls.applicant(event, 1))
                    .toList());
            assertThat(answers).filteredOn(answer -> answer.ticket() != null).hasSize(40);
            assertThat(taken(event)).isEqualTo(40);
            assertThat(persons(event, "CONFIRMED")).isEqualTo(40);
        }
    }

    @Test
    void groupsAreSeatedWholeOrNotAtAll() throws Exception {
        var event = halls.open(41, true);
        atOnce(IntStream.range(0, 64)
                .mapToObj(number -> halls.applicant(event, 1 + number % 4))
                .toList());
        assertThat(persons(event, "CONFIRMED")).isEqualTo(taken(event)).isLessThanOrEqualTo(41);
        assertThat(persons(event, "CONFIRMED") + persons(event, "WAITING")).isEqualTo(160);
    }

    @Test
    void samePhoneAnyNumberOfTimesHoldsOneTicket() throws Exception {
        var event = halls.open(40, true);
        var applicant = halls.applicant(event, 2);
        var answers = atOnce(IntStream.range(0, 32).mapToObj(any -> applicant).toList());
        assertThat(answers)
                .extracting(Claim.Answer::ticket)
                .containsOnly(answers.getFirst().ticket());
        assertThat(taken(event)).isEqualTo(2);
    }

    @Test
    void whoComesToASoldOutSessionLeavesNoTrace() {
        var event = halls.open(1, false);
        queue.claim(halls.applicant(event, 1));
        queue.claim(halls.applicant(event, 1));
        var before = sql.sql("select xmax::text from event_session where id = ?")
                .param(halls.session(event).id())
                .query(String.class)
                .single();
        assertThat(queue.claim(halls.applicant(event, 1)).ticket()).isNull();
        assertThat(sql.sql("select xmax::text from event_session where id = ?")
                        .param(halls.session(event).id())
                        .query(String.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void sqlItselfRefusesOneSeatTooMany() {
        var event = halls.open(1, false);
        var session = halls.session(event).id();
        assertThatThrownBy(() -> guests.take(session, 2, 0)).hasMessageContaining("check");
        queue.claim(halls.applicant(event, "王小宁", "13900000001", 1));
        var again = new GuestList.Line(
                UUID.randomUUID(),
                halls.applicant(event, "李小宁", "13900000001", 1),
                RegistrationStage.CONFIRMED,
                "000000");
        assertThatThrownBy(() -> guests.write(session, List.of(again), 0, 0, Instant.now()))
                .hasMessageContaining("registration_once");
    }

    @Test
    void cancelledSeatsGoToTheLineInItsOrderAtOnce() {
        var event = halls.open(4, true);
        var first = claim(event, 4);
        var second = claim(event, 2);
        var third = claim(event, 1);
        assertThat(stage(second)).isEqualTo(RegistrationStage.WAITING);
        seats.cancel(first, "");
        assertThat(stage(second)).isEqualTo(RegistrationStage.OFFERED);
        assertThat(stage(third)).isEqualTo(RegistrationStage.OFFERED);
        assertThat(taken(event)).isEqualTo(3);
        seats.confirm(second);
        assertThat(stage(second)).isEqualTo(RegistrationStage.CONFIRMED);
        assertThat(stage(claim(event, 1))).isEqualTo(RegistrationStage.CONFIRMED);
    }

    @Test
    void nobodyOvertakesAGroupThatWaitsForMoreSeats() {
        var event = halls.open(4, true);
        var first = claim(event, 2);
        claim(event, 2);
        var group = claim(event, 3);
        var behind = claim(event, 1);
        seats.cancel(first, "");
        assertThat(stage(group)).isEqualTo(RegistrationStage.WAITING);
        assertThat(stage(behind)).isEqualTo(RegistrationStage.WAITING);
        assertThat(stage(claim(event, 1))).isEqualTo(RegistrationStage.WAITING);
        assertThat(tickets.position(tickets.ticket(group).orElseThrow())).isEqualTo(new Tickets.Position(1, 3, 2));
        assertThat(tickets.position(tickets.ticket(behind).orElseThrow())).isEqualTo(new Tickets.Position(2, 3, 2));

        seats.change(
                group, new SeatLedger.Change("王小宁", null, null, 2, new Applicant.Party(null, null, 0, null, null)));
        assertThat(stage(group)).isEqualTo(RegistrationStage.OFFERED);
        assertThat(stage(behind)).isEqualTo(RegistrationStage.WAITING);
    }

    @Test
    void offerThatNobodyConfirmsGoesToTheNext() {
        var event = halls.open(1, true);
        var first = claim(event, 1);
        var second = claim(event, 1);
        var third = claim(event, 1);
        seats.cancel(first, "");
        sql.sql("update registration set offered_until = now() - interval '1 minute' where id = ?")
                .param(second)
                .update();
        assertThatThrownBy(() -> seats.confirm(second)).hasMessageContaining("registration.error.lapsed");
        keeping.lapse();
        assertThat(stage(second)).isEqualTo(RegistrationStage.LAPSED);
        assertThat(stage(third)).isEqualTo(RegistrationStage.OFFERED);
        assertThat(taken(event)).isEqualTo(1);
    }

    @Test
    void moreSeatsFromTheOrganiserReachTheLine() {
        var event = halls.open(1, true);
        claim(event, 1);
        var waiting = claim(event, 2);
        SignedInAs.staff();
        change(event, form(event, 3, 0));
        assertThat(stage(waiting)).isEqualTo(RegistrationStage.OFFERED);
    }

    @Test
    void whoIsRegisteredIsToldOfAnotherTimeAndOfTheEnd() {
        var event = halls.open(2, true);
        var mail = "ning" + UUID.randomUUID() + "@example.cn";
        queue.claim(halls.applicant(event, "王小宁", Halls.phone(), mail, 1));
        SignedInAs.staff();
        var changed = change(event, form(event, 2, 0));
        assertThat(letters(mail)).hasSize(1);
        var moved = change(changed, form(event, 2, 2));
        assertThat(letters(mail)).hasSize(2).last().asString().contains("活动有变");
        events.withdraw(moved.id(), moved.version());
        assertThat(letters(mail)).hasSize(3).last().asString().contains("活动取消");
    }

    @Test
    void registrationOpensAndClosesAtTheVeryInstant() {
        var opens = Instant.parse("2026-11-27T16:00:00Z"); // midnight in China
        var closes = Instant.parse("2026-11-28T15:59:00Z");
        var hall = hall(opens, closes);
        var applicant = applicant(hall);
        assertThatThrownBy(() -> hall.admit(applicant, opens.minusNanos(1))).hasMessageContaining("not-open");
        hall.admit(applicant, opens);
        hall.admit(applicant, closes.minusNanos(1));
        assertThatThrownBy(() -> hall.admit(applicant, closes)).hasMessageContaining("closed");
    }

    @Test
    void readerOnTheOtherSideOfTheWorldChangesNoTime() {
        var home = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            var session = halls.session(halls.open(1, false));
            var form = Halls.form(1, false, Set.of()).sessions().getFirst();
            assertThat(session.startsAt()).isEqualTo(form.starts().toInstant(ZoneOffset.ofHours(8)));
            var back = Instant.parse("2026-11-01T05:30:00Z"); // there this half hour comes twice
            assertThat(EventTimes.span(back, back.plusSeconds(3600), Texts.CHINESE))
                    .isEqualTo("2026年11月1日 星期日 13:30–14:30");
        } finally {
            TimeZone.setDefault(home);
        }
    }

    @Test
    void monthAfterTheEventNobodyIsRememberedButTheNumbers() {
        var event = halls.open(4, true);
        var ticket = claim(event, 3);
        sql.sql(
                        "update event_session set starts_at = now() - interval '32 days', ends_at = now() - interval '31 days' where event_id = ?")
                .param(event.id())
                .update();
        keeping.forget();
        var kept = guests.find(ticket).orElseThrow();
        assertThat(kept.name()).isNull();
        assertThat(kept.phone()).isNull();
        assertThat(kept.persons()).isEqualTo(3);
        assertThat(kept.forgottenAt()).isNotNull();
    }

    private Event change(Event event, SessionForm session) {
        var form = Halls.form(1, true, Set.of());
        return events.change(event.id(), event.version(), form.at(List.of(session)));
    }

    private SessionForm form(Event event, int seats, int hoursLater) {
        var form = Halls.form(seats, true, Set.of()).sessions().getFirst();
        return new SessionForm(
                halls.session(event).id(),
                form.starts().plusHours(hoursLater),
                form.ends().plusHours(hoursLater),
                seats,
                null,
                null,
                null,
                4,
                true);
    }

    private List<String> letters(String mail) {
        return sql.sql("select subject from mail where recipient = ? order by created_at")
                .param(mail)
                .query(String.class)
                .list();
    }

    private static Hall hall(Instant opens, Instant closes) {
        return new Hall(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "讲座",
                EventStage.PUBLISHED,
                Attendance.REGISTRATION,
                null,
                closes.plusSeconds(60),
                closes.plusSeconds(3600),
                opens,
                closes,
                10,
                null,
                0,
                0,
                4,
                true,
                null);
    }

    private static Applicant applicant(Hall hall) {
        return new Applicant(
                hall.eventId(),
                hall.id(),
                Seating.ON_SITE,
                "王小宁",
                "13800000000",
                null,
                1,
                new Applicant.Party(null, null, 0, null, null),
                "zh-CN",
                RegistrationNotice.VERSION,
                false,
                "");
    }

    private UUID claim(Event event, int persons) {
        return Objects.requireNonNull(
                queue.claim(halls.applicant(event, persons)).ticket());
    }

    private RegistrationStage stage(UUID ticket) {
        return guests.find(ticket).orElseThrow().stage();
    }

    private int taken(Event event) {
        return halls.session(event).taken();
    }

    private int persons(Event event, String stage) {
        return sql.sql("select coalesce(sum(persons), 0) from registration where session_id = ? and stage = ?")
                .params(halls.session(event).id(), stage)
                .query(Integer.class)
                .single();
    }

    private List<Claim.Answer> atOnce(List<Applicant> applicants) throws Exception {
        var start = new CountDownLatch(1);
        try (var crowd = Executors.newFixedThreadPool(applicants.size())) {
            var answers = applicants.stream()
                    .map(applicant -> crowd.submit(() -> {
                        start.await();
                        return queue.claim(applicant);
                    }))
                    .toList();
            start.countDown();
            var found = new ArrayList<Claim.Answer>();
            for (var answer : answers) found.add(answer.get());
            return found;
        }
    }
}
