package cn.zhongning.portal.listings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.demands.Written;
import cn.zhongning.portal.shared.Clocks;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class RenewalJourneyTest {
    private static final String PASSWORD = "手机上点一下-Zn7x";
    private static final String TITLE = "晾晒场的果子一下雨就没处收";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DemandService demands;

    @Autowired
    ExpiryQuestions questions;

    @Test
    void ownerIsAskedOnThePhoneBeforeTheEndAndRenewsWithOneClick() {
        var today = LocalDate.now(Clocks.CHINA);
        var until = today.plusMonths(6).toString();
        var owner = owner();
        var form = Written.form(TITLE, "晾晒场没有顶棚，一下雨几千斤果子来不及收。", today.plusDays(2));
        var enterprise = Objects.requireNonNull(owner.organisationId());
        demands.addDemonstration(enterprise, form, Stage.PUBLISHED, null, Instant.now());
        questions.ask();
        try (var phone = Chromium.phone(port)) {
            phone.signIn(owner.email(), PASSWORD);
            var page = phone.open("/desk");
            assertThat(page.locator(".due", new Page.LocatorOptions().setHasText("快到期")))
                    .containsText("1");
            phone.picture("today-phone");
            phone.open("/desk/notices?waiting").getByText("还要继续吗").first().click();
            assertThat(page.locator("main")).containsText("内容没有变，可以一键延期");
            phone.picture("renewal-phone");
            assertThat(phone.barriers()).isEmpty();
            page.getByText("继续展示到 " + until).click();
            assertThat(page.locator("vaadin-notification-card")).containsText("已延期，公众可以看到它，直到 " + until);
            assertThat(page.getByText("继续展示到 " + until)).hasCount(0);
            page = phone.open("/desk/demands");
            assertThat(page.locator(".rows")).containsText(TITLE);
            assertThat(page.locator(".turn.late")).hasCount(0);
            phone.open("/desk");
            assertThat(page.locator(".due", new Page.LocatorOptions().setHasText("快到期")))
                    .hasCount(0);
            assertThat(phone.complaints()).isEmpty();
        }
    }

    private Account owner() {
        var enterprise = NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, "收不及果子的合作社");
        return accounts.create(
                enterprise, UUID.randomUUID() + "@example.cn", "王小宁", null, Role.ENTERPRISE, PASSWORD, false);
    }
}
