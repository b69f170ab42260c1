package cn.zhongning.portal.demands;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One demand in a real browser, from the first word to the public. */
@PortalTest
class WritingTest {
    private static final String PASSWORD = "烘房电费-Zn7x";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @ParameterizedTest
    @ValueSource(strings = {"desktop", "phone"})
    void demandSurvivesALostSessionAndReachesThePublic(String device) {
        var title = "烘房电费太高" + UUID.randomUUID().toString().substring(0, 8);
        var writer = somebody(Role.ENTERPRISE);
        var checker = somebody(Role.STAFF);
        String address;
        try (var person = browser(device)) {
            person.signIn(writer, PASSWORD);
            var page = person.open("/desk/demands/new?title=" + title);
            assertThat(field(page, "title")).hasValue(title);
            field(page, "summary").fill("电费占成本大头，颜色还发黑");
            field(page, "problem").fill("一茬要烘几十吨鲜果，老式热风烘房一炉两天。");
            assertThat(page.locator(".bar [role=status]")).containsText("已自动保存");
            page.waitForURL(Pattern.compile("/desk/demands/[0-9a-f-]{36}"));
            person.picture("demand-" + device + "-writing");
            address = page.url();

            loseSession(page);
            field(page, "targets").fill("每公斤干果电耗降低三分之一");
            assertThat(page.locator(".v-system-error")).containsText("登录后可以恢复");
            person.picture("demand-" + device + "-signed-out");
            page.locator(".v-system-error").click();
            page.waitForURL("**/sign-in**");
            page.fill("input[name=username]", writer);
            page.fill("input[name=password]", PASSWORD);
            page.click("main button[type=submit]");
            page.waitForURL(address);
            page.getByText("恢复这些内容").click();
            assertThat(field(page, "targets")).hasValue("每公斤干果电耗降低三分之一");
            assertThat(field(page, "problem")).hasValue("一茬要烘几十吨鲜果，老式热风烘房一炉两天。");

            page.getByText("提交审核").click();
            assertThat(page.locator(".bar .note")).containsText("需要修改");
            person.picture("demand-" + device + "-mistakes");
            choose(page, "industry", "枸杞");
            page.getByLabel("技术许可").check();
            field(page, "contact").fill("王小宁 13900000000");
            page.getByLabel("公开", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("预览"))
                    .click();
            assertThat(page.locator("vaadin-dialog article")).containsText("每公斤干果电耗降低三分之一");
            person.picture("demand-" + device + "-preview");
            page.getByText("关闭预览").click();
            page.getByText("提交审核").click();
            page.waitForURL("**/desk/demands");
            assertThat(page.locator(".rows")).containsText("待审核");
            person.picture("demand-" + device + "-list");
        }
        try (var staff = browser(device)) {
            staff.signIn(checker, PASSWORD);
            var page = staff.open("/desk/review?kind=DEMAND");
            staff.picture("review-" + device + "-queue");
            page.getByText(title).waitFor();
            assertThat(page.locator("html")).hasJSProperty("scrollWidth", page.viewportSize().width);
            page.getByText(title).click();
            assertThat(page.locator("article h1")).hasText(title);
            assertThat(page.locator(".protected")).containsText("13900000000");
            staff.picture("review-" + device + "-item");
            var decided = page.url();
            page.locator(".scores input").first().focus();
            page.keyboard().type("4444"); // each digit goes on to the next criterion
            page.getByText("通过并发布").click();
            page.waitForURL(shown -> !shown.equals(decided));
        }
        try (var visitor = browser(device)) {
            var page = visitor.open(address.replace("/desk", ""));
            assertThat(page.locator("article")).containsText("每公斤干果电耗降低三分之一");
            visitor.picture("demand-" + device + "-public");
            assertThat(page.locator("main")).not().containsText("13900000000");
        }
    }

    /** After half an hour the server does not know the browser's session any more. */
    private void loseSession(Page page) {
        page.context().addCookies(List.of(new Cookie("JSESSIONID", "forgotten").setUrl("http://localhost:" + port)));
    }

    private Chromium browser(String device) {
        return device.equals("phone") ? Chromium.phone(port) : Chromium.desktop(port);
    }

    private static Locator field(Page page, String name) {
        return page.locator("[data-field=" + name + "] >> :is(input, textarea)").first();
    }

    private static void choose(Page page, String name, String word) {
        page.locator("[data-field=" + name + "]").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(word))
                .first()
                .click();
    }

    private String somebody(Role role) {
        var name = UUID.randomUUID().toString().substring(0, 6);
        var kind = role == Role.STAFF ? OrganisationKind.CENTRE : OrganisationKind.ENTERPRISE;
        var organisation = NewOrganisation.approved(accounts, kind, "红果合作社" + name);
        var email = name + "@example.cn";
        accounts.create(organisation, email, "王小宁", null, role, PASSWORD, false);
        return email;
    }
}
