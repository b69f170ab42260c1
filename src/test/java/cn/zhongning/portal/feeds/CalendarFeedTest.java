package cn.zhongning.portal.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.events.Event;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody's calendar program, which asks every hour. */
@PortalTest
class CalendarFeedTest {
    @Autowired
    Announced announced;

    @LocalServerPort
    int port;

    private Browser browser = new Browser(0);

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsTornApart() throws Exception {
        announced.publish(Announced.form(Announced.title(), List.of(Announced.session(Announced.morning(3)))));
        var calendar = browser.get("/events.ics").body();
        assertThat(calendar).contains("\r\n ").doesNotContain("\uFFFD");
        assertThat(calendar.split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void calendarSaysWhatChinasClocksSay() throws Exception {
        var event = announced.publish(Announced.form(Announced.title(), List.of(Announced.session(Announced.morning(3)))));
        var calendar = unfolded(browser.get(event.address() + "/event.ics"));
        System.out.println(calendar);
        assertThat(calendar)
                .contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai")
                .contains("DTSTART:19910915T020000\r\nTZOFFSETFROM:+0900\r\nTZOFFSETTO:+0800")
                .contains("DTSTART;TZID=Asia/Shanghai:" + Announced.morning(3).toString().replaceAll("[-:]", "") + "00");
    }

    private static String unfolded(HttpResponse<String> answer) {
        return answer.body().replace("\r\n ", "");
    }
}
