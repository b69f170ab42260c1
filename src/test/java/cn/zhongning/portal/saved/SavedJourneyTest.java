package cn.zhongning.portal.saved;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.notices.Mornings;
import cn.zhongning.portal.notices.Postbox;
import cn.zhongning.portal.notices.Postbox.Letter;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SavedJourneyTest {
    private static final String PAGE = "/demands?q=%E7%BC%82%E4%B8%9D&industry=tourism"; // 缂丝

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Autowired
    Mornings mornings;

    private Stall stall;
    private Postbox post;

    @BeforeEach
    void open() {
        post = new Postbox(mornings);
        stall = Stall.open(sql, accounts);
    }

    @AfterEach
    void close() {
        stall.close();
        post.close();
    }

    @Test
    void visitorSavesASearchIsToldOfWhatAnotherPublishesAndUnsubscribesFromTheLetter() throws Exception {
        try (var visitor = Chromium.phone(port)) {
            var page = visitor.open(PAGE);
            visitor.picture("saved-nothing-phone");
            page.click("text=保存这次搜索并接收提醒");
            page.fill("input[name=username]", stall.reader().email());
            page.fill("input[name=password]", Stall.PASSWORD);
            page.click("main button[type=submit]");
            assertThat(page).hasURL(Pattern.compile(".*/desk/searches/new\\?search=.*"));
            assertThat(page.locator("vaadin-text-field input")).hasValue(Pattern.compile("缂丝.*文化旅游"));
            visitor.picture("saved-new-phone");
            Assertions.assertThat(visitor.barriers()).isEmpty();
            page.click("vaadin-button:has-text('保存并接收提醒')");
            assertThat(page.locator(".searches > li")).hasCount(1);
            visitor.picture("saved-list-phone");
            told(visitor, page);
        }
        var letter = post.morning(1, stall.reader()).getFirst();
        Assertions.assertThat(letter.html().select("p.soft").eachText())
                .anyMatch(why -> why.contains("写到了“缂丝”；符合所选：文化旅游"));
        unsubscribe(letter);

        stall.publish("缂丝屏风霉斑去除", "另一件缂丝屏风受潮起霉，想找不伤丝的去霉办法。", "tourism");
        await(2);
        Assertions.assertThat(post.morning(2, stall.reader())).isEmpty();
    }

    /** The link in the letter's foot, for whoever is not signed in; and once more, as a mail provider does it. */
    private void unsubscribe(Letter letter) throws Exception {
        var address = letter.stop();
        Assertions.assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        Assertions.assertThat(letter.header("List-Unsubscribe")).endsWith(address + ">");
        try (var reader = Chromium.phone(port)) {
            var page = reader.open(address);
            reader.picture("saved-unsubscribe-phone");
            page.click("main button[type=submit]");
            assertThat(page.locator("[role=status]")).containsText("消息汇总");
            Assertions.assertThat(page.context().cookies()).isEmpty();
            seesInTheSettings("不告诉");
            page.click("main button:has-text('恢复订阅')");
            assertThat(page.locator("h1")).hasText("不再收这类邮件");
            page.goBack();
            assertThat(page.locator("main button")).hasText("退订"); // and no question whether to send it again
            seesInTheSettings("每天汇总");
        }
        var browser = new Browser(port);
        var provider = browser.request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"));
        Assertions.assertThat(browser.send(provider).statusCode()).isEqualTo(200);
    }

    private void seesInTheSettings(String pace) {
        try (var reader = Chromium.desktop(port)) {
            reader.signIn(stall.reader().email(), Stall.PASSWORD);
            var page = reader.open("/desk/settings/notices");
            assertThat(page.locator(".pace:has-text('匹配与订阅') vaadin-select >> nth=1"))
                    .containsText(pace);
        }
    }

    private void told(Chromium reader, Page page) {
        stall.publish("清代缂丝挂屏脱丝加固", "展出的缂丝挂屏经纬脱丝，想找不改变手感的加固办法。", "tourism");
        await(1);
        reader.open("/desk/notices");
        assertThat(page.locator(".notices > li").first()).containsText("写到了“缂丝”；符合所选：文化旅游");
        reader.open("/desk/searches");
        assertThat(page.locator(".searches > li")).containsText("1 条新内容");
        page.click(".searches h3 a");
        assertThat(page.locator(".notices mark")).hasText("缂丝");
        reader.picture("saved-hits-phone");
        Assertions.assertThat(reader.barriers()).isEmpty();
        page.click(".notices h3 a");
        assertThat(page.locator("h1")).hasText("清代缂丝挂屏脱丝加固");
    }

    private void await(int told) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> Assertions.assertThat(stall.told()).hasSize(told));
    }
}
