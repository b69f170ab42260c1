package cn.zhongning.portal.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DoorTest {
    private static final String PASSWORD = "红果干9月入库-kx";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Test
    void sessionThatEndsUnderAnOpenPageSaysSoAndLeadsBack() {
        var person = person();
        try (var browser = Chromium.desktop(port)) {
            browser.signIn(person.email(), PASSWORD);
            var page = browser.open("/desk/account");
            press(page, "保存");
            assertThat(page.getByText("已保存")).isVisible();
            sql.sql("update account set epoch = epoch + 1 where id = ?")
                    .param(person.id())
                    .update();
            press(page, "保存");
            page.locator(".v-system-error").click(); // what was typed stays to be read until then
            page.waitForURL("**/sign-in?ended");
            assertThat(page.locator(".note")).containsText("已为您退出");
            page.fill("input[name=username]", person.email());
            page.fill("input[name=password]", PASSWORD);
            page.click("main button[type=submit]");
            page.waitForURL("**/desk/account**");
        }
    }

    @Test
    void whoClosesTheirAccountIsShownOutAndStaysOut() {
        var person = person();
        try (var browser = Chromium.phone(port)) {
            browser.signIn(person.email(), PASSWORD);
            var page = browser.open("/desk/account");
            press(page, "注销账号");
            page.locator("vaadin-password-field input").fill(PASSWORD);
            press(page, "确认注销");
            page.waitForURL("**/sign-in?left");
            assertThat(page.locator(".note")).containsText("已经注销");
            browser.open("/desk");
            page.waitForURL("**/sign-in**");
        }
    }

    private static void press(Page page, String text) {
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
    }

    private Account person() {
        var email = UUID.randomUUID() + "@example.cn";
        return accounts.create(null, email, "王小宁", "13800000000", Role.STAFF, PASSWORD, false);
    }
}
