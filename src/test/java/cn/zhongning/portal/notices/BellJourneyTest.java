package cn.zhongning.portal.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class BellJourneyTest {
    private static final String COUNT = ".desk > nav .entries a[href='/desk/notices'] b";
    private static final double SOON = 3000;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Notices notices;

    private Account reader;

    @BeforeEach
    void signUp() {
        reader = Readers.one(accounts);
    }

    @Test
    void noticeComesToEveryOpenTabAndGoesFromAllWhenItIsReadInOne() {
        try (var chromium = Chromium.desktop(port)) {
            chromium.signIn(reader.email(), Readers.PASSWORD);
            var list = chromium.open("/desk/notices");
            assertThat(list.locator("main")).containsText("还没有通知");
            var elsewhere = chromium.tab();
            elsewhere.navigate("http://localhost:" + port + "/desk/settings/notices");
            assertThat(elsewhere.locator("h1")).isVisible();

            tell("电解锰渣脱氨固锰");
            soon(elsewhere, "1");
            soon(list, "1");
            Assertions.assertThat(elsewhere.title()).startsWith("(1) ");
            tell("枸杞热泵分段变温干制");
            soon(elsewhere, "2");
            assertThat(list.locator(".fresh button")).hasText("有 2 条新通知，点这里看");
            chromium.picture("bell-fresh");
            list.click(".fresh button");
            assertThat(list.locator(".notices > li")).hasCount(2);
            assertThat(list.locator(".fresh button")).isHidden();
            chromium.picture("bell-shown");

            list.locator(".notices .side vaadin-button").first().click();
            soon(elsewhere, "1");
            soon(list, "1");
            list.locator("vaadin-button:has-text('全部标为已读')").click();
            assertThat(elsewhere.locator(COUNT)).isHidden();
            Assertions.assertThat(elsewhere.title()).doesNotContain("(");
            Assertions.assertThat(chromium.complaints()).isEmpty();
            Assertions.assertThat(chromium.barriers()).isEmpty();
        }
    }

    @Test
    void lostNetworkIsOwnedUpToOnThePhone() {
        try (var chromium = Chromium.phone(port)) {
            chromium.signIn(reader.email(), Readers.PASSWORD);
            var page = chromium.open("/desk");
            assertThat(page.locator(".desk > nav .bell")).isVisible();
            page.context().setOffline(true);
            page.click(".drawer");
            assertThat(page.locator("vaadin-connection-indicator")).containsText("网络断了，正在重新连接");
            chromium.picture("bell-offline-phone");
            tell("断网时来的");
            page.context().setOffline(false);
            assertThat(page.locator(".desk > nav .bell b")).hasText("1");
            chromium.picture("bell-phone");
            chromium.open("/desk/notices");
            assertThat(page.locator(".notices > li")).hasCount(1);
            chromium.picture("bell-list-phone");
            chromium.fits();
        }
    }

    @Test
    void whoSignsOutInOneTabLeavesNothingInTheOthersAndReadsThatThere() {
        try (var chromium = Chromium.desktop(port)) {
            chromium.signIn(reader.email(), Readers.PASSWORD);
            var page = chromium.open("/desk/settings/notices");
            assertThat(page.locator("h1")).isVisible();
            page.evaluate(
                    "localStorage.setItem('portal-draft:demand:x', JSON.stringify({at: Date.now(), fields: {}}))");
            var other = chromium.tab();
            other.navigate("http://localhost:" + port + "/desk");
            other.click("text=退出登录");
            page.waitForURL("**/sign-in?out");
            assertThat(page.locator(".note")).containsText("没有保存的内容已从这台电脑上清除");
            assertThat(page.locator("input[name=username]")).hasValue("");
            Assertions.assertThat(
                            page.evaluate("Object.keys(localStorage).filter((each) => !each.startsWith('vaadin.'))"))
                    .isEqualTo(List.of());
            chromium.picture("bell-signed-out");
        }
    }

    @Test
    void pageForEverybodyShowsWhoIsSignedInWhatWaits() {
        try (var chromium = Chromium.phone(port)) {
            var page = chromium.open("/results");
            assertThat(page.locator(".top .bell")).hasCount(0);
            chromium.signIn(reader.email(), Readers.PASSWORD);
            chromium.open("/results");
            assertThat(page.locator(".top .button")).hasText("工作台");
            assertThat(page.locator(".top .bell")).isHidden();
            tell("电解锰渣脱氨固锰");
            assertThat(page.locator(".top .bell b"))
                    .hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(SOON));
            chromium.picture("bell-public-phone");
            chromium.fits();
            page.setViewportSize(1440, 900);
            chromium.picture("bell-public");
            chromium.darken();
            chromium.open("/en/results");
            assertThat(page.locator(".top .bell b")).hasText("1");
            chromium.picture("bell-public-dark-english");
            Assertions.assertThat(chromium.barriers()).isEmpty();
            page.click(".top .bell");
            assertThat(page.locator(".notices > li")).hasCount(1);
            chromium.picture("bell-notices-dark");
        }
    }

    private void tell(String what) {
        notices.tell(reader.id(), "notices.organisation.approved", "/desk", what);
    }

    private static void soon(Page tab, String number) {
        assertThat(tab.locator(COUNT)).hasText(number, new LocatorAssertions.HasTextOptions().setTimeout(SOON));
    }
}
