package cn.zhongning.portal.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.opendata.Shown;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Any state of the search page in somebody's feed reader, which is Rome. */
@PortalTest
class SearchFeedTest {
    private static final String STATE = "industry=manganese&town=shikong&q=xiongmaozhubian"; // 熊猫竹编
    private static final String FEED = "/search.atom?list=demands&q=xiongmaozhubian&industry=manganese&town=shikong";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Test
    void readerFollowsJustWhatThePageFindsAlsoByPinyin() throws Exception {
        var shown = Shown.by(sql, accounts);
        var demand = shown.demand("熊猫竹编要省电", "manganese", 90);
        shown.demand("别的锰渣处理", "manganese", 90);
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> !read(FEED).getEntries().isEmpty());
        var feed = read(FEED);
        assertThat(feed.getEntries()).extracting(SyndEntry::getUri).containsExactly("urn:uuid:" + demand);
        assertThat(feed.getTitle()).startsWith("xiongmaozhubian · 技术需求 · 锰基新材料、石空镇 · ");
        assertThat(feed.getLinks())
                .anyMatch(link -> link.getRel().equals("self") && link.getHref().endsWith(FEED));
        assertThat(new Browser(port).get("/demands?" + STATE).body())
                .contains("href=\"https://portal.example.org" + FEED.replace("&", "&amp;") + "\"");
        assertThat(read("/en" + FEED).getTitle()).contains("Demands · Manganese materials, Shikong");
    }

    @Test
    void whatAsksForSomethingUnknownIsNoFeedAndNothingNewIsNotSentAgain() throws Exception {
        var browser = new Browser(port);
        for (var unknown : new String[] {"industry=magic", "list=desk/deals", "q=a&list=demands&who=me"})
            assertThat(browser.get("/search.atom?" + unknown).statusCode()).isEqualTo(404);
        var first = browser.get("/search.atom?list=articles");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        var again = browser.send(browser.request("/search.atom?list=articles")
                .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow()));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void whoAsksWithoutEndIsTurnedBackForAWhile() throws Exception {
        try (var http = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.9"))
                .build()) {
            var program = new Browser(port, http);
            var answer = program.get("/search.atom?list=articles");
            for (int i = 0; i < 1_000 && answer.statusCode() == 200; i++)
                answer = program.get("/search.atom?list=articles");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(new Browser(port).get("/search.atom?list=articles").statusCode())
                .isEqualTo(200);
    }

    private SyndFeed read(String address) throws Exception {
        return new SyndFeedInput()
                .build(new StringReader(new Browser(port).get(address).body()));
    }
}
