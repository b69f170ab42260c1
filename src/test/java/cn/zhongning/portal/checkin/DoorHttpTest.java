package cn.zhongning.portal.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.checkin.Doors.Evening;
import cn.zhongning.portal.registration.Halls;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A phone at the door, as the portal hears it. */
@PortalTest
class DoorHttpTest {
    private static final String WHO =
            "{\"name\": \"田玉梅\", \"phone\": \"%s\", \"persons\": \"1\", \"consent\": true, \"guardianConsent\": false}";

    @Autowired
    Doors doors;

    @Autowired
    Halls halls;

    @Autowired
    CheckIns checkIns;

    @Autowired
    DoorBook book;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    private final UUID device = UUID.randomUUID();
    private Browser browser = new Browser(0);

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void pageAtTheDoorIsTheSameForEverybodyAndRunsNothingFromElsewhere() throws Exception {
        var page = browser.get("/door");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("现场签到", "/site/door.js", "data-texts").doesNotContain("class=\"top\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().map()).doesNotContainKey("Set-Cookie");
        assertThat(browser.get("/door?lang=en").body()).contains("Check-in").doesNotContain("现场签到");
        var worker = browser.get("/door/worker.js");
        assertThat(worker.headers().firstValue("Service-Worker-Allowed")).contains("/door");
        assertThat(worker.headers().firstValue("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(browser.get("/site/qr/LICENSE.txt").body()).contains("Paul Miller");
    }

    @Test
    void deviceGetsNoNamesNoNumbersAndNoAddressesOfTickets() throws Exception {
        var evening = doors.evening(10, 2);
        var ticket = evening.tickets().getFirst();
        var sheet = get(evening, "sheet");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body())
                .contains("王*宁", "\"persons\":2", "锰从哪里来", "东门")
                .doesNotContain("王小宁")
                .doesNotContainPattern("139[0-9*]{5}") // three digits alone may stand in an identifier
                .doesNotContain(halls.address(ticket).substring("/ticket/".length()));
        assertThat(sheet.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void scansArriveByTheDevicesOwnClockSetRight() throws Exception {
        var evening = doors.evening(10, 2);
        var slow = Instant.now().minus(Duration.ofDays(400)); // a phone that lost its date
        var scan = doors.scan(new Doors.Phone(device), evening.tickets().getFirst(), 2);
        var answer = post(evening, "scans", """
                {"device": "%s", "sent": "%s", "scans": [{"id": "%s", "kind": "TICKET", "ticket": "%s", "proof": "%s",
                 "persons": 2, "offline": true, "admitted": true, "at": "%s"}]}""".formatted(
                        device, slow, scan.id(), scan.ticket(), scan.proof(), slow.minusSeconds(90)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"outcome\":\"IN\"", "\"came\":2");
        var scannedAt = book.find(evening.session(), scan.id()).orElseThrow().scannedAt();
        assertThat(Duration.between(scannedAt, Instant.now()))
                .isBetween(Duration.ofSeconds(88), Duration.ofSeconds(150));
        assertThat(get(evening, "state").body()).contains("\"present\":2", "\"device\":1", "\"by\":\"东门\"");
    }

    @Test
    void nobodyIsAnsweredWithoutALinkOrAccount() throws Exception {
        var evening = doors.evening(10, 1);
        for (var what : new String[] {"sheet", "state"}) {
            assertThat(get(evening.session(), null, what).statusCode()).isEqualTo(401);
            assertThat(get(evening.session(), "wrong", what).statusCode()).isEqualTo(404);
            assertThat(get(evening.session(), doors.evening(1).link(), what).statusCode())
                    .isEqualTo(404);
        }
        var body = walkIn(false);
        assertThat(post(evening.session(), null, "scans", body, "same-origin").statusCode())
                .isEqualTo(401);
        assertThat(post(evening.session(), evening.link(), "scans", body, "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(checkIns.turnout(evening.session()).kept()).isFalse();
        assertThat(post(evening, "scans", body).statusCode()).isEqualTo(200);
        assertThat(checkIns.turnout(evening.session()).walkIns()).isEqualTo(1);
    }

    @Test
    void whoComesUnregisteredGetsATicketWhileSeatsAreFree() throws Exception {
        var evening = doors.evening(3, 2);
        var phone = Halls.phone();
        var wrong = enter(
                evening,
                "{\"name\": \"\", \"phone\": \"1380000\", \"persons\": \"1\", \"consent\": false, \"guardianConsent\": false}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("现在是 7 位", "姓名要 1 到 50 个字", "请先向本人说明");
        var who = WHO.formatted(phone);
        var in = enter(evening, who);
        assertThat(in.body()).contains("\"outcome\":\"IN\"", "田*梅").doesNotContain("田玉梅");
        assertThat(enter(evening, who).body()).contains("\"outcome\":\"DOUBLE\"");
        var late = enter(evening, who.replace(phone, Halls.phone()));
        assertThat(late.body()).contains("\"outcome\":\"WAITING\"");
        doors.startsIn(evening.session(), -10);
        var full = enter(evening, who.replace(phone, Halls.phone()));
        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.body()).contains("名额已满");
        assertThat(checkIns.turnout(evening.session()).came()).isEqualTo(1);
    }

    @Test
    void calledOffSessionHasNoDoorButNotesWhatPhonesDidBefore() throws Exception {
        for (var how : new String[] {
            "update event_session set cancelled_at = now(), cancelled_because = '大风预警' where event_id = ?",
            "update event set stage = 'CANCELLED' where id = ?"
        }) {
            var evening = doors.evening(10, 1);
            sql.sql(how).param(evening.event().id()).update();
            for (var what : new String[] {"sheet", "state"}) {
                var closed = get(evening, what);
                assertThat(closed.statusCode()).isEqualTo(403);
                assertThat(closed.body()).contains("已经取消").doesNotContain("王*宁");
            }
            assertThat(post(evening, "scans", walkIn(false)).statusCode()).isEqualTo(403);
            assertThat(enter(evening, WHO.formatted(Halls.phone())).statusCode())
                    .isEqualTo(403);
            assertThat(checkIns.turnout(evening.session()).walkIns()).isZero();
            assertThat(post(evening, "scans", walkIn(true)).statusCode()).isEqualTo(200);
            assertThat(checkIns.turnout(evening.session()).walkIns()).isEqualTo(1);
        }
    }

    private String walkIn(boolean offline) {
        return "{\"device\": \"%s\", \"sent\": \"%s\", \"scans\": [{\"id\": \"%s\", \"kind\": \"WALK_IN\", \"persons\": 1, \"offline\": %s, \"admitted\": true, \"at\": \"%s\"}]}"
                .formatted(device, Instant.now(), UUID.randomUUID(), offline, Instant.now());
    }

    private HttpResponse<String> enter(Evening evening, String who) throws Exception {
        return post(
                evening,
                "guests",
                "{\"device\": \"%s\", \"id\": \"%s\", \"who\": %s}".formatted(device, UUID.randomUUID(), who));
    }

    private HttpResponse<String> get(Evening evening, String what) throws Exception {
        return get(evening.session(), evening.link(), what);
    }

    private HttpResponse<String> get(UUID session, @Nullable String link, String what) throws Exception {
        var request = browser.request("/door/" + session + "/" + what + "?device=" + device);
        if (link != null) request.header("X-Door-Link", link);
        return browser.send(request.GET());
    }

    private HttpResponse<String> post(Evening evening, String what, String body) throws Exception {
        return post(evening.session(), evening.link(), what, body, "same-origin");
    }

    private HttpResponse<String> post(UUID session, @Nullable String link, String what, String body, String site)
            throws Exception {
        var request = browser.request("/door/" + session + "/" + what)
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", site);
        if (link != null) request.header("X-Door-Link", link);
        return browser.send(request.POST(BodyPublishers.ofString(body)));
    }
}
