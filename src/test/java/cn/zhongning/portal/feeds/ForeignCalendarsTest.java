package cn.zhongning.portal.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.SessionForm;
import cn.zhongning.portal.events.Timetable;
import cn.zhongning.portal.shared.Clocks;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Calendars that we did not write say what the site says: khal behind vdirsyncer, and ical.js. */
@PortalTest
class ForeignCalendarsTest {
    @TempDir
    Path home;

    @Autowired
    Announced announced;

    @Autowired
    EventService events;

    @Autowired
    Timetable timetable;

    @LocalServerPort
    int port;

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void subscriberSeesEverySessionWhereAndWhenItIs() throws Exception {
        var event = announced.publish(Announced.form(
                Announced.title(),
                List.of(Announced.session(Announced.morning(3)), Announced.session(Announced.morning(9)))));
        var subscriber = Subscriber.to(address("/events.ics"), new Tools(home));
        assertThat(subscriber.sees(event.title())).hasSize(2).isEqualTo(onSite(event));
        assertThat(subscriber.lines(event.title())).allMatch(line -> line.endsWith("石空镇科普工作站一楼，有无障碍坡道；从南门进"));
        assertThat(expanded(event)).isEqualTo(onSite(event));
    }

    @Test
    void seriesIsExpandedAsTheSiteDoesWithWhatIsLeftOutMovedAndCalledOff() throws Exception {
        var first = Announced.morning(3);
        var event = announced.publish(Announced.form(Announced.title(), Announced.weekly(6, first)));
        var subscriber = Subscriber.to(address("/events.ics"), new Tools(home));
        assertThat(subscriber.sees(event.title())).hasSize(5).isEqualTo(onSite(event));
        assertThat(expanded(event)).isEqualTo(onSite(event));

        callOff(event, events.sessions(event.id()).get(3));
        subscriber.refresh();
        assertThat(subscriber.sees(event.title())).isEqualTo(onSite(event));
        assertThat(expanded(event))
                .isEqualTo(onSite(event))
                .filteredOn(Seen::cancelled)
                .extracting(Seen::from)
                .containsExactly(instant(first.plusWeeks(4)));
        assertThat(expanded(event))
                .extracting(Seen::from)
                .contains(instant(first.plusWeeks(2).plusHours(29)))
                .doesNotContain(instant(first.plusWeeks(1)), instant(first.plusWeeks(2)));
    }

    @Test
    void cancelledEventStaysInTheCalendarAsCancelledUnderTheSameName() throws Exception {
        var event = announced.publish(Announced.form(
                Announced.title(),
                List.of(Announced.session(Announced.morning(4)), Announced.session(Announced.morning(11)))));
        var subscriber = Subscriber.to(address("/events.ics"), new Tools(home));
        var before = versions(event);
        cancel(event);
        subscriber.refresh();
        assertThat(subscriber.sees(event.title()))
                .hasSize(2)
                .allMatch(Seen::cancelled)
                .extracting(Seen::from)
                .isEqualTo(onSite(event).stream().map(Seen::from).toList());
        assertThat(expanded(event)).hasSize(2).allMatch(Seen::cancelled);
        assertThat(versions(event))
                .hasSize(2)
                .hasSameSizeAs(before)
                .allSatisfy((uid, sequence) -> assertThat(sequence).isGreaterThan(before.get(uid)));
    }

    @Test
    void cancelledSeriesIsCancelledInEveryCalendarAlsoWhereItWasMoved() throws Exception {
        var event = announced.publish(Announced.form(Announced.title(), Announced.weekly(4, Announced.morning(3))));
        var subscriber = Subscriber.to(address("/events.ics"), new Tools(home));
        cancel(event);
        subscriber.refresh();
        assertThat(subscriber.sees(event.title())).hasSize(3).allMatch(Seen::cancelled);
        assertThat(expanded(event)).hasSize(3).allMatch(Seen::cancelled);
    }

