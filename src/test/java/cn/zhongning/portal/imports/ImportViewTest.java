package cn.zhongning.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.BroughtDemands;
import cn.zhongning.portal.demands.DemandForm;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.lookalikes.Told;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class ImportViewTest {
    private static final byte[] NO_TABLE = {'%', 'P', 'D', 'F', 0, 1, 2};
    private static final String PASSWORD = "导入表格-Zn9q";
    private final String email = UUID.randomUUID() + "@example.cn";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DemandService demands;

    @Autowired
    BroughtDemands brought;

    @Autowired
    SheetKind<DemandForm> kind;

    private UUID firm = UUID.randomUUID();

    @BeforeEach
    void signUp() {
        firm = NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, "手机上导入的企业");
        accounts.create(firm, email, "王经理", null, Role.ENTERPRISE, PASSWORD, false);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void enterpriseImportsDemandsOnThePhoneAndMendsThreeBadRows() throws IOException {
        try (var phone = Chromium.phone(port)) {
            phone.signIn(email, PASSWORD);
            var page = phone.open("/desk/demands/import");
            var template = page.waitForDownload(
                    () -> page.locator("main a.button").first().click());
            assertThat(template.suggestedFilename()).isEqualTo("需求导入模板.xlsx");
            phone.picture("import-empty");
            send(page, NO_TABLE);
            PlaywrightAssertions.assertThat(page.locator(".note.bad")).containsText("这不是 .xlsx 或 CSV 表格");
            send(page, DemandImportTest.threeBadRows(kind).bytes());
            PlaywrightAssertions.assertThat(page.locator("table.mistakes tbody tr"))
                    .hasCount(3);
            PlaywrightAssertions.assertThat(page.locator("table.mistakes")).containsText("单位已经是万元");
            phone.picture("import-checked");
            assertThat(width(page)).isLessThanOrEqualTo(390);
            page.locator("vaadin-button[theme~=primary]").click();
            PlaywrightAssertions.assertThat(page.locator(".note.good")).containsText("已存为 2 份草稿");
            phone.picture("import-stored");
            var left = page.waitForDownload(
                    () -> page.locator(".note.good a.button").last().click());
            assertThat(Files.size(left.path())).isPositive();
            send(page, Files.readAllBytes(left.path()));
            PlaywrightAssertions.assertThat(page.locator("table.mistakes tbody tr"))
                    .hasCount(3);
            assertThat(phone.complaints()).isEmpty();
        }
        SignedInAs.as(Role.ENTERPRISE, firm);
        assertThat(brought.told(firm)).extracting(Told::title).containsExactlyInAnyOrder("枸杞烘干能耗太高", "锰渣堆场渗滤液怎么治");
    }

    @Test
    void sessionThatEndsBetweenCheckAndAgreementLosesNothing() throws IOException {
        try (var desk = Chromium.desktop(port)) {
            desk.signIn(email, PASSWORD);
            var page = desk.open("/desk/demands/import");
            send(page, new FilledSheet(kind).row("会话过期也不丢的需求").bytes());
            PlaywrightAssertions.assertThat(page.locator(".counts")).containsText("1 行可以导入");
            desk.picture("import-kept");
            desk.forgetCookies();
            page.locator("vaadin-button[theme~=primary]").click();
            desk.signIn(email, PASSWORD);
            desk.open("/desk/demands/import");
            PlaywrightAssertions.assertThat(page.locator(".counts")).containsText("1 行可以导入");
            page.locator("vaadin-button[theme~=primary]").dblclick();
            PlaywrightAssertions.assertThat(page.locator(".note.good")).containsText("已存为 1 份草稿");
            desk.open("/desk/demands/import");
            PlaywrightAssertions.assertThat(page.locator(".note.good")).containsText("已存为 1 份草稿");
            desk.darken();
            desk.picture("import-told-again");
        }
        SignedInAs.as(Role.ENTERPRISE, firm);
        assertThat(brought.told(firm)).extracting(Told::title).containsExactly("会话过期也不丢的需求");
    }

    /** The page hears of a check before the upload has ended: a second file is taken once the first has left the list. */
    private static void send(Page page, byte[] bytes) {
        page.waitForSelector("vaadin-upload");
        page.waitForFunction("document.querySelector('vaadin-upload').files.length === 0");
        page.setInputFiles(
                "vaadin-upload input[type=file]", new FilePayload("需求.xlsx", "application/octet-stream", bytes));
    }

    private static int width(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth");
    }
}
