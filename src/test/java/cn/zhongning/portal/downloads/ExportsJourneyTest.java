package cn.zhongning.portal.downloads;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class ExportsJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    ExportJobs jobs;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transactions;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void staffTakesAListAwayAndFindsTheFileAgain() throws Exception {
        var name = "=出口1+1测试厂";
        NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, name);
        var staff = Person.acting(accounts, Role.STAFF, null);
        try (var desk = Chromium.desktop(port)) {
            desk.signIn(staff.email(), Person.PASSWORD);
            var page = desk.open("/desk/organisations");
            page.getByText("导出", new Page.GetByTextOptions().setExact(true)).click();
            desk.picture("export-menu");
            page.locator("vaadin-menu-bar-item").getByText("Excel（.xlsx）").click();
            var link = page.locator(".export-panel a.button");
            link.waitFor(new Locator.WaitForOptions().setTimeout(20_000));
            desk.picture("export-done");
            var download = page.waitForDownload(link::click);
            assertThat(download.suggestedFilename()).endsWith(".xlsx");
            try (var book = new ReadableWorkbook(Files.newInputStream(download.path()))) {
                assertThat(book.getFirstSheet().read())
                        .anyMatch(row -> row.getCellAsString(0).orElse("").equals(name));
            }
            page = desk.open("/desk/exports");
            assertThat(page.locator(".rows li")).hasCount(1);
            desk.picture("exports");
            desk.darken();
            desk.picture("exports-dark");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void barGoesOnAfterReloadingAndWithoutAskingWhileAnotherPortalWrites() throws Exception {
        var staff = Person.acting(accounts, Role.STAFF, null);
        try (var desk = Chromium.desktop(port);
                var file = new ElsewhereWritten(staff, jobs, database, transactions)) {
            desk.signIn(staff.email(), Person.PASSWORD);
            var page = desk.open("/desk/exports");
            var panel = page.locator(".export-panel");
            assertThat(panel).containsText("已写 0 行，共 3,000 行");
            var asked = new CopyOnWriteArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            file.written(1200);
            assertThat(panel).containsText("已写 1,200 行，共 3,000 行");
            assertThat(page.locator(".rows li")).containsText("已写 1,200 行");
            desk.picture("export-running");
            desk.darken();
            desk.picture("export-running-dark");
            assertThat(asked).as("the page is told").isEmpty();

            page.reload();
            assertThat(panel).containsText("已写 1,200 行，共 3,000 行");
            file.done("时间\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(panel.locator("a.button")).isVisible();
            assertThat(page.locator(".rows li")).containsText("3,000 行");
            assertThat(page.locator(".rows li a.button")).isVisible();
            assertThat(panel.locator("vaadin-progress-bar")).isHidden();
            assertThat(desk.complaints()).isEmpty();
            assertThat(desk.barriers()).isEmpty();
        }
    }
}
