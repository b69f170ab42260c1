package cn.zhongning.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.catalina.Context;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** One page class, two deliveries: what visitors get costs next to nothing, and who signs in sees the same. */
@PortalTest
class DeliveryTest {
    private static final int CROWD = 10_000;
    private static final List<String> ADDRESSES = List.of("/about?n=", "/en/contact?n=", "/en/nothing/");
    private static final String PASSWORD = "两种送法-Zn7x";

    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext context;

    @Autowired
    Accounts accounts;

    @Test
    void crowdOfTenThousandStartsNoSessionAndLeavesNothingInMemory() {
        visit(2_000);
        long sessions = sessions();
        // A job that runs meanwhile fills its cache once; visitors would leave something every time.
        assertThat(Math.min(left(), left())).isLessThan(1_000_000);
        assertThat(sessions()).isEqualTo(sessions);
    }

    /** What a crowd leaves in memory. */
    private long left() {
        long before = usedHeap();
        visit(CROWD);
        return usedHeap() - before;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/results", "/demands", "/events", "/articles", "/en/results"})
    void listIsLightForAVillageOnTheEdgeOfTheNetwork(String address) throws Exception {
        var browser = new Browser(port);
        var list = zipped(browser, address);
        assertThat(list.body().length).isLessThanOrEqualTo(15 * 1024);
        var page = Jsoup.parse(browser.get(address).body());
        var weights = new HashMap<String, Integer>();
        for (var file : page.select("link[rel=stylesheet], link[rel=icon], link[rel=manifest], script[src], img")) {
            var source = file.hasAttr("href") ? file.attr("href") : file.attr("src");
            weights.put(source, zipped(browser, source).body().length);
        }
        int all = list.body().length
                + weights.values().stream().mapToInt(Integer::intValue).sum();
        int script = weights.entrySet().stream()
                .filter(file -> file.getKey().contains(".js"))
                .mapToInt(file -> file.getValue())
                .sum();
        assertThat(script).isPositive().isLessThanOrEqualTo(20 * 1024);
        assertThat(all).isLessThanOrEqualTo(60 * 1024);
    }

    @Test
    void whoIsSignedInSeesTheSameHeaderPageAndFooter() throws Exception {
        var email = "delivery-" + UUID.randomUUID() + "@example.cn";
        accounts.create(null, email, "看页面的人", null, Role.ENTERPRISE, PASSWORD, false);
        try (var chromium = Chromium.desktop(port)) {
            chromium.signIn(email, PASSWORD);
            for (var address : List.of("/nothing-here", "/en/privacy", "/about")) {
                var visitor = Jsoup.parse(new Browser(port).get(address).body());
                chromium.open(address).waitForSelector(".foot a");
                assertThat(live(chromium, "main"))
                        .isEqualTo(plain(visitor.select("main").text()));
                assertThat(live(chromium, "footer"))
                        .isEqualTo(plain(visitor.select("footer").text()));
                assertThat(live(chromium, "header nav"))
                        .isEqualTo(plain(visitor.select("header nav").text()));
            }
            assertThat(live(chromium, "header")).contains("工作台");
        }
    }

    /** Four at a time, in both languages, each address new to every cache. */
    private void visit(int times) {
        var browser = new Browser(port);
        IntStream.range(0, times).parallel().forEach(i -> {
            var address = i % 50 == 0 ? "/?n=" + i : ADDRESSES.get(i % ADDRESSES.size()) + i;
            assertThat(answer(browser, address).headers().allValues("Set-Cookie"))
                    .isEmpty();
        });
    }

    private static HttpResponse<String> answer(Browser browser, String address) {
        try {
            return browser.get(address);
        } catch (Exception failed) {
            throw new AssertionError(address, failed);
        }
    }

    private static HttpResponse<byte[]> zipped(Browser browser, String address) throws Exception {
        return browser.http()
                .send(
                        browser.request(address)
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String live(Chromium chromium, String selector) {
        return plain(chromium.page().locator(selector).first().textContent());
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    private long sessions() {
        var tomcat = ((TomcatWebServer) Objects.requireNonNull(context.getWebServer())).getTomcat();
        var root = (Context) tomcat.getHost().findChildren()[0];
        return root.getManager().getSessionCounter();
    }

    private static long usedHeap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            var runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
