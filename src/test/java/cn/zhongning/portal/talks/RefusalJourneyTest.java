package cn.zhongning.portal.talks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.deals.Fair;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class RefusalJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    Fair fair;

    @Test
    void visitorSignsInAsksIsDeclinedWithAReasonAndTheOwnerReadsWhatToImprove() {
        var owner = fair.person(OrganisationKind.ENTERPRISE);
        var asker = fair.person(OrganisationKind.UNIVERSITY);
        var demand = fair.demand(Objects.requireNonNull(owner.organisationId()), "烘房排湿的热量想收回来预热新风");
        try (var university = Chromium.desktop(port);
                var enterprise = Chromium.phone(port)) {
            var page = university.open("/demands/" + demand);
            page.locator("article .button.main").click();
            page.fill("input[name=username]", asker.email());
            page.fill("input[name=password]", Fair.PASSWORD);
            page.click("main button[type=submit]");
            page.waitForURL("**/desk/deals/new/demands/" + demand + "**");
            page.locator("vaadin-text-area textarea").fill("我们做过三座烘房的余热回收，想先看看现场，再给您报价。");
            page.getByLabel("到现场看看").click();
            university.picture("deal-form");
            page.getByText("发出意向").click();
            assertThat(page.locator(".whose-turn")).containsText("等对方");
            university.picture("deal-sent");
            enterprise.signIn(owner.email(), Fair.PASSWORD);
            var phone = enterprise.open("/desk/deals");
            assertThat(phone.locator(".deals li")).containsText("轮到我们");
            enterprise.picture("deal-list-phone");
            phone.locator(".deals h3 a").click();
            assertThat(phone.locator(".whose-turn")).containsText("轮到我们");
            enterprise.picture("deal-phone");
            phone.getByText("婉拒…").click();
            phone.getByLabel("价格或预算差距大").click();
            enterprise.picture("deal-refusal-phone");
            phone.locator("#do-it").click();
            assertThat(phone.locator(".whose-turn")).containsText("价格或预算差距大");
            phone = enterprise.open("/demands/" + demand);
            assertThat(phone.locator(".endings")).containsText("写上预算或价格的范围");
            page = university.open("/desk/deals?whose=ALL");
            assertThat(page.locator(".deals li")).containsText("已结束");
            page.locator(".deals h3 a").click();
            assertThat(page.locator(".thread")).containsText("价格或预算差距大");
            university.picture("deal-ended");
            assertThat(university.complaints()).isEmpty();
            assertThat(enterprise.complaints()).isEmpty();
        }
    }
}
