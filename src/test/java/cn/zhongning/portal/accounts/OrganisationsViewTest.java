package cn.zhongning.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class OrganisationsViewTest {
    private static final String PASSWORD = "核验一下-Zn7x";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Test
    void staffApprovesWhoSignedUp() {
        accounts.create(null, "checker@example.cn", "核验员", null, Role.STAFF, PASSWORD, false);
        var waiting = accounts.create(
                OrganisationKind.ENTERPRISE,
                "等待核验的合作社",
                CreditCode.completing("91640521MA00WAYT1"),
                "baima",
                OrganisationStatus.PENDING,
                false);
        try (var checker = Chromium.desktop(port)) {
            checker.signIn("checker@example.cn", PASSWORD);
            var page = checker.open("/desk/organisations");
            var card = page.locator(".card", new Page.LocatorOptions().setHasText(waiting.name()));
            card.locator("vaadin-button").first().click();
            page.locator("vaadin-text-area textarea").fill("现场看过原件");
            page.locator("vaadin-button", new Page.LocatorOptions().setHasText("仍然通过"))
                    .click();
            PlaywrightAssertions.assertThat(card.locator("vaadin-button")).hasCount(0);
            checker.picture("organisations");
        }
        assertThat(organisations.find(waiting.id()).orElseThrow().approved()).isTrue();
    }
}
