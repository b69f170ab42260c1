package cn.zhongning.portal.disclosure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.files.OfficeSample;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class DisclosureJourneyTest {
    private static final String PASSWORD = "保密-Zn9q-参数";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DemandService demands;

    private TwoSides two;
    private final String owner = "owner-" + UUID.randomUUID() + "@example.cn";
    private final String asker = "asker-" + UUID.randomUUID() + "@example.cn";

    @BeforeEach
    void meet() {
        two = TwoSides.meet(accounts, demands);
        accounts.create(two.enterprise(), owner, "赵工", null, Role.ENTERPRISE, PASSWORD, false);
        accounts.create(two.university(), asker, "钱老师", null, Role.UNIVERSITY, PASSWORD, false);
    }

    @Test
    void universityAsksAgreesReadsAndKeepsAReceipt() throws Exception {
        try (var enterprise = Chromium.desktop(port);
                var university = Chromium.phone(port)) {
            enterprise.signIn(owner, PASSWORD);
            writeAgreement(enterprise);
            university.signIn(asker, PASSWORD);
            ask(university);
            grant(enterprise);
            agreeAndRead(university);
            deposit(enterprise);
            keepReceipt(university);
            enterprise.open("/desk/disclosures/about/demands/" + two.listing());
            assertThat(enterprise.page().locator("table.grid")).containsText("银川热工学院 钱老师");
            enterprise.picture("disclosure-about");
            assertThat(enterprise.complaints()).isEmpty();
            assertThat(university.complaints()).isEmpty();
        }
    }

    private void writeAgreement(Chromium enterprise) {
        enterprise.open("/demands/" + two.listing());
        enterprise.page().locator(".disclosure a.button").click();
        enterprise.page().locator("vaadin-text-area textarea").fill("双方对受保护部分保密三年。\n未经同意不得转给第三方。");
        press(enterprise.page(), "保存约定");
        assertThat(enterprise.page().locator("main")).containsText("当前是第 1 版");
        enterprise.picture("disclosure-agreement");
    }

    private void ask(Chromium university) {
        var page = university.open("/demands/" + two.listing());
        assertThat(page.locator(".disclosure")).containsText("申请理由");
        university.picture("disclosure-ask");
        page.locator(".disclosure textarea").fill(TwoSides.REASON);
        press(page, "申请查看");
        assertThat(page.locator(".disclosure")).containsText("正在等发布方答复");
        university.picture("disclosure-asked");
    }

    private void grant(Chromium enterprise) {
        var page = enterprise.open("/desk");
        enterprise.picture("disclosure-today");
        page.locator("main a", new Page.LocatorOptions().setHasText("低损枸杞烘干的热风参数"))
                .first()
                .click();
        assertThat(page.locator("main")).containsText(TwoSides.REASON);
        enterprise.picture("disclosure-owner");
        press(page, "同意查看");
        assertThat(page.locator(".facts")).containsText("已同意");
    }

    private void agreeAndRead(Chromium university) {
        var page = university.open("/demands/" + two.listing());
        assertThat(page.locator(".agreement")).containsText("保密三年");
        university.picture("disclosure-agree");
        press(page, "我代表本机构接受约定");
        press(page, "打开受保护部分");
        assertThat(page.locator(".opened")).containsText(TwoSides.PARAMETERS);
        university.picture("disclosure-opened");
    }

    private void deposit(Chromium enterprise) {
        var page = enterprise.page();
        page.reload();
        var large = OfficeSample.pdf("烘".repeat(6_500_000));
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("热风参数（终稿）.pdf", "application/pdf", large));
        assertThat(page.locator(".files-field .files")).containsText("热风参数（终稿）.pdf");
        press(page, "存证并交给对方");
        assertThat(page.locator(".files code")).hasCount(1);
        enterprise.picture("disclosure-deposited");
    }

    private void keepReceipt(Chromium university) throws Exception {
        var page = university.page();
        page.locator(".disclosure a").last().click();
        assertThat(page.locator(".files a").first()).hasText("热风参数（终稿）.pdf");
        var file = page.waitForDownload(() -> page.locator(".files a").first().click());
        assertThat(file.suggestedFilename()).isEqualTo("热风参数（终稿）.pdf");
        var receipt = page.waitForDownload(() -> page.locator(".files a", new Page.LocatorOptions().setHasText("回执"))
                .click());
        assertThat(Files.readString(receipt.path()))
                .contains(page.locator(".files code").textContent());
        university.picture("disclosure-asker");
        university.open("/deposits/verify?sum=" + page.locator(".files code").textContent());
        assertThat(page.locator(".note")).containsText("存证过 1 次");
        university.picture("disclosure-verify");
    }

    private static void press(Page page, String button) {
        page.locator("vaadin-button", new Page.LocatorOptions().setHasText(button))
                .click();
    }
}
