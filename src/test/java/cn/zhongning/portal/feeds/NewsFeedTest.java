package cn.zhongning.portal.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.content.ArticleForm;
import cn.zhongning.portal.content.ArticleService;
import cn.zhongning.portal.content.ArticleSort;
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

/** Somebody's feed reader, which is Rome. */
@PortalTest
class NewsFeedTest {
    @Autowired
    Announced announced;

    @Autowired
    ArticleService articles;

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

    private SyndFeed read(String address) throws Exception {
        return new SyndFeedInput()
                .build(new StringReader(new Browser(port).get(address).body()));
    }
}
