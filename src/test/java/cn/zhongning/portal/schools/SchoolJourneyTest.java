package cn.zhongning.portal.schools;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.registration.Halls;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A school sends its list, with mistakes first; the organiser takes the whole class, or nobody. */
@PortalTest
class SchoolJourneyTest {
    private static final String PASSWORD = "红果干9月入库-kx";
    private static final String[] MA = {"马小红", "三(1)班", "马建国", "13995410001", "9"};
    private static final String[] WANG = {"王宁宁", "四(2)班", "王芳", "13995410002", "10"};
    private static final String[] LI = {"李小明", "三(1)班", "李强", "13995410003", "9岁"};
    private static final String[] SHORT = {"王宁宁", "四(2)班", "王芳", "1399541", "十岁"};
    private static final String[] ALONE = {"李小明", "三(1)班", "", "13995410003", "9"};

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Halls halls;

    @Test
    void classIsMendedByItsSchoolAndTakenWholeOrNotAtAll() {
        var event = halls.open(2, false);
        var email = UUID.randomUUID() + "@example.cn";
        accounts.create(event.organisationId(), email, "王芳", null, Role.ORGANISER, PASSWORD, false);
        try (var organiser = Chromium.phone(port)) {
            organiser.signIn(email, PASSWORD);
            var page = organiser.open("/desk/events/" + event.id() + "/registrations");
            page.locator("main a", new Page.LocatorOptions().setHasText("学校名单报名"))
                    .click();
            assertThat(page.locator("vaadin-select")).containsText("还有 2 个名额");
            organiser.picture("school-empty");
            send(page, "值日表".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator(".note.bad")).containsText("没有找到表头");

            send(page, list(MA, SHORT, ALONE));
            assertThat(page.locator(".note.bad")).containsText("2 行有问题");
            var wrong = page.locator("div.pupils > .scroll tbody tr");
            assertThat(wrong).hasCount(2);
            assertThat(wrong.first()).containsText("现在是 7 位");
            assertThat(wrong.first()).containsText("年龄写整数");
            assertThat(wrong.last()).containsText("监护人姓名");
            assertThat(page.locator("div.pupils > details > summary")).hasText("没有问题的 1 行");
            assertThat(button(page)).hasCount(0);
            organiser.picture("school-mistakes");
            organiser.fits();
            Assertions.assertThat(organiser.barriers()).isEmpty();

            send(page, list(MA, WANG, LI));
            assertThat(page.locator(".note.good")).containsText("没有问题");
            button(page).click();
            assertThat(page.locator("main")).containsText("请写学校名称");
            page.getByLabel("学校", new Page.GetByLabelOptions().setExact(true)).fill("石空镇中心小学");
            page.getByLabel("取得每位监护人的同意").check();
            button(page).click();
            assertThat(page.locator("vaadin-select")).containsText("只剩 2 个名额，您要 3 个");
            organiser.picture("school-few-seats");
            Assertions.assertThat(halls.session(event).taken()).isZero();

            send(page, list(MA, WANG));
            assertThat(page.locator(".note.good")).containsText("没有问题");
            page.setViewportSize(1440, 900);
            organiser.picture("school-right-wide");
            page.setViewportSize(390, 844);
            button(page).click();
            assertThat(page.locator(".rows")).containsText("马小红");
            assertThat(page.locator(".rows")).containsText("石空镇中心小学 四(2)班");
            organiser.picture("school-registered");
            organiser.fits();
            Assertions.assertThat(organiser.complaints()).isEmpty();
        }
        Assertions.assertThat(halls.session(event).taken()).isEqualTo(2);
    }

    private static Locator button(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("全部报名"));
    }

    private static void send(Page page, byte[] file) {
        page.setInputFiles(
                "vaadin-upload input[type=file]", new FilePayload("三年级.xlsx", "application/octet-stream", file));
    }

    private static byte[] list(String[]... pupils) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Sheet1");
            sheet.value(0, 0, "石空镇中心小学科学课报名表");
            sheet.range(0, 0, 0, 4).merge();
            var heads = new String[] {"学生姓名", "年级/班级", "家长姓名", "联系电话", "年龄"};
            for (int column = 0; column < heads.length; column++) {
                sheet.value(1, column, heads[column]);
                for (int row = 0; row < pupils.length; row++) sheet.value(row + 2, column, pupils[row][column]);
            }
            sheet.value(pupils.length + 3, 0, "合计 " + pupils.length + " 人");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
