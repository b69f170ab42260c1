package cn.zhongning.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(
                                        List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
            var page = browser.newPage();
            signIn(page);
            page.navigate("http://localhost:" + port + "/desk/organisations");
            var card = page.locator(".card", new Page.LocatorOptions().setHasText(waiting.name()));
            card.locator("vaadin-button").first().click();
            PlaywrightAssertions.assertThat(card.locator("vaadin-button")).hasCount(0);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/organisations.png")));
        }
        assertThat(organisations.find(waiting.id()).orElseThrow().approved()).isTrue();
    }

    private void signIn(Page page) {
        page.navigate("http://localhost:" + port + "/sign-in");
        page.fill("input[name=username]", "checker@example.cn");
        page.fill("input[name=password]", PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/desk**");
    }
}
