package cn.zhongning.portal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Texts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class TimetableTest {
    private static final LocalDate SATURDAY =
            LocalDate.now(Clocks.CHINA).plusDays(7).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));

    @Autowired
    EventService events;

    @Autowired
    Timetable timetable;

    @Autowired
    PublicReasons reasons;

    @Autowired
    JdbcClient sql;

    private UUID organiser = UUID.randomUUID();

    @BeforeEach
    void comeIn() {
        organiser = organisation();
        SignedInAs.as(Role.ORGANISER, organiser);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void eightSaturdaysLessOneAreSevenSessionsOfOneSeries() {
        var event = saturdays(8, Set.of(2));
        assertThat(sessions(event)).hasSize(7);
        var series = events.series(event.id());
        assertThat(series).singleElement().satisfies(one -> {
            assertThat(one.rrule()).isEqualTo("FREQ=WEEKLY;COUNT=8;BYDAY=SA");
            assertThat(one.exdates()).containsExactly(instant(week(2)));
            assertThat(one.sequence()).isZero();
        });
        holds(event);
    }

    @Test
    void sessionThatIsMovedStaysTheOneThatTheRuleMeant() {
        var event = saturdays(4, Set.of());
        var second = sessions(event).get(1);
        var elsewhere = week(1).plusDays(1).withHour(9);
        event = timetable.change(event.id(), event.version(), second.id(), at(form(event, second), elsewhere));
        var moved = events.session(second.id()).orElseThrow();
        assertThat(moved.startsAt()).isEqualTo(instant(elsewhere));
        assertThat(moved.recurrenceId()).isEqualTo(instant(week(1)));
        assertThat(moved.sequence()).isEqualTo(1);
        var series = events.series(event.id()).getFirst();
        assertThat(series.overriddenBy(moved)).isTrue();
        assertThat(series.sequence()).isZero();
        assertThat(sessions(event)).filteredOn(series::overriddenBy).hasSize(1);
        holds(event);
    }

    @Test
    void fromHereOnTwiceLeavesWhatWasBeforeAndKeepsEverySession() {
        var event = saturdays(8, Set.of(5));
        var before = ids(event);
        var third = sessions(event).get(2);
        event = timetable.changeFromHereOn(
                event.id(), event.version(), third.id(), at(form(event, third), week(2).plusHours(2)));
        var sixth = sessions(event).get(5);
        event = timetable.changeFromHereOn(
                event.id(), event.version(), sixth.id(), at(form(event, sixth), week(6).plusDays(1)));

        assertThat(ids(event)).containsExactlyElementsOf(before);
        assertThat(events.series(event.id())).hasSize(3);
        assertThat(sessions(event))
                .extracting(session -> SessionForm.wall(session.startsAt()))
                .containsExactly(
                        week(0),
                        week(1),
                        week(2).plusHours(2),
                        week(3).plusHours(2),
                        week(4).plusHours(2),
                        week(6).plusDays(1),
                        week(7).plusDays(1));
        assertThat(events.series(event.id()).getLast().rrule()).isEqualTo("FREQ=WEEKLY;COUNT=2;BYDAY=SU");
        holds(event);
    }

    @Test
    void wholeSeriesChangesWhereItChangesFromItsFirstSession() {
        var event = saturdays(4, Set.of(1));
        var first = sessions(event).getFirst();
        var id = events.series(event.id()).getFirst().id();
        event = timetable.changeFromHereOn(
                event.id(),
                event.version(),
                first.id(),
                at(form(event, first), week(0).withHour(23).withMinute(30)));
        var series = events.series(event.id());
        assertThat(series).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(id);
            assertThat(one.sequence()).isEqualTo(1);
            assertThat(one.exdates())
                    .containsExactly(instant(week(1).withHour(23).withMinute(30)));
        });
        assertThat(sessions(event))
                .allMatch(each -> EventTimes.span(each.startsAt(), each.endsAt(), Texts.CHINESE)
                        .contains("星期日")); // past midnight the day is named
        holds(event);
    }

    @Test
    void moreSeatsFromHereOnSplitNothingAndLeaveMovedOnesWhereTheyAre() {
        var event = saturdays(4, Set.of());
        var third = sessions(event).get(2);
        event = timetable.change(event.id(), event.version(), third.id(), at(form(event, third), week(2).plusDays(1)));
        var second = sessions(event).get(1);
        var typed = form(event, second);
        event = timetable.changeFromHereOn(event.id(), event.version(), second.id(), seats(typed, 80));
        assertThat(sessions(event)).extracting(EventSession::seats).containsExactly(30, 80, 80, 80);
        assertThat(events.series(event.id())).hasSize(1);
        second = sessions(event).get(1);
        event = timetable.changeFromHereOn(
                event.id(), event.version(), second.id(), at(form(event, second), week(1).plusHours(1)));
        assertThat(SessionForm.wall(events.session(third.id()).orElseThrow().startsAt()))
                .isEqualTo(week(2).plusDays(1));
        holds(event);
    }

    @Test
    void sessionTakenOutBeforeAnybodyCameBecomesAnException() {
        var event = saturdays(3, Set.of());
        event = timetable.remove(
                event.id(), event.version(), sessions(event).get(1).id());
        assertThat(sessions(event)).hasSize(2);
        assertThat(events.series(event.id()).getFirst().exdates()).containsExactly(instant(week(1)));
        assertThat(events.series(event.id()).getFirst().sequence()).isEqualTo(1);
        holds(event);
    }

    @Test
    void otherRuleFromHereOnKeepsTheDaysThatBothHave() {
        var event = saturdays(4, Set.of());
        var before = ids(event);
        var third = sessions(event).get(2);
        var rule = Rule.weekly(1, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), new Rule.End.Times(3));
        event = timetable.repeat(
                event.id(),
                event.version(),
                third.id(),
                new SeriesForm(UUID.randomUUID(), rule, week(2).plusHours(1), 60, Set.of()));
        assertThat(sessions(event))
                .extracting(session -> SessionForm.wall(session.startsAt()))
                .containsExactly(
                        week(0),
                        week(1),
                        week(2).plusHours(1),
                        week(2).plusDays(1).plusHours(1),
                        week(3).plusHours(1));
        assertThat(ids(event)).containsAll(before);
        holds(event);
    }

    @Test
    void nobodyMovesASessionIntoThePastOrOneThatIsOver() {
        var event = published(saturdays(3, Set.of()));
        var first = sessions(event).getFirst();
        var yesterday = at(form(event, first), LocalDateTime.now(Clocks.CHINA).minusDays(1));
        assertThatThrownBy(() -> timetable.change(event.id(), event.version(), first.id(), yesterday))
                .hasMessageContaining("events.error.session.past");
        assertThatThrownBy(() -> timetable.changeFromHereOn(event.id(), event.version(), first.id(), yesterday))
                .hasMessageContaining("events.error.session.past");
        sql.sql(
                        "update event_session set starts_at = starts_at - interval '60 days', ends_at = ends_at - interval '60 days' where id = ?")
                .param(first.id())
                .update();
        assertThatThrownBy(() -> timetable.change(
                        event.id(), event.version(), first.id(), at(form(event, first), week(0).plusHours(1))))
                .hasMessageContaining("events.error.session.over");
        assertThatThrownBy(() -> timetable.cancel(event.id(), event.version(), first.id(), "下雨"))
                .hasMessageContaining("events.error.session.over");
    }

    @Test
    void centreIsToldOfAPublicReasonAndPutsItsOwnWordsThere() {
        var event = saturdays(2, Set.of());
        sql.sql("update event set stage = 'PUBLISHED', published_at = now() where id = ?")
                .param(event.id())
                .update();
        var session = sessions(event).getFirst();
        var off = timetable.cancel(event.id(), event.version(), session.id(), "老师被隔壁单位抢走了");
        assertThatThrownBy(() -> reasons.rewrite(event.id(), off.version(), session.id(), "老师病了"))
                .hasMessageContaining("events.error.staff");
        SignedInAs.staff();
        var reworded = reasons.rewrite(event.id(), off.version(), session.id(), "老师临时有事");
        assertThat(events.session(session.id()).orElseThrow().cancelledBecause())
                .isEqualTo("老师临时有事");
        assertThatThrownBy(() -> reasons.rewrite(event.id(), off.version(), session.id(), "又一次"))
                .hasMessageContaining("events.error.changed");
        assertThatThrownBy(() -> reasons.rewrite(
                        event.id(),
                        reworded.version(),
                        sessions(event).getLast().id(),
                        "没有取消的"))
                .hasMessageContaining("events.error.session.gone");
        var cancelled = events.cancel(event.id(), reworded.version(), "场地不让用了，去找他们");
        var clean = reasons.rewrite(event.id(), cancelled.version(), "场地临时检修");
        assertThat(clean.course().reason()).isEqualTo("场地临时检修");
        assertThat(clean.stage()).isEqualTo(EventStage.CANCELLED);
        assertThat(sql.sql("select outcome from audit where object = ? and action = 'event.reason' order by seq")
                        .param(event.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("老师被隔壁单位抢走了", "场地不让用了，去找他们");
    }

    @Test
    void cancelledSessionStaysAndTheEventIsOverWithTheLastThatTakesPlace() {
        var event = published(saturdays(3, Set.of()));
        var last = sessions(event).getLast();
        assertThatThrownBy(() -> timetable.cancel(event.id(), event.version(), last.id(), " "))
                .hasMessageContaining("events.error.session.reason");
        var changed = timetable.cancel(event.id(), event.version(), last.id(), "老师病了");
        assertThat(sessions(changed)).hasSize(3).last().satisfies(session -> {
            assertThat(session.cancelled()).isTrue();
            assertThat(session.cancelledBecause()).isEqualTo("老师病了");
            assertThat(session.accepts(Instant.now())).isFalse();
        });
        assertThat(changed.endsAt()).isEqualTo(instant(week(1).plusHours(1)));
        assertThat(changed.changedAt()).isNotNull();
        holds(changed);
        assertThatThrownBy(() -> timetable.cancel(event.id(), changed.version(), last.id(), "老师病了"))
                .hasMessageContaining("events.error.session.gone");
        assertThat(sql.sql("select action from audit where object = ? order by seq desc limit 1")
                        .param(event.id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("event.session.cancel");
    }

    @Test
    void whoChangesTheTimetableOfAnOlderVersionIsTold() {
        var event = saturdays(3, Set.of());
        var second = sessions(event).get(1);
        timetable.remove(event.id(), event.version(), sessions(event).getFirst().id());
        assertThatThrownBy(() -> timetable.remove(event.id(), event.version(), second.id()))
                .hasMessageContaining("events.error.changed");
    }

    @Test
    void otherOrganisersAndReadersChangeNothing() {
        var event = saturdays(3, Set.of());
        var first = sessions(event).getFirst();
        SignedInAs.as(Role.ORGANISER, organiser, MemberRole.READER);
        assertThatThrownBy(() -> timetable.cancel(event.id(), event.version(), first.id(), "下雨"))
                .hasMessageContaining("events.error.reader");
        SignedInAs.as(Role.ORGANISER, organisation());
        assertThatThrownBy(() -> timetable.cancel(event.id(), event.version(), first.id(), "下雨"))
                .hasMessageContaining("events.error.gone");
        var own = saturdays(2, Set.of());
        assertThatThrownBy(() -> timetable.cancel(own.id(), own.version(), first.id(), "下雨"))
                .hasMessageContaining("events.error.session.gone");
    }

    /** What every calendar relies on: rule less exceptions are the sessions, wherever these were moved to. */
    private void holds(Event event) {
        for (var series : events.series(event.id())) {
            var zoned = series.startsAt().atZone(Clocks.CHINA);
            var given = new Recur<ZonedDateTime>(series.rrule()).getDates(zoned, zoned, zoned.plusYears(4));
            assertThat(sessions(event).stream()
                            .filter(session -> series.id().equals(session.seriesId()))
                            .map(EventSession::recurrenceId))
                    .containsExactlyInAnyOrderElementsOf(given.stream()
                            .map(ZonedDateTime::toInstant)
                            .filter(start -> !series.exdates().contains(start))
                            .toList());
        }
    }

    private Event saturdays(int times, Set<Integer> except) {
        var rule = Rule.weekly(1, Set.of(DayOfWeek.SATURDAY), new Rule.End.Times(times));
        var left = Set.copyOf(except.stream().map(TimetableTest::week).toList());
        var series = new SeriesForm(UUID.randomUUID(), rule, week(0), 60, left);
        var model = new SessionForm(null, week(0), week(0).plusHours(1), 30, null, null, null, 4, true);
        return events.draft(form(series.sessions().stream()
                .map(start -> model.copy(new SeriesForm.Place(series, start)))
                .toList()));
    }

    private Event published(Event draft) {
        var id = organiser;
        var handed = events.submit(draft.id(), draft.version());
        SignedInAs.staff();
        var event = events.publish(handed.id(), handed.version());
        SignedInAs.as(Role.ORGANISER, id);
        return event;
    }

    private SessionForm form(Event event, EventSession session) {
        return SeriesForm.forms(sessions(event), events.series(event.id())).stream()
                .filter(form -> session.id().equals(form.id()))
                .findFirst()
                .orElseThrow();
    }

    private static SessionForm at(SessionForm form, LocalDateTime start) {
        return form.at(start, form.length(), form.place());
    }

    @SuppressWarnings("NullAway") // it does not read from a class file that a nested type may be null
    private static SessionForm seats(SessionForm form, int seats) {
        return new SessionForm(
                form.id(), form.starts(), form.ends(), seats, null, null, null, 4, true, form.place(), null);
    }

    private static EventForm form(List<SessionForm> sessions) {
        var told = Announcement.of(
                new Wording("周末科学课", "", "每个周六下午，动手做一个实验。"),
                new Topic(EventKind.EXPERIMENT, Set.of(EventSetting.SCHOOL), Set.of(), null, List.of(), null),
                Place.of(EventMode.ON_SITE, "石空镇科普工作站", "shikong"));
        return new EventForm(told, sessions);
    }

    private List<EventSession> sessions(Event event) {
        return events.sessions(event.id());
    }

    private List<UUID> ids(Event event) {
        return sessions(event).stream().map(EventSession::id).toList();
    }

    private static LocalDateTime week(int number) {
        return SATURDAY.plusWeeks(number).atTime(LocalTime.of(14, 30));
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(Clocks.CHINA).toInstant();
    }

    private UUID organisation() {
        var id = UUID.randomUUID();
        sql.sql(
                        "insert into organisation values (:id, 1, 'ORGANISER', '测试单位', :code, null, 'APPROVED', null, false, now())")
                .param("id", id)
                .param("code", id.toString().replace("-", "").substring(0, 18))
                .update();
        return id;
    }
}
