package cn.zhongning.portal.reports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.events.Event;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The day after, on two phones: an organiser says what came of an event, and the centre lets everybody read it. */
@PortalTest
class ReportJourneyTest {
    private static final String PASSWORD = "红果干9月入库-kx";
    private static final String WORDS = "孩子们用柠檬点亮了灯，农技员答了二十多个问题。";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Yesterday yesterday;

    @Test
    void organiserTellsWhatCameOfItAndThePublicReadsItOnceTheCentreHas() throws IOException {
        var event = yesterday.event(2, 3, 4);
        yesterday.came(event, 3, 3);
        yesterday.came(event, 4, 4);
        yesterday.rated(event, 5, 5, 4, 4, 2);
        var organiser = account(event.organisationId(), "王芳", Role.ORGANISER);
        write(organiser, event);
        accept(account(null, "审核员", Role.STAFF), event);
        takeAlong(organiser, event);
        read(event);
    }

    private void write(String email, Event event) throws IOException {
        try (var organiser = Chromium.phone(port)) {
            organiser.signIn(email, PASSWORD);
            var page = organiser.page();
            follow(page, "场活动待写总结");
            follow(page, event.title());
            assertThat(page.locator("main")).containsText("评价 4.0 分（满分 5 分，5 份回答），4 人还想再来。");
            assertThat(page.locator("table")).containsText("7");
            page.locator("[data-field=text] textarea").fill("太短");
            page.setInputFiles(
                    "[data-field=photos] input[type=file]", new FilePayload("柠檬电池.jpg", "image/jpeg", photo()));
            var caption = page.locator(".card.picture vaadin-text-field input");
            caption.fill("亮起来的灯和六个柠檬");
            caption.blur();
            press(page, "提交审核");
            assertThat(page.locator(".bar .note")).containsText("处需要修改");
            assertThat(page.locator("[data-field=text]")).containsText("请至少写 20 个字");
            assertThat(page.locator("[data-field=photoConsent]")).containsText("公开照片前");
            organiser.picture("report-mistakes");
            organiser.fits();

            page.locator("[data-field=text] textarea").fill(WORDS);
            page.getByLabel("照片里能认出的人都同意公开").check();
            press(page, "提交审核");
            assertThat(page.locator("main .soft").first()).containsText("已提交");
            assertThat(page.locator("figcaption")).hasText("亮起来的灯和六个柠檬");
            organiser.picture("report-handed-in");
            organiser.fits();
            Assertions.assertThat(organiser.barriers()).isEmpty();
            Assertions.assertThat(organiser.complaints()).isEmpty();
        }
    }

    private void accept(String email, Event event) {
        try (var staff = Chromium.phone(port)) {
            staff.signIn(email, PASSWORD);
            var page = staff.page();
            follow(page, "份总结待审");
            // events of other tests have the same title
            page.locator("main a[href*='" + event.id() + "']").first().click();
            assertThat(page.locator("main")).containsText(WORDS);
            press(page, "退回");
            assertThat(page.locator(".card vaadin-text-area")).containsText("请写明退回的理由");
            staff.picture("report-to-decide");
            staff.fits();
            press(page, "公开");
            assertThat(page.locator("vaadin-notification-card")).containsText("总结已公开");
            assertThat(page.locator(".card vaadin-text-area")).hasCount(0);
            Assertions.assertThat(staff.complaints()).isEmpty();
        }
    }

    private void takeAlong(String email, Event event) throws IOException {
        try (var organiser = Chromium.phone(port)) {
            organiser.signIn(email, PASSWORD);
            var page = organiser.open(EventReport.desk(event.id()));
            try (var pdf = Loader.loadPDF(download(page, "下载总结").toFile())) {
                Assertions.assertThat(pdf.getNumberOfPages()).isOne();
                Assertions.assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                        .contains("到场7人（签到记录）", WORDS)
                        .doesNotContain("草稿");
            }
            try (var book = new ReadableWorkbook(download(page, "下载人数").toFile())) {
                var rows = book.getFirstSheet().read();
                Assertions.assertThat(rows.get(1).getCellText(3)).isEqualTo("报名（人）");
                Assertions.assertThat(rows.get(2).getCellText(3)).isEqualTo("9");
            }
            organiser.open("/desk/events/" + event.id());
            assertThat(page.locator("main p.soft").first()).containsText("已总结");
        }
    }

    private void read(Event event) {
        try (var reader = Chromium.phoneWithoutScript(port)) {
            var page = reader.open(event.address());
            assertThat(page.locator("#report")).containsText(WORDS);
            assertThat(page.locator("#report")).containsText("到场 7 人（签到记录）");
            assertThat(page.locator("#report img")).hasAttribute("alt", "亮起来的灯和六个柠檬");
            reader.picture("report-public");
            reader.fits();
            Assertions.assertThat(reader.complaints()).isEmpty();
        }
    }

    private static Path download(Page page, String label) {
        return page.waitForDownload(() -> link(page, label).click()).path();
    }

    private static void follow(Page page, String label) {
        link(page, label).click();
    }

    private static Locator link(Page page, String label) {
        return page.locator("main a", new Page.LocatorOptions().setHasText(label))
                .first();
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    private String account(@Nullable UUID holder, String name, Role role) {
        var email = UUID.randomUUID() + "@example.cn";
        accounts.create(holder, email, name, null, role, PASSWORD, false);
        return email;
    }

    private static byte[] photo() throws IOException {
        var image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(new Color(0xE8, 0xC5, 0x47));
        brush.fillOval(300, 200, 600, 400);
        brush.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
