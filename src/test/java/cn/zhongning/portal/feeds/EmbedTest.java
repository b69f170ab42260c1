package cn.zhongning.portal.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.events.Event;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Another site that shows our events in its own page. */
@PortalTest
class EmbedTest {
    private static final String ORIGIN = "https://portal.example.org";

    @Autowired
    Announced announced;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @Test
    void anotherSiteFramesTheListWithoutScriptOrCookieAndNothingElseOfOurs() throws Exception {
        var event = publish();
        sql.sql("update event set town = 'taiyangliang' where id = ?") // where no other test crowds it out
                .param(event.id())
                .update();
        var page = """
                <!doctype html><title>镇政府</title>
                <iframe id="list" src="http://localhost:%1$d/embed/events?town=taiyangliang&limit=20" width="600" height="480"></iframe>
                <iframe id="whole" src="http://localhost:%1$d/events" width="600" height="200"></iframe>
                """.formatted(port).getBytes(UTF_8);
        var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        other.start();
        try (var chromium = Chromium.phoneWithoutScript(port)) {
            var shown = chromium.open("http://127.0.0.1:" + other.getAddress().getPort() + "/");
            var list = shown.frameLocator("#list");
            list.locator("h2 a").first().waitFor();
            assertThat(list.locator("body").textContent()).contains(event.title());
            assertThat(list.locator("h2 a").first().getAttribute("target")).isEqualTo("_blank");
            assertThat(shown.frameLocator("#whole").locator("h1").count()).isZero();
            assertThat(shown.context().cookies()).isEmpty();
            chromium.picture("embed-list");
        } finally {
            other.stop(0);
        }
    }

    @Test
    void frameIsAllowedHereAndNowhereElse() throws Exception {
        var browser = new Browser(port);
        var event = publish();
        for (var address : List.of("/embed/events", "/en/embed/events?limit=3", "/embed" + event.address())) {
            var answer = browser.get(address);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("frame-ancestors *", "default-src 'none'")
                    .doesNotContain("script-src");
            assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(Jsoup.parse(answer.body()).select("script")).isEmpty();
        }
        assertThat(browser.get("/events")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("frame-ancestors 'none'");
        assertThat(browser.get("/embed/events/nothing").statusCode()).isEqualTo(404);
        assertThat(browser.get("/embed/events?limit=1&town=shikong").body()).containsOnlyOnce("<h2>");
    }

    @Test
    void editorThatIsGivenAnAddressFindsTheFrameOfIt() throws Exception {
        var event = publish();
        var browser = new Browser(port);
        var page = Jsoup.parse(browser.get(event.address()).body());
        var json = new JsonMapper()
                .readTree(
                        browser.get(discovered(page, "application/json+oembed")).body());
        assertThat(json.get("version").asString()).isEqualTo("1.0");
        assertThat(json.get("type").asString()).isEqualTo("rich");
        assertThat(json.get("title").asString()).isEqualTo(event.title());
        var frame = Jsoup.parse(json.get("html").asString()).selectFirst("iframe");
        assertThat(browser.get(Objects.requireNonNull(frame).attr("src").substring(ORIGIN.length()))
                        .body())
                .contains(event.title());

        var xml = Jsoup.parse(browser.get(discovered(page, "text/xml+oembed")).body(), Parser.xmlParser());
        assertThat(xml.expectFirst("oembed > html").text())
                .isEqualTo(json.get("html").asString());
    }

    @Test
    void listsAddressLeadsToAFrameOfTheSameEvents() throws Exception {
        var browser = new Browser(port);
        var page = Jsoup.parse(
                browser.get("/en/events?eventKind=experiment&town=shikong").body());
        var json = new JsonMapper()
                .readTree(browser.get(discovered(page, "application/json+oembed") + "&maxwidth=320&maxheight=200")
                        .body());
        assertThat(json.get("width").asInt()).isEqualTo(320);
        assertThat(json.get("height").asInt()).isEqualTo(200);
        assertThat(json.get("html").asString()).contains("/en/embed/events?town=shikong&amp;kind=experiment");
        assertThat(discovered(page, "text/calendar")).isEqualTo("/en/events.ics?town=shikong&kind=experiment");
        assertThat(discovered(page, "application/atom+xml")).isEqualTo("/en/events.atom?town=shikong&kind=experiment");
    }

    @Test
    void addressThatIsNotOursHasNoFrameAndAnUnknownFormatIsNotMade() throws Exception {
        var browser = new Browser(port);
        for (var url :
                List.of("https://elsewhere.example/events", ORIGIN + "/about", ORIGIN + ".evil.example/events", "x y"))
            assertThat(browser.get("/oembed?url=" + URLEncoder.encode(url, UTF_8))
                            .statusCode())
                    .as(url)
                    .isEqualTo(404);
        assertThat(browser.get("/oembed?format=yaml&url=" + ORIGIN + "/events").statusCode())
                .isEqualTo(501);
    }

    private static String discovered(Document page, String type) {
        return page.select("link[rel=alternate][type=" + type + "]")
                .attr("href")
                .substring(ORIGIN.length());
    }

    private Event publish() {
        return announced.publish(Announced.form(Announced.title(), List.of(Announced.session(Announced.morning(3)))));
    }
}
