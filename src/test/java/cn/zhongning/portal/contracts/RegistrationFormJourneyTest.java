package cn.zhongning.portal.contracts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an agreement to the form that the registry wants, with mistakes on the way. */
@PortalTest
class RegistrationFormJourneyTest {
    private static final String PASSWORD = "烘房合同3月签-hN5";

    @LocalServerPort
    int port;

    @Test
    void enterpriseLeavesWithACheckedForm(
            @Autowired Accounts accounts, @Autowired ContractRepository repository, @Autowired JdbcClient sql)
            throws Exception {
        var sides = new Sides(accounts, repository, sql);
        var owner = sides.enterprise("行路枸杞烘干有限公司");
        var person = sides.person(owner, Role.ENTERPRISE, PASSWORD);
        var deal = sides.deal(owner, sides.university("行路农业大学"), null);
        try (var enterprise = Chromium.desktop(port)) {
            enterprise.signIn(person.email(), PASSWORD);
            writesTheContract(enterprise, deal);
            signsIt(enterprise);
            fillsInTheForm(enterprise);
            takesItAlong(enterprise);
            looksBack(enterprise);
        }
    }

    private static void writesTheContract(Chromium enterprise, UUID deal) {
        var page = enterprise.open("/desk/contracts/new/edit?deal=" + deal);
        field(page, "title", "鲜果烘干节能改造技术服务");
        choose(page, "industry", "枸杞");
        field(page, "total", "80万");
        field(page, "technology", "90万");
        day(page, "signedOn", "2026-03-02");
        day(page, "startsOn", "2026-03-02");
        day(page, "endsOn", "2028-03-01");
        button(page, "加一期");
        instalment(page, 0, "30万", "2026-03-20", "首付");
        button(page, "加一期");
        instalment(page, 1, "40万", "2026-12-20", "验收后");
        assertThat(page.locator(".instalments")).containsText("还有 100,000.00 元没有分到各期");
        button(page, "保存");
        assertThat(page.locator("[data-field=technology]")).containsText("不能大于合同成交额 800,000.00 元");
        assertThat(page.locator(".instalments")).containsText("各期合计 700,000.00 元，应等于合同成交额 800,000.00 元");
        enterprise.picture("contract-mistakes");
        field(page, "technology", "600000");
        instalment(page, 1, "50万", "2026-12-20", "验收后");
        button(page, "保存");
        assertThat(page.locator("h1")).hasText("鲜果烘干节能改造技术服务");
        assertThat(page.locator("main")).containsText("800,000.00 元（80 万元）");
    }

    private static void signsIt(Chromium enterprise) {
        var page = enterprise.page();
        button(page, "记为已签订");
        page.locator("vaadin-confirm-dialog vaadin-button[theme~=primary]").click();
        assertThat(page.locator("[aria-current=step]")).containsText("已签订");
        enterprise.picture("contract-signed");
        page.setViewportSize(390, 844);
        enterprise.picture("contract-signed-phone");
        page.setViewportSize(1440, 900);
    }

    private static void fillsInTheForm(Chromium enterprise) {
        var page = enterprise.page();
        page.locator("a.button", new Page.LocatorOptions().setHasText("认定登记表")).click();
        button(page, "检查");
        assertThat(page.locator("[data-field=sellerLegal]")).containsText("登记机构要求填写这一项");
        enterprise.picture("registration-mistakes");
        choose(page, "rights", "专利");
        choose(page, "area", "农业");
        choose(page, "purpose", "农林牧渔业发展");
        choose(page, "plan", "计划外");
        field(page, "summary", "为合作社烘房做热泵改造设计与调试，电耗降低三分之一，交付工艺文件和操作培训。");
        for (var side : new String[] {"seller", "buyer"}) {
            field(page, side + "Legal", "马建国");
            field(page, side + "Address", "宁安镇滨河路 12 号");
            field(page, side + "Contact", "李敏");
            field(page, side + "Phone", "0955-0000101");
        }
        field(page, "agent", "王小宁");
        field(page, "agentPhone", "13900000000");
        button(page, "检查");
        assertThat(page.locator(".bar")).containsText("检查通过");
        enterprise.picture("registration-right");
    }

    private static void takesItAlong(Chromium enterprise) throws Exception {
        var page = enterprise.page();
        Download download =
                page.waitForDownload(() -> page.locator(".bar a.button", new Page.LocatorOptions().setHasText("PDF"))
                        .click());
        Assertions.assertThat(download.suggestedFilename()).isEqualTo("认定登记表-鲜果烘干节能改造技术服务.pdf");
        try (var pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            Assertions.assertThat(new PDFTextStripper().getText(pdf)).contains("行路农业大学", "马建国");
        }
    }

    private static void looksBack(Chromium enterprise) {
        var page = enterprise.open("/desk/contracts");
        assertThat(page.locator(".contract-stages [href*=SIGNED]")).containsText("80 万元");
        enterprise.picture("contracts");
        page.setViewportSize(390, 844);
        enterprise.picture("contracts-phone");
        enterprise.darken();
        enterprise.picture("contracts-phone-dark");
        Assertions.assertThat(enterprise.complaints()).isEmpty();
    }

    private static void instalment(Page page, int place, String amount, String due, String note) {
        var row = page.locator(".instalment").nth(place);
        row.locator("vaadin-text-field input").nth(0).fill(amount);
        var day = row.locator("vaadin-date-picker input");
        day.fill(due);
        day.press("Enter");
        row.locator("vaadin-text-field input").nth(1).fill(note);
        row.locator("vaadin-text-field input").nth(1).blur();
    }

    private static void field(Page page, String name, String value) {
        var input = page.locator("[data-field=" + name + "] :is(input, textarea)");
        input.fill(value);
        input.blur();
    }

    private static void day(Page page, String name, String value) {
        var input = page.locator("[data-field=" + name + "] input");
        input.fill(value);
        input.press("Enter");
        input.blur();
    }

    private static void choose(Page page, String name, String value) {
        page.locator("[data-field=" + name + "]").click();
        page.locator("vaadin-select-item:visible", new Page.LocatorOptions().setHasText(value))
                .first()
                .click();
    }

    private static void button(Page page, String label) {
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText(label))
                .last()
                .click(new Locator.ClickOptions().setTimeout(20_000));
    }
}
