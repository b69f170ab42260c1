package cn.zhongning.portal.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.shared.Clocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    JdbcClient sql;

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

        callOff(events.sessions(event.id()).get(3).id());
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

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** What the page of the event says. */
    private List<Seen> onSite(Event event) {
        return events.sessions(event.id()).stream()
                .map(session -> new Seen(session.startsAt(), session.endsAt(), session.cancelled()))
                .toList();
    }

    private void callOff(UUID session) {
        sql.sql("""
                update event_session
                set cancelled_at = now(), cancelled_because = '大风', sequence = sequence + 1 where id = ?
                """).param(session).update();
    }

    private static Instant instant(LocalDateTime wall) {
        return wall.atZone(Clocks.CHINA).toInstant();
    }

    private List<Seen> expanded(Event event) throws IOException, InterruptedException {
        var file = Files.writeString(
                home.resolve("event.ics"),
                new Browser(port).get(event.address() + "/event.ics").body());
        var from = Instant.now().minus(Duration.ofDays(31)).toString();
        var until = Instant.now().plus(Duration.ofDays(400)).toString();
        return new Tools(home)
                .script("node", "expand.mjs", file.toString(), from, until)
                .lines()
                .map(Seen::byIcalJs)
                .toList();
    }
}
