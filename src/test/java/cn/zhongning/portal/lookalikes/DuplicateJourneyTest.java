package cn.zhongning.portal.lookalikes;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.DemandService;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class DuplicateJourneyTest {
    private static final String PASSWORD = "写到一半看看-Zn7x";
    private static final String EXISTS = "采摘季雇不到人";
    private static final Told SAME = new Told("枸杞采摘缺工，需要采摘机械", "夏果成熟集中，摘工贵且难找，去年有一成果子没摘，需要下地的采摘机，不打青果不伤果。");
    private static final Told REFINED = new Told("坡地枸杞园的采摘机怎样夜里自己找路", "坡度十五度、行距两米的老园子没有网络信号，想给已有的履带底盘加装定位和避障，夜间自主行走。");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Lookalikes lookalikes;

    @Autowired
    DemandService demands;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void whatExistsIsShownWhileTheFormIsOpenAndCanBeJoinedRefinedOrCalledDifferent() {
        var author = author();
        untilIndexed(author);
        try (var browser = Chromium.desktop(port)) {
            browser.signIn(author.email(), PASSWORD);
            var page = browser.open("/desk/demands/new");
            writeUntilShown(page, SAME);
            assertThat(page.locator(".similar")).containsText(EXISTS);
            assertThat(page.locator(".similar")).containsText("可以加入，或把您的写得更具体");
            browser.picture("similar-while-writing");
            assertThat(browser.barriers()).isEmpty();
            var joined = page.waitForPopup(() -> page.getByText("加入这条需求").click());
            assertThat(joined.locator(".intention .about"))
                    .containsText(EXISTS, new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            joined.close();
            assertThat(title(page)).hasValue(SAME.title());

            write(page, REFINED);
            assertThat(page.locator(".similar")).isEmpty();
            writeUntilShown(page, SAME);
            page.getByText("不是一回事").click();
            assertThat(page.locator(".similar")).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Locator title(Page page) {
        return page.locator("[data-field=title] input");
    }

    private static void write(Page page, Told told) {
        title(page).fill(told.title());
        var summary = page.locator("[data-field=summary] textarea");
        summary.fill(told.summary());
        summary.blur();
    }

    /** A form does not wait for the search: on a busy machine an answer may stay out until more is typed. */
    private static void writeUntilShown(Page page, Told told) {
        for (int i = 0; i < 40; i++) {
            write(page, i % 2 == 0 ? told : new Told(told.title(), told.summary() + "。"));
            page.waitForTimeout(3_000);
            if (page.locator(".similar li").count() > 0) return;
        }
    }

    /** The demonstration comes into the index after the start. */
    private void untilIndexed(Account author) {
        SignedInAs.account(author);
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !lookalikes.of(demands, SAME, Set.of()).isEmpty());
    }

    private Account author() {
        var enterprise = NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, "正要写需求的合作社");
        return accounts.create(
                enterprise, UUID.randomUUID() + "@example.cn", "王小宁", null, Role.ENTERPRISE, PASSWORD, false);
    }
}
