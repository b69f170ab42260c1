package cn.zhongning.portal.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody's calendar program, which asks every hour. */
@PortalTest
class CalendarFeedTest {
    @Autowired
    Announced announced;

    @Autowired
    EventService events;

    @LocalServerPort
    int port;

    private Browser browser = new Browser(0);

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsTornApart() throws Exception {
        announced.publish(Announced.form(Announced.title(), List.of(Announced.session(Announced.morning(3)))));
        var calendar = browser.get("/events.ics").body();
        assertThat(calendar).contains("\r\n ").doesNotContain("\uFFFD");
        assertThat(calendar.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void calendarSaysWhatChinasClocksSay() throws Exception {
        var event =
                announced.publish(Announced.form(Announced.title(), List.of(Announced.session(Announced.morning(3)))));
        var calendar = unfolded(browser.get(event.address() + "/event.ics"));
        assertThat(calendar)
                .contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai")
                .contains("DTSTART:19910915T020000\r\nTZOFFSETFROM:+0900\r\nTZOFFSETTO:+0800")
                .contains("DTSTART;TZID=Asia/Shanghai:"
                        + Announced.morning(3).toString().replaceAll("[-:]", "") + "00");
    }

    @Test
    void whoHasTheCalendarAlreadyIsNotSentItAgainUntilItChanges() throws Exception {
        var event = publish(Announced.title());
        var first = browser.get(event.address() + "/event.ics");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var day = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(again(event, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(again(event, "If-Modified-Since", day).statusCode()).isEqualTo(304);
        Thread.sleep(1100); // HTTP counts in seconds
        rename(event, "换了名字的讲座");
        assertThat(again(event, "If-None-Match", tag).body()).contains("换了名字的讲座");
        assertThat(again(event, "If-Modified-Since", day).statusCode()).isEqualTo(200);
    }

    @Test
    void changedEventHasAHigherSequenceAndTheSameName() throws Exception {
        var event = publish(Announced.title());
        var before = unfolded(browser.get(event.address() + "/event.ics"));
        rename(event, "换了名字的讲座");
        var after = unfolded(browser.get(event.address() + "/event.ics"));
        assertThat(line(after, "UID")).isEqualTo(line(before, "UID"));
        assertThat(Integer.parseInt(line(after, "SEQUENCE"))).isGreaterThan(Integer.parseInt(line(before, "SEQUENCE")));
    }

    @Test
    void feedComesPackedWithoutACookieAndForEverySite() throws Exception {
        var event = publish(Announced.title());
        var request = browser.request(event.address() + "/event.ics").header("Accept-Encoding", "gzip");
        var answer = browser.http().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), UTF_8))
                .startsWith("BEGIN:VCALENDAR");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=0, must-revalidate");
    }

    @Test
    void townAndKindAndSettingHaveCalendarsOfTheirOwn() throws Exception {
        var title = publish(Announced.title()).title();
        for (var query : List.of(
                "town=shikong", "kind=experiment", "setting=village", "town=shikong&town=baima&kind=EXPERIMENT"))
            assertThat(unfolded(browser.get("/events.ics?" + query))).as(query).contains(title);
        for (var query : List.of("town=baima", "kind=lecture", "setting=media", "town=shikong&kind=lecture"))
            assertThat(unfolded(browser.get("/events.ics?" + query))).as(query).doesNotContain(title);
        assertThat(unfolded(browser.get("/en/events.ics?town=shikong&kind=experiment")))
                .contains("X-WR-CALNAME:Shikong\\, ", "CATEGORIES:");
    }

    @Test
    void calendarOfATownThatIsNotHereIsNoCalendarOfEverything() throws Exception {
        for (var address : List.of("/events.ics?town=atlantis", "/events.ics?kind=party", "/events/nothing/event.ics"))
            assertThat(browser.get(address).statusCode()).as(address).isEqualTo(404);
    }

    @Test
    void withdrawnEventIsInNoCalendar() throws Exception {
        var event = publish(Announced.title());
        SignedInAs.staff();
        events.withdraw(event.id(), event.version());
        assertThat(browser.get(event.address() + "/event.ics").statusCode()).isEqualTo(404);
        assertThat(unfolded(browser.get("/events.ics"))).doesNotContain(event.title());
    }

    @Test
    void wordsWithMarksOfTheFormatArriveAsTheyWereTyped() throws Exception {
        var title = "水, 土; 和 \\ 气" + Announced.title();
        publish(title);
        var calendar = new CalendarBuilder()
                .build(new StringReader(browser.get("/events.ics").body()));
        assertThat(calendar.<VEvent>getComponents("VEVENT"))
                .extracting(entry -> entry.getRequiredProperty("SUMMARY").getValue())
                .contains(title);
        assertThat(calendar.validate().hasErrors()).isFalse();
    }

    private Event publish(String title) {
        return announced.publish(Announced.form(title, List.of(Announced.session(Announced.morning(3)))));
    }

    private void rename(Event event, String title) {
        SignedInAs.staff();
        events.change(event.id(), event.version(), Announced.form(title, Announced.kept(events.sessions(event.id()))));
        SignedInAs.nobody();
    }

    private HttpResponse<String> again(Event event, String header, String value) throws Exception {
        return browser.send(browser.request(event.address() + "/event.ics").header(header, value));
    }

    private static String line(String calendar, String name) {
        return calendar.lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }

    private static String unfolded(HttpResponse<String> answer) {
        return answer.body().replace("\r\n ", "");
    }
}
