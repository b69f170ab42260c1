package cn.zhongning.portal.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the first visit of an enterprise to the university whose result fits, with a mistake at every form. */
@PortalTest
class EnterpriseJourneyTest {
    private static final String PASSWORD = "红果干9月入库-kx";
    private static final String FITTING = "枸杞热泵分段变温干制与护色技术";
    private static final String DEMAND = "鲜果烘干太费电，颜色也保不住";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Test
    void demandFindsItsResultAndTheUniversityHearsOfIt() {
        accounts.create(null, "journey-staff@example.cn", "核验员", null, Role.STAFF, PASSWORD, false);
        accounts.create(ownerOfTheResult(), "journey-lab@example.cn", "李老师", null, Role.UNIVERSITY, PASSWORD, false);
        enterpriseSignsUp();
        staffApprovesTheEnterprise();
        enterpriseSubmitsItsDemand();
        staffPublishesTheDemand();
        enterpriseSeesTheRightResultFirstAndWhy();
        universityIsTold();
    }

    private void enterpriseSignsUp() {
        try (var visitor = Chromium.desktop(port)) {
            var page = visitor.open("/sign-up");
            page.fill("input[name=organisation]", "红果干烘干合作社");
            page.fill("input[name=creditCode]", "91640521MA00JRNY1X");
            page.fill("input[name=name]", "王小宁");
            page.fill("input[name=phone]", "1380000");
            page.fill("input[name=email]", "journey@example.cn");
            page.fill("input[name=password]", PASSWORD);
            page.click("main button[type=submit]");
            assertThat(page.locator("main")).containsText("现在是 7 位");
            assertThat(page.locator("input[name=organisation]")).hasValue("红果干烘干合作社");
            visitor.picture("journey-sign-up-mistakes");

            page.fill(
                    "input[name=creditCode]",
                    CreditCode.completing("91640521MA00JRNY1").value());
            page.fill("input[name=phone]", "13800000000");
            page.fill("input[name=password]", PASSWORD);
            page.check("input[name=consent]");
            page.click("main button[type=submit]");
            page.waitForURL("**/sign-in?welcome");
        }
    }

    private void staffApprovesTheEnterprise() {
        try (var staff = Chromium.desktop(port)) {
            staff.signIn("journey-staff@example.cn", PASSWORD);
            var page = staff.open("/desk/organisations");
            var card = page.locator(".card", new Page.LocatorOptions().setHasText("红果干烘干合作社"));
            card.locator("vaadin-button").first().click();
            page.locator("vaadin-dialog textarea").fill("在窗口看过营业执照原件");
            page.getByText("仍然通过", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(card.locator("vaadin-button")).hasCount(0);
        }
    }

    private void enterpriseSubmitsItsDemand() {
        try (var enterprise = Chromium.desktop(port)) {
            enterprise.signIn("journey@example.cn", PASSWORD);
            var page = enterprise.open("/desk/demands/new");
            field(page, "title").fill(DEMAND);
            field(page, "summary").fill("枸杞鲜果热风烘干电耗高、褐变重，想找省电又护色的办法");
            field(page, "problem").fill("一茬几十吨枸杞鲜果，老式热风烘房一炉烤两天，电费占成本大头，烤出来发黑结块，卖不上价。");
            page.getByText("提交审核").click();
            assertThat(page.locator(".bar .note")).containsText("需要修改");
            enterprise.picture("journey-demand-mistakes");

            page.locator("[data-field=industry]").click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("枸杞"))
                    .first()
                    .click();
            page.getByLabel("技术许可").check();
            field(page, "contact").fill("王小宁 13800000000");
            page.getByLabel("公开", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByText("提交审核").click();
            page.waitForURL("**/desk/demands");
        }
    }

    private void staffPublishesTheDemand() {
        try (var staff = Chromium.desktop(port)) {
            staff.signIn("journey-staff@example.cn", PASSWORD);
            var page = staff.open("/desk/review?kind=DEMAND");
            page.getByText(DEMAND).click();
            assertThat(page.locator("article h1")).hasText(DEMAND);
            page.getByText("通过并发布").click();
            assertThat(page.locator(".decision")).containsText("请打分");
            page.locator(".scores input").first().focus();
            page.keyboard().type("4544"); // each digit goes on to the next criterion
            page.getByText("退回修改").click();
            assertThat(page.locator(".decision")).containsText("请写明退回的理由");
            page.getByText("通过并发布").click();
            assertThat(page.locator("article h1", new Page.LocatorOptions().setHasText(DEMAND)))
                    .hasCount(0); // the next one that waits has opened, or the queue
        }
    }

    private void enterpriseSeesTheRightResultFirstAndWhy() {
        try (var enterprise = Chromium.desktop(port)) {
            enterprise.signIn("journey@example.cn", PASSWORD);
            var first = enterprise.page().locator(".matches .card").first();
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                enterprise.open("/demands/" + demand());
                assertThat(first).containsText(FITTING);
            });
            Assertions.assertThat(first.locator(".why li").allTextContents()).hasSizeGreaterThan(1);
            enterprise.picture("journey-matches");
        }
    }

    private void universityIsTold() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Assertions.assertThat(told("journey-lab@example.cn", FITTING))
                        .isPositive());
        try (var university = Chromium.desktop(port)) {
            university.signIn("journey-lab@example.cn", PASSWORD);
            var page = university.open("/desk/notices");
            assertThat(page.locator("main")).containsText(FITTING);
            university.picture("journey-notices");
        }
    }

    private UUID ownerOfTheResult() {
        return sql.sql("select organisation_id from tech_result where title = ? and demo")
                .param(FITTING)
                .query(UUID.class)
                .single();
    }

    private UUID demand() {
        return sql.sql("select id from demand where title = ?")
                .param(DEMAND)
                .query(UUID.class)
                .single();
    }

    private int told(String email, String word) {
        return sql.sql("""
                        select count(*) from notice n join account a on a.id = n.account_id
                        where a.email = ? and n.title like '%' || ? || '%'
                        """).params(email, word).query(Integer.class).single();
    }

    private static Locator field(Page page, String name) {
        return page.locator("[data-field=" + name + "] >> :is(input, textarea)").first();
    }
}