    @Test
    void ofTwoSessionsOnlyTheOneThatWasCalledOffIsCancelled() throws Exception {
        var event = announced.publish(Announced.form(
                Announced.title(),
                List.of(Announced.session(Announced.morning(5)), Announced.session(Announced.morning(12)))));
        var subscriber = Subscriber.to(address("/events.ics"), new Tools(home));
        var before = versions(event);
        var off = events.sessions(event.id()).getLast();
        callOff(event, off);
        subscriber.refresh();
        assertThat(onSite(event)).extracting(Seen::cancelled).containsExactly(false, true);
        assertThat(subscriber.sees(event.title())).isEqualTo(onSite(event));
        assertThat(expanded(event)).isEqualTo(onSite(event));
        assertThat(versions(event)).containsOnlyKeys(before.keySet());
        assertThat(versions(event).get(off.id().toString()))
                .isGreaterThan(before.get(off.id().toString()));
    }

    /** In the spring an hour is missing on the reader's clock, in the autumn one comes twice: China's knows neither. */
    @Test
    void readerWhoseClockChangesReadsTheRightTimesAroundThatHour() throws Exception {
        var berlin = ZoneId.of("Europe/Berlin");
        var abroad = new Tools(home, berlin.getId());
        var change = berlin.getRules().nextTransition(Instant.now().plus(Duration.ofDays(9)));
        var back = berlin.getRules().nextTransition(change.getInstant());
        var event =
                announced.publish(Announced.form(Announced.title(), around(change.getInstant(), back.getInstant())));
        var subscriber = Subscriber.to(address("/events.ics"), abroad);
        var walls = onSite(event).stream()
                .flatMap(seen -> Stream.of(seen.from(), seen.until()))
                .map(instant -> Seen.WALL.format(instant.atZone(berlin)))
                .toList();
        assertThat(subscriber.lines(event.title()).stream()
                        .flatMap(line -> Stream.of(line.split("\\|")).limit(2)))
                .hasSize(24)
                .containsExactlyInAnyOrderElementsOf(walls);
        assertThat(expanded(event, abroad)).isEqualTo(onSite(event));
    }

    /** Half an hour before the change, at it and after it; and once a week at that hour, before, on and after the day. */
    private static List<SessionForm> around(Instant... changes) {
        return Stream.of(changes)
                .map(change -> LocalDateTime.ofInstant(change, Clocks.CHINA))
                .flatMap(change -> Stream.concat(
                        Stream.of(-30, 0, 30).map(minutes -> Announced.session(change.plusMinutes(minutes))),
                        Announced.series(3, change.minusWeeks(1)).stream()))
                .toList();
    }

    private void cancel(Event event) {
        SignedInAs.staff();
        events.cancel(event.id(), event.version(), "场地停电");
        SignedInAs.nobody();
    }

    /** How often each entry of the event's calendar was changed, by its name. */
    private Map<String, Integer> versions(Event event) throws Exception {
        var file = new Browser(port).get(event.address() + "/event.ics").body();
        return new CalendarBuilder()
                .build(new StringReader(file)).<VEvent>getComponents("VEVENT").stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getRequiredProperty("UID").getValue(),
                                entry -> Integer.parseInt(
                                        entry.getRequiredProperty("SEQUENCE").getValue())));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** What the page of the event says. */
    private List<Seen> onSite(Event event) {
        return events.sessions(event.id()).stream()
                .map(session -> new Seen(session.startsAt(), session.endsAt(), session.cancelled()))
                .toList();
    }

    private void callOff(Event event, EventSession session) {
        SignedInAs.staff();
        timetable.cancel(event.id(), event.version(), session.id(), "大风");
        SignedInAs.nobody();
    }

    private static Instant instant(LocalDateTime wall) {
        return wall.atZone(Clocks.CHINA).toInstant();
    }

    private List<Seen> expanded(Event event) throws IOException, InterruptedException {
        return expanded(event, new Tools(home));
    }

    private List<Seen> expanded(Event event, Tools tools) throws IOException, InterruptedException {
        var file = Files.writeString(
                home.resolve("event.ics"),
                new Browser(port).get(event.address() + "/event.ics").body());
        var from = Instant.now().minus(Duration.ofDays(31)).toString();
        var until = Instant.now().plus(Duration.ofDays(400)).toString();
        return tools.script("node", "expand.mjs", file.toString(), from, until)
                .lines()
                .map(Seen::byIcalJs)
                .toList();
    }
}
