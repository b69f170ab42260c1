package cn.zhongning.portal.trials;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.deals.DealMove;
import cn.zhongning.portal.deals.Fair;
import cn.zhongning.portal.deals.Intentions;
import cn.zhongning.portal.deals.Words;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.results.Written;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Kind;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An enterprise tries a result before it buys, and everybody may read that it was adopted. */
@PortalTest
class TrialJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    Fair fair;

    @Autowired
    Intentions intentions;

    @Autowired
    ResultService results;

    private Account owner;
    private Account user;
    private UUID result;
    private String address = "";

    @BeforeEach
    void talk() {
        owner = fair.person(OrganisationKind.UNIVERSITY);
        user = fair.person(OrganisationKind.ENTERPRISE);
        result = results.addDemonstration(
                        Objects.requireNonNull(owner.organisationId()),
                        Written.form("枸杞热泵分段变温干制机"),
                        Stage.PUBLISHED,
                        null,
                        Instant.now())
                .id();
        SignedInAs.account(user);
        var deal = intentions.send(Kind.RESULT, result, Fair.intention());
        fair.move(deal.id(), owner, DealMove.ACCEPT, Words.of("欢迎来谈"));
        fair.move(deal.id(), user, DealMove.TALK, Words.of("先试一茬再说"));
        address = "/desk/deals/" + deal.id();
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void resultIsTriedAdoptedAndShownToEverybody() {
        userProposes();
        ownerAgreesOnThePhone();
        userRecords();
        ownerConfirms();
        try (var reader = Chromium.phoneWithoutScript(port)) {
            var page = reader.open("/results/" + result);
            assertThat(page.locator("article")).containsText("试用 1 次，1 次采用。");
            reader.picture("trial-evidence-phone");
        }
    }

    private void userProposes() {
        try (var enterprise = Chromium.desktop(port)) {
            enterprise.signIn(user.email(), Fair.PASSWORD);
            var page = enterprise.open(address);
            button(page, "约定试用").click();
            button(page, "提出").click();
            assertThat(page.locator(".trial .note.bad")).containsText("5 处");
            var today = LocalDate.now(Clocks.CHINA);
            day(page, "startsOn", today);
            day(page, "endsOn", today.plusDays(30));
            day(page, "decidesOn", today.plusDays(40));
            page.locator(".trial [data-field=place] input").fill("一号烘房");
            page.locator(".trial [data-field=criteria] textarea").fill("每公斤干果电耗，比原来少三成以上");
            page.locator(".trial [data-field=criteria] textarea").blur();
            enterprise.picture("trial-propose");
            button(page, "提出").click();
            assertThat(page.locator(".trial")).containsText("已提出，等对方同意");
        }
    }

    private void ownerAgreesOnThePhone() {
        try (var university = Chromium.phone(port)) {
            university.signIn(owner.email(), Fair.PASSWORD);
            var page = university.open(address);
            assertThat(page.locator(".trial")).containsText("一号烘房");
            university.picture("trial-agree-phone");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("同意").setExact(true))
                    .click();
            assertThat(page.locator(".trial")).containsText("试用中");
        }
    }

    private void userRecords() {
        try (var enterprise = Chromium.desktop(port)) {
            enterprise.signIn(user.email(), Fair.PASSWORD);
            enterprise.darken();
            var page = enterprise.open(address);
            button(page, "填写试用结果").click();
            page.locator(".trial [data-field=outcome]").click();
            page.getByRole(
                            AriaRole.OPTION,
                            new Page.GetByRoleOptions().setName("采用").setExact(true))
                    .click();
            page.locator(".trial [data-field=figures] textarea").fill("连续三批，每公斤 1.1 度电，少 34%");
            page.locator(".trial [data-field=figures] textarea").blur();
            enterprise.picture("trial-record-dark");
            button(page, "提交").click();
            assertThat(page.locator(".trial")).containsText("等成果方确认");
        }
    }

    private void ownerConfirms() {
        try (var university = Chromium.desktop(port)) {
            university.signIn(owner.email(), Fair.PASSWORD);
            var page = university.open(address);
            button(page, "确认，并在成果页面上公开结果").click();
            assertThat(page.locator(".trial")).containsText("已完成");
            university.picture("trial-confirmed");
        }
    }

    private static void day(Page page, String field, LocalDate day) {
        var input = page.locator(".trial [data-field=" + field + "] input");
        input.fill(day.toString());
        input.press("Enter");
        input.blur();
    }

    private static Locator button(Page page, String text) {
        return page.locator(".trial vaadin-button", new Page.LocatorOptions().setHasText(text));
    }
}
