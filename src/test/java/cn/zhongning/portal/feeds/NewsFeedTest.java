package cn.zhongning.portal.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.content.ArticleForm;
import cn.zhongning.portal.content.ArticleService;
import cn.zhongning.portal.content.ArticleSort;
import cn.zhongning.portal.opendata.Shown;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody's feed reader, which is Rome. */
@PortalTest
class NewsFeedTest {
    @Autowired
    Announced announced;

    @Autowired
    ArticleService articles;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/events.atom", "/events.rss", "/events.atom?town=shikong&kind=experiment"})
    void readerFindsTheNewestEventFirst(String address) throws Exception {
        var title = "水 & 土 <1> " + Announced.title();
        var event = announced.publish(Announced.form(title, List.of(Announced.session(Announced.morning(3)))));
        var feed = read(address);
        var entry = feed.getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo(title);
        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + event.id());
        assertThat(entry.getLink()).isEqualTo("https://portal.example.org" + event.address());
        assertThat(entry.getDescription().getValue()).contains("10:00–11:30", "<br>石空镇科普工作站", "亲手做一节电池");
        assertThat(entry.getCategories())
                .extracting(category -> category.getName())
                .contains("科学实验", "进校园");
        assertThat(feed.getTitle()).contains("中宁科创");
    }

    @Test
    void readerFindsNoEventsOfOtherTowns() throws Exception {
        var event =
                announced.publish(Announced.form(Announced.title(), List.of(Announced.session(Announced.morning(3)))));
        assertThat(read("/events.rss?town=baima").getEntries())
                .extracting(SyndEntry::getUri)
                .doesNotContain("urn:uuid:" + event.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles.atom", "/en/articles.rss"})
    void readerFindsTheNewestArticle(String address) throws Exception {
        SignedInAs.staff();
        var title = Announced.title();
        articles.publish(
                new ArticleForm(ArticleSort.SCIENCE, title, "一句话说清楚锰矿是怎么来的。", "锰矿的来历要从海底说起，那是几亿年前的事情了。", "", ""));
        SignedInAs.nobody();
        assertThat(read(address).getEntries()).extracting(SyndEntry::getTitle).contains(title);
    }

    @Test
    void readerFollowsTheDemandsOfAnIndustryInATownThatSaySomething() throws Exception {
        var shown = Shown.by(sql, accounts);
        var demand = shown.demand("枸杞 & 烘干要省电", "manganese", 90);
        var gone = shown.demand("枸杞烘干，已经撤回", "manganese", 90);
        shown.withdraw(gone);
        var address = "/demands.atom?q=%E7%83%98%E5%B9%B2&industry=manganese&town=shikong&cooperation=licence";
        var feed = read(address);
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getUri)
                .contains("urn:uuid:" + demand)
                .doesNotContain("urn:uuid:" + gone);
        assertThat(feed.getEntries().getFirst().getDescription().getValue()).contains("省电 &amp; 省工", "锰基新材料");
        assertThat(feed.getTitle()).contains("锰基新材料", "石空镇", "烘干", "新需求");
        assertThat(new Browser(port).get(address.replace(".atom", "")).body())
                .contains("https://portal.example.org/demands.atom?");
        assertThat(read("/en/results.atom?town=baima").getEntries()).isEmpty();
        assertThat(new Browser(port).get("/results.atom?industry=magic").statusCode())
                .isEqualTo(404);
    }

    @Test
    void controlCharacterThatSomebodyPastedBreaksNoFeed() throws Exception {
        var shown = Shown.by(sql, accounts);
        var demand = shown.demand("枸杞\u0001色选 \u000B机", "manganese", 90);
        var entry = read("/demands.atom?industry=manganese").getEntries().stream()
                .filter(each -> each.getUri().endsWith(demand.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(entry.getTitle()).startsWith("枸杞色选 机");
    }

    private SyndFeed read(String address) throws Exception {
        return new SyndFeedInput()
                .build(new StringReader(new Browser(port).get(address).body()));
    }
}
