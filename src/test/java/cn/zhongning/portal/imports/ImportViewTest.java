package cn.zhongning.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.lookalikes.Told;
import cn.zhongning.portal.results.ResultService;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class ImportViewTest {
    private static final String PASSWORD = "导入表格-Zn9q";
    private static final String EMAIL = "importer@example.cn";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ResultService results;

    private UUID university = UUID.randomUUID();

    @BeforeEach
    void signUp() {
        university = accounts.create(
                        OrganisationKind.UNIVERSITY,
                        "手机上导入的学院",
                        CreditCode.completing("12640000MBWDAXRU1"),
                        null,
                        OrganisationStatus.APPROVED,
                        false)
                .id();
        accounts.create(university, EMAIL, "李老师", null, Role.UNIVERSITY, PASSWORD, false);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void universityImportsOnThePhoneAndMendsThreeBadRows() throws IOException {
        try (var phone = Chromium.phone(port)) {
            phone.signIn(EMAIL, PASSWORD);
            var page = phone.open("/desk/results/import");
            var template = page.waitForDownload(
                    () -> page.locator("main a.button").first().click());
            assertThat(template.suggestedFilename()).isEqualTo("成果导入模板.xlsx");
            phone.picture("import-empty");
            send(page, "not a table".getBytes(StandardCharsets.UTF_8));
            PlaywrightAssertions.assertThat(page.locator(".note.bad")).containsText("这不是 .xlsx 表格");
            send(page, ResultImportTest.threeBadRows().bytes());
            PlaywrightAssertions.assertThat(page.locator("table.mistakes tbody tr"))
                    .hasCount(3);
            PlaywrightAssertions.assertThat(page.locator("table.mistakes")).containsText("1 到 9 的整数");
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
        SignedInAs.as(Role.UNIVERSITY, university);
        assertThat(results.told()).extracting(Told::title).containsExactlyInAnyOrder("枸杞残次果制醋", "滩羊粪污制肥");
    }

    private static void send(Page page, byte[] bytes) {
        page.setInputFiles(
                "vaadin-upload input[type=file]", new FilePayload("成果.xlsx", "application/octet-stream", bytes));
    }

    private static int width(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth");
    }
}
