package cn.zhongning.portal.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** What the page of the event says. */
    private List<Seen> onSite(Event event) {
        return events.sessions(event.id()).stream()
                .map(session -> new Seen(session.startsAt(), session.endsAt(), false))
                .toList();
    }

    private List<Seen> expanded(Event event) throws IOException, InterruptedException {
        var file = Files.writeString(
                home.resolve("event.ics"),
                new Browser(port).get(event.address() + "/event.ics").body());
        var from = Instant.now().minus(Duration.ofDays(31)).toString();
        var until = Instant.now().plus(Duration.ofDays(400)).toString();
        return new Tools(home)
                .script("node", "expand.mjs", file.toString(), from, until).lines().map(Seen::byIcalJs).toList();
    }
}
