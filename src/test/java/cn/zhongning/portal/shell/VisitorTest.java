package cn.zhongning.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class VisitorTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"/,200", "/en,200", "/nothing,404", "/en/nothing,404", "/VAADIN/nothing,404", "/favicon.ico,200"})
    void visitorGetsHtmlAndNoCookie(String address, int status) throws Exception {
        var answer = new Browser(port).get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("Exception", "!shell.");
    }

    @Test
    void addressDecidesTheLanguage() throws Exception {
        var browser = new Browser(port);
        assertThat(browser.get("/").body()).contains("lang=\"zh-CN\"", "把难题放上来");
        assertThat(browser.get("/en").body()).contains("lang=\"en\"", "href=\"/en/events\"");
    }

    @Test
    void formFromAnotherSiteIsRefused() throws Exception {
        var browser = new Browser(port);
        var answer = browser.send(browser.request("/sign-up")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("name=x")));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void pageThatDidNotChangeIsNotSentAgain() throws Exception {
        var browser = new Browser(port);
        var etag = browser.get("/").headers().firstValue("ETag").orElseThrow();
        var again =
                browser.send(browser.request("/").header("If-None-Match", etag).GET());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void machinesFindTheMapOfTheSite() throws Exception {
        var browser = new Browser(port);
        assertThat(browser.get("/robots.txt").body()).contains("/sitemap.xml");
        assertThat(browser.get("/sitemap.xml").body())
                .contains("<loc>https://portal.example.org/sitemap/site.xml</loc>");
        assertThat(browser.get("/sitemap/site.xml").body()).contains("<loc>https://portal.example.org/en/events</loc>");
    }

    @Test
    void healthTellsReadiness() throws Exception {
        assertThat(new Browser(port).get("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
    }

    @Test
    void healthNamesSearchApart() throws Exception {
        assertThat(new Browser(port).get("/actuator/health").body()).contains("\"search\":{\"status\":");
    }
}
