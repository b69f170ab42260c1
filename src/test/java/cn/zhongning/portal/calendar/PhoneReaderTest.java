package cn.zhongning.portal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PhoneReaderTest {
    @LocalServerPort
    int port;

    @Autowired
    Planned planned;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void forget() {
        sql.sql("delete from event where title like '冬至%'").update();
    }

    @Test
    void monthOnAPhoneWithoutScriptLeadsToADayAndItsEvent() {
        planned.event("冬至那天的日影").town("baima").kind("CONTEST").on("2045-12-21T12:00");
        planned.event("冬至前后的照片展").town("baima").kind("CONTEST").on("2045-12-10T09:00", Duration.ofDays(20));
        try (var reader = Chromium.phoneWithoutScript(port)) {
            var page = reader.open("/calendar?view=month&month=2045-11");
            page.click("text=下个月");
            page.click(".filters > summary");
            page.selectOption("select[name=town]", "baima");
            page.click(".filters button");
            assertThat(page.url()).contains("month=2045-12", "town=baima");
            assertThat(width(reader)).isEqualTo(390);
            assertThat(page.locator(".lasting").innerText()).contains("冬至前后的照片展", "12月10日–30日");
            page.click(".month a[aria-label='12月21日 星期四，1 场']");
            assertThat(page.locator(".agenda").innerText()).contains("冬至那天的日影", "正在进行");
            page.click(".agenda .title:has-text('冬至那天的日影')");
            assertThat(page.locator("h1").innerText()).isEqualTo("冬至那天的日影");
        }
    }

    @Test
    void nothingOfTheCalendarIsWiderThanAPhone() {
        try (var reader = Chromium.phone(port)) {
            for (var address :
                    List.of("/calendar", "/en/calendar?view=month", "/calendar?view=week", "/en/calendar?view=map")) {
                reader.open(address);
                assertThat(width(reader)).as(address).isEqualTo(390);
                assertThat(reader.complaints()).isEmpty();
            }
        }
    }

    /** Of all that can be scrolled to; what sticks out sideways counts. */
    private static int width(Chromium reader) {
        return (int) reader.page().evaluate("document.documentElement.scrollWidth");
    }
}
