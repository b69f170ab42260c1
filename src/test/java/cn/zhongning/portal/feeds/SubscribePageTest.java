package cn.zhongning.portal.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who wants the events of their own town in their calendar. */
@PortalTest
class SubscribePageTest {
    private static final String ORIGIN = "https://portal.example.org";

    @LocalServerPort
    int port;

    @Test
    void readerChoosesTheirTownAndGetsItsAddresses() throws Exception {
        try (var chromium = Chromium.phoneWithoutScript(port)) {
            var page = chromium.open("/subscribe");
            page.selectOption("select[name=town]", "shikong");
            page.selectOption("select[name=kind]", "lecture");
            page.click("main button[type=submit]");
            assertThat(page.textContent("#calendar .address"))
                    .isEqualTo(ORIGIN + "/events.ics?town=shikong&kind=lecture");
            assertThat(page.getAttribute("#calendar a.button", "href"))
                    .isEqualTo("webcal://portal.example.org/events.ics?town=shikong&kind=lecture");
            chromium.picture("subscribe-phone");
        }
        try (var chromium = Chromium.desktop(port)) {
            chromium.open("/en/subscribe");
            assertThat(chromium.barriers()).isEmpty();
            chromium.picture("subscribe-english");
            chromium.darken();
            chromium.open("/subscribe");
            assertThat(chromium.barriers()).isEmpty();
            chromium.picture("subscribe-dark");
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void everyAddressOnThePageWorks() throws Exception {
        var browser = new Browser(port);
        var addresses =
                Jsoup.parse(browser.get("/en/subscribe?town=baima").body()).select(".address");
        assertThat(addresses).hasSizeGreaterThan(6);
        for (var address : addresses) {
            if (!address.text().startsWith(ORIGIN)) continue;
            var path = address.text().substring(ORIGIN.length());
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }
}
