package cn.zhongning.portal.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.checkin.CheckIns.Turnout;
import cn.zhongning.portal.checkin.Doors.Evening;
import cn.zhongning.portal.checkin.Doors.Phone;
import cn.zhongning.portal.registration.Halls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two phones at one door, and what they are told. */
@PortalTest
class EntranceTest {
    @Autowired
    Doors doors;

    @Autowired
    Halls halls;

    @Autowired
    Doorkeepers keepers;

    @Autowired
    CheckIns checkIns;

    @Autowired
    DoorBook book;

    @Autowired
    JdbcClient sql;

    private final Phone first = new Phone();
    private final Phone second = new Phone();

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void secondPhoneIsToldWhoLetThemInAndWhen() {
        var evening = doors.evening(10, 1);
        var in = doors.send(evening, doors.scan(first, evening.tickets().getFirst(), 0));
        assertThat(in.outcome()).isEqualTo(Outcome.IN);
        assertThat(in.name()).isEqualTo("王*宁");
        var again = doors.send(evening, doors.scan(second, evening.tickets().getFirst(), 0));
        assertThat(again.outcome()).isEqualTo(Outcome.DOUBLE);
        assertThat(earlier(again).device()).isEqualTo(1);
        assertThat(earlier(again).by()).isEqualTo("东门");
        assertThat(earlier(again).at()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(turnout(evening)).isEqualTo(new Turnout(1, 1, 0, true));
    }

    @Test
    void ofManyPhonesThatScanOneTicketAtOnceOneLetsThemIn() throws Exception {
        var evening = doors.evening(100, 1, 3);
        var ticket = evening.tickets().getLast();
        List<Callable<Answer>> phones = new ArrayList<>();
        for (int i = 0; i < 12; i++) phones.add(() -> doors.send(evening, doors.scan(new Phone(), ticket, 0)));
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    crowd.invokeAll(phones).stream().map(Future::resultNow).toList();
            assertThat(answers)
                    .filteredOn(answer -> answer.outcome() == Outcome.IN)
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.outcome() == Outcome.DOUBLE)
                    .hasSize(11)
                    .allMatch(answer -> answer.earlier() != null);
            assertThat(answers.stream()
                            .flatMap(answer -> Stream.ofNullable(answer.earlier()))
                            .map(Answer.Earlier::device)
                            .distinct())
                    .hasSize(1);
        }
        assertThat(turnout(evening)).isEqualTo(new Turnout(4, 3, 0, true));
        assertThat(book.devices(evening.session()))
                .extracting(DoorBook.Device::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void whatIsSentTwiceCountsOnce() {
        var evening = doors.evening(10, 1);
        var scan = doors.scan(first, evening.tickets().getFirst(), 0);
        var walkIn = Doors.walkIn(first, 2);
        for (int i = 0; i < 3; i++) {
            assertThat(doors.send(evening, scan).outcome()).isEqualTo(Outcome.IN);
            assertThat(doors.send(evening, walkIn).outcome()).isEqualTo(Outcome.WALK_IN);
        }
        assertThat(turnout(evening)).isEqualTo(new Turnout(1, 1, 2, true));
    }

    @Test
    void groupComesInPartsAndNotOnceMore() {
        var evening = doors.evening(10, 4);
        var ticket = evening.tickets().getFirst();
        assertThat(doors.send(evening, doors.scan(first, ticket, 3)).came()).isEqualTo(3);
        var rest = doors.send(evening, doors.scan(second, ticket, 3));
        assertThat(rest.outcome()).isEqualTo(Outcome.IN);
        assertThat(rest.persons()).isEqualTo(1);
        assertThat(doors.send(evening, doors.scan(first, ticket, 1)).outcome()).isEqualTo(Outcome.DOUBLE);
        assertThat(turnout(evening)).isEqualTo(new Turnout(4, 4, 0, true));
    }

    @Test
    void whoWasTakenBackMayComeInAgain() {
        var evening = doors.evening(10, 1);
        var ticket = evening.tickets().getFirst();
        var mistaken = doors.scan(first, ticket, 0);
        doors.send(evening, mistaken);
        doors.send(evening, doors.scan(second, ticket, 0));
        assertThat(doors.send(evening, Doors.undo(second, mistaken)).outcome()).isEqualTo(Outcome.UNDONE);
        assertThat(doors.send(evening, Doors.undo(first, mistaken)).outcome()).isEqualTo(Outcome.UNDONE);
        assertThat(turnout(evening).came()).isZero();
        assertThat(doors.send(evening, mistaken).outcome()).isEqualTo(Outcome.UNDONE);
        assertThat(doors.send(evening, doors.scan(second, ticket, 0)).outcome()).isEqualTo(Outcome.IN);
        assertThat(turnout(evening).came()).isEqualTo(1);
    }

    @Test
    void everyOtherTicketIsRefusedWithItsReason() {
        var evening = doors.evening(2, 1, 1, 2);
        var cancelled = evening.tickets().getFirst();
        halls.cancel(cancelled);
        assertThat(outcome(evening, cancelled)).isEqualTo(Outcome.CANCELLED);
        assertThat(outcome(evening, evening.tickets().getLast())).isEqualTo(Outcome.WAITING);
        var other = doors.evening(2, 1);
        var stranger = doors.send(evening, doors.scan(first, other.tickets().getFirst(), 0));
        assertThat(stranger.outcome()).isEqualTo(Outcome.OTHER_EVENT);
        assertThat(stranger.about()).contains(other.event().title());
        var scan = doors.scan(first, evening.tickets().get(1), 0);
        var forged = new Scan(
                UUID.randomUUID(),
                first.id(),
                scan.kind(),
                scan.ticket(),
                null,
                "0".repeat(32),
                0,
                false,
                true,
                scan.at());
        assertThat(doors.send(evening, forged).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(turnout(evening).kept()).isFalse();
        var early = doors.evening(2, 1);
        doors.startsIn(early.session(), 24 * 60);
        SignedInAs.as(Role.ORGANISER, early.event().organisationId());
        assertThat(doors.send(
                                early.session(),
                                null,
                                doors.scan(first, early.tickets().getFirst(), 0))
                        .outcome())
                .isEqualTo(Outcome.TOO_EARLY);
    }

    @Test
    void whoWasOfferedASeatConfirmsItByComing() {
        var evening = doors.evening(1, 1, 1);
        halls.cancel(evening.tickets().getFirst());
        assertThat(outcome(evening, evening.tickets().getLast())).isEqualTo(Outcome.IN);
        assertThat(turnout(evening)).isEqualTo(new Turnout(1, 1, 0, true));
    }

    @Test
    void whatWasDecidedWithoutANetworkStandsAndShowsAfterwards() {
        var evening = doors.evening(10, 1, 1);
        var ticket = evening.tickets().getFirst();
        var early = Instant.now().minusSeconds(300);
        doors.send(evening, doors.scan(second, ticket, 0));
        var late = doors.send(evening, Doors.offline(doors.scan(first, ticket, 0), early));
        assertThat(late.outcome()).isEqualTo(Outcome.DOUBLE);
        assertThat(earlier(late).device()).isEqualTo(1);
        assertThat(book.repeated(evening.session()))
                .extracting(CheckIn::device)
                .containsExactly(first.id(), second.id());
        var elsewhere = doors.evening(2, 1).tickets().getFirst();
        assertThat(doors.send(evening, Doors.offline(doors.scan(first, elsewhere, 0), early))
                        .outcome())
                .isEqualTo(Outcome.DOUBTFUL);
        assertThat(turnout(evening)).isEqualTo(new Turnout(2, 1, 1, true));
    }

    /** Whatever three phones noted without a network: it does not matter whose network comes back first. */
    @Test
    void reconcilingInAnyOrderGivesTheSame() {
        var luck = new Random(20261126);
        for (int round = 0; round < 12; round++) {
            var evening = doors.evening(40, 1, 2, 4);
            var noted = noted(evening, luck);
            var outcomes = new ArrayList<List<String>>();
            for (int order = 0; order < 3; order++) {
                Collections.shuffle(noted, luck);
                var other = order == 0 ? evening : copy(evening);
                noted.forEach(scan -> doors.send(other, scan));
                outcomes.add(state(other));
            }
            assertThat(outcomes.get(1)).isEqualTo(outcomes.getFirst());
            assertThat(outcomes.get(2)).isEqualTo(outcomes.getFirst());
        }
    }

    private List<Scan> noted(Evening evening, Random luck) {
        var phones = List.of(first, second, new Phone());
        var noted = new ArrayList<Scan>();
        for (int i = 0; i < 14; i++) {
            var at = Instant.now().minusSeconds(luck.nextInt(600));
            var scan = luck.nextInt(5) == 0
                    ? Doors.walkIn(phones.get(luck.nextInt(3)), 1 + luck.nextInt(3))
                    : doors.scan(phones.get(luck.nextInt(3)), evening.tickets().get(luck.nextInt(3)), luck.nextInt(3));
            noted.add(Doors.offline(scan, at));
            if (luck.nextInt(4) == 0) noted.add(Doors.undo(phones.get(luck.nextInt(3)), noted.getLast()));
        }
        return noted;
    }

    /** Forgets what was sent, so that the same can be sent in another order. */
    private Evening copy(Evening evening) {
        sql.sql(
                        "set session_replication_role = replica; delete from check_in where session_id = '%1$s'; delete from check_in_undo where session_id = '%1$s'; set session_replication_role = origin"
                                .formatted(evening.session()))
                .update();
        return evening;
    }

    private List<String> state(Evening evening) {
        var state = new ArrayList<String>();
        state.add(turnout(evening).toString());
        for (var ticket : evening.tickets()) {
            var came = new Came(book.standingOf(ticket), 4);
            state.add(came.scans().stream().map(CheckIn::id).toList() + " " + came.counted());
        }
        state.add(book.repeated(evening.session()).stream()
                .map(CheckIn::id)
                .sorted()
                .toList()
                .toString());
        return state;
    }

    @Test
    void linkOpensItsOwnDoorWhileItStandsOpen() {
        var evening = doors.evening(4, 1);
        var other = doors.evening(4, 1);
        var scan = doors.scan(first, other.tickets().getFirst(), 0);
        assertThatThrownBy(() -> doors.send(other.session(), evening.link(), scan))
                .hasMessageContaining("checkin.error.gone");
        doors.startsIn(evening.session(), 24 * 60);
        assertThatThrownBy(() -> keepers.at(evening.session(), evening.link())).hasMessageContaining("not-open");
        doors.startsIn(evening.session(), -5 * 60);
        assertThatThrownBy(() -> keepers.at(evening.session(), evening.link()))
                .hasMessageContaining("checkin.error.gone");
        SignedInAs.as(Role.ORGANISER, other.event().organisationId());
        var link = keepers.links(other.session()).getFirst();
        assertThat(link.hash()).doesNotContain(other.link());
        keepers.revoke(other.session(), link.id());
        SignedInAs.nobody();
        assertThatThrownBy(() -> doors.send(other, scan)).hasMessageContaining("checkin.error.gone");
    }

    @Test
    void strangersStandAtNoDoor() {
        var evening = doors.evening(4, 1);
        var scan = doors.scan(first, evening.tickets().getFirst(), 0);
        assertThatThrownBy(() -> doors.send(evening.session(), null, scan)).hasMessageContaining("sign-in");
        SignedInAs.as(Role.ORGANISER, halls.organiser());
        assertThatThrownBy(() -> doors.send(evening.session(), null, scan)).hasMessageContaining("events.error.gone");
        assertThatThrownBy(() -> keepers.make(evening.session(), "后门")).hasMessageContaining("events.error.gone");
        assertThatThrownBy(() -> keepers.links(evening.session())).hasMessageContaining("events.error.gone");
        SignedInAs.as(Role.ORGANISER, evening.event().organisationId(), MemberRole.READER);
        assertThatThrownBy(() -> doors.send(evening.session(), null, scan)).hasMessageContaining("error.reader");
        assertThat(turnout(evening).kept()).isFalse();
    }

    @Test
    void nothingThatWasNotedIsEverChanged() {
        var evening = doors.evening(4, 1);
        doors.send(evening, doors.scan(first, evening.tickets().getFirst(), 0));
        assertThatThrownBy(() -> sql.sql("update check_in set persons = 2 where session_id = ?")
                        .param(evening.session())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only ever added to");
    }

    @Test
    void whoStayedAwayIsKnownOnlyWhereSomebodyWasCheckedIn() {
        var evening = doors.evening(10, 1, 2);
        assertThat(checkIns.missed(evening.session())).isEmpty();
        doors.send(evening, doors.scan(first, evening.tickets().getFirst(), 0));
        assertThat(checkIns.came(evening.session()))
                .containsExactly(evening.tickets().getFirst());
        assertThat(checkIns.missed(evening.session()))
                .containsExactly(evening.tickets().getLast());
        assertThat(turnout(evening).noShow()).isEqualTo(2);
        assertThat(checkIns.turnout(evening.event().id())).isEqualTo(turnout(evening));
    }

    private Outcome outcome(Evening evening, UUID ticket) {
        return doors.send(evening, doors.scan(first, ticket, 0)).outcome();
    }

    private Turnout turnout(Evening evening) {
        return checkIns.turnout(evening.session());
    }

    private static Answer.Earlier earlier(Answer answer) {
        return Objects.requireNonNull(answer.earlier());
    }
}
