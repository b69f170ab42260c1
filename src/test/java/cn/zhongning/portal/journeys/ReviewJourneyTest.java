package cn.zhongning.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.demands.Demand;
import cn.zhongning.portal.reviews.Desk;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two reviewers at one desk: scores by keyboard, a claim taken over, a new text compared, versions side by side. */
@PortalTest
class ReviewJourneyTest {
    private static final String OLD = "一茬要烘几十吨鲜果，老式热风烘房一炉两天，电费占成本大头。烤出来发黑结块，卖不上价。";
    private static final String NEW = "一茬要烘四十吨鲜果，老式热风烘房一炉三天，电费占成本的六成。烤出来发黑结块，最佳等级只有两成。";

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void newTextIsReadBesideTheOldOneAndDecidedByOneOfTwo() {
        var owner = desk.enterprise();
        var wang = desk.reviewer("王审核");
        var li = desk.reviewer("李审核");
        var published = desk.published(owner, wang, Desk.form("枸杞烘房电费太高", OLD));
        var renewed = desk.renewed(owner, published, Desk.form("枸杞烘房电费太高，求国家級水平的办法", NEW));
        try (var first = Chromium.desktop(port);
                var second = Chromium.phone(port)) {
            first.signIn(wang.email(), Desk.PASSWORD);
            var page = first.open(item(renewed));
            assertThat(page.locator(".claim")).containsText("您正在审核");
            assertThat(page.locator(".comparison ins").first()).isVisible();
            assertThat(page.locator("mark.hit").first()).isVisible();
            first.picture("review-item");

            second.signIn(li.email(), Desk.PASSWORD);
            var phone = second.open(item(renewed));
            assertThat(phone.locator(".claim")).containsText("王审核 正在审核");
            second.picture("review-claimed-phone");
            takeOver(phone);

            scores(page).first().focus();
            page.keyboard().type("4");
            assertThat(page.locator(".claim")).containsText("李审核 正在审核");

            scores(phone).first().focus();
            phone.keyboard().type("0443");
            assertThat(phone.locator(".decision")).containsText("理由已替您写了一句");
            second.picture("review-zero-phone");
            scores(phone).first().focus();
            phone.keyboard().type("4");
            phone.keyboard().press("Control+Enter");
            assertThat(phone.locator("article h1", new Page.LocatorOptions().setHasText("求国家級水平的办法")))
                    .hasCount(0); // the next one that waits has opened, or the queue
            second.open("/desk/review"); // a browser that is closed may not get to say that it goes
        }
        ownerComparesTheVersions(owner.email(), published);
        staffLooksAround(wang.email());
    }

    private void takeOver(Page phone) {
        phone.locator(".claim input").fill("您下班了，我接着审");
        phone.locator(".claim vaadin-button").click();
        assertThat(phone.locator(".claim")).containsText("您正在审核");
    }

    private void ownerComparesTheVersions(String email, Demand published) {
        try (var owner = Chromium.desktop(port)) {
            owner.signIn(email, Desk.PASSWORD);
            var page = owner.open("/desk/demands/" + published.id() + "/versions");
            assertThat(page.locator("main")).containsText("李审核 审核通过");
            Assertions.assertThat(page.locator(".comparison del").count()).isPositive();
            owner.picture("versions");
            page.setViewportSize(390, 844);
            owner.picture("versions-phone");
            Assertions.assertThat(owner.complaints()).isEmpty();
        }
    }

    private void staffLooksAround(String email) {
        var waiting = desk.submitted(desk.enterprise(), Desk.form("找最佳设备", OLD + "电话13900000000，投资零风险。"));
        try (var staff = Chromium.desktop(port)) {
            staff.signIn(email, Desk.PASSWORD);
            assertThat(staff.page().locator("main")).containsText("近 90 天的审核");
            staff.picture("review-today");
            var page = staff.open("/demands/" + waiting.id());
            assertThat(page.locator(".decision")).isVisible();
            staff.picture("review-on-page");
            staff.darken();
            staff.open(item(waiting));
            assertThat(page.locator(".note.words")).isVisible();
            staff.picture("review-item-dark");
            staff.open("/desk/review");
            assertThat(page.locator(".rows").first()).not().containsText("正在审核"); // who leaves gives it back
            staff.picture("review-queue-dark");
            staff.open("/desk/review/templates");
            assertThat(page.locator(".template-fields").first()).isVisible();
            staff.picture("review-templates-dark");
            page.setViewportSize(390, 844);
            staff.picture("review-templates-phone");
            page.setViewportSize(1440, 900);
            staff.open("/en/demands/" + waiting.id());
            assertThat(page.locator(".decision")).containsText("Approve and publish");
            staff.picture("review-on-page-english");
        }
    }

    private static Locator scores(Page page) {
        return page.locator(".scores input");
    }

    private static String item(Demand demand) {
        return "/desk/review/demands/" + demand.id();
    }
}
