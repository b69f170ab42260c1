package cn.zhongning.portal.journeys;

import static cn.zhongning.portal.journeys.Hands.follow;
import static cn.zhongning.portal.journeys.Hands.press;
import static cn.zhongning.portal.journeys.Hands.says;
import static cn.zhongning.portal.journeys.Hands.type;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Clocks;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From an organiser's phone over the centre's to the farmer's: an evening is announced, read and found. */
@PortalTest
class EventJourneyTest {
    private static final String PASSWORD = "红果干9月入库-kx";
    private static final String TITLE = "枸杞炭疽病怎么防：农技员来村里答";
    private static final LocalDate DAY = LocalDate.now(Clocks.CHINA).plusDays(20);

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Test
    void whatAnOrganiserHandsInIsReadByTheCentreAndFoundByTheVillage() {
        var holder = NewOrganisation.approved(accounts, OrganisationKind.ORGANISER, "舟塔乡农技协");
        var organiser = account(holder, "马建国", Role.ORGANISER);
        organiserHandsItIn(organiser);
        staffPublishIt(account(null, "审核员", Role.STAFF));
        organiserIsTold(organiser);
        farmerFindsIt();
    }

    private void organiserHandsItIn(String email) {
        try (var organiser = Chromium.phone(port)) {
            organiser.signIn(email, PASSWORD);
            var page = organiser.open("/desk/events");
            follow(page, "新建活动");
            type(page, "title", TITLE);
            press(page, "交给中心审核");
            says(page, ".bar .note", "处需要修改");
            assertThat(page.locator("[data-field=results]")).isHidden();
            assertThat(page.locator("[data-field=description]")).containsText("介绍要 10 到 5,000 个字");
            organiser.picture("event-mistakes");
            organiser.fits();

            type(page, "description", "带上发黑的果子和叶子来，农技员当场看病开方，一户一张纸。");
            choose(page, "kind", "讲座");
            page.getByLabel("进乡村").check();
            type(page, "venue", "舟塔乡铁渠村村委会二楼");
            choose(page, "town", "舟塔乡");
            page.getByLabel("需要报名").check();
            time(page, 0, "19:00");
            time(page, 1, "20:30");
            organiser.picture("event-form");
            press(page, "交给中心审核");
            says(page, ".note", "正在等中心审核");
            organiser.picture("event-handed-in");
            organiser.fits();
            Assertions.assertThat(organiser.barriers()).isEmpty();
            Assertions.assertThat(organiser.complaints()).isEmpty();
        }
    }

    private void staffPublishIt(String email) {
        try (var staff = Chromium.phone(port)) {
            staff.signIn(email, PASSWORD);
            var page = staff.page();
            follow(page, "场活动待审核");
            staff.picture("event-queue");
            follow(page, TITLE);
            says(page, "article h1", TITLE);
            staff.picture("event-to-read");
            staff.fits();
            press(page, "发布");
            says(page, "vaadin-notification-card", "已发布");
            Assertions.assertThat(staff.complaints()).isEmpty();
        }
    }

    private void organiserIsTold(String email) {
        try (var organiser = Chromium.phone(port)) {
            organiser.signIn(email, PASSWORD);
            says(organiser.open("/desk/notices"), "main", TITLE);
        }
    }

    private void farmerFindsIt() {
        try (var farmer = Chromium.phoneWithoutScript(port)) {
            var page = farmer.open("/");
            page.locator("a[href='/calendar']").first().click();
            page.locator(".filters > summary").click();
            page.selectOption("select[name=town]", "zhouta");
            page.selectOption("select[name=setting]", "village");
            page.fill("input[name=from]", DAY.toString());
            page.fill("input[name=to]", DAY.toString());
            page.locator(".filters button").click();
            farmer.picture("event-in-calendar");
            farmer.fits();
            follow(page, TITLE);
            assertThat(page.locator("h1")).hasText(TITLE);
            assertThat(page.locator("main")).containsText("19:00–20:30");
            assertThat(page.locator("main")).containsText("舟塔乡铁渠村村委会二楼");
            farmer.picture("event-found");
            farmer.fits();
            Assertions.assertThat(farmer.complaints()).isEmpty();
        }
    }

    private static void choose(Page page, String field, String option) {
        page.locator("[data-field=" + field + "]").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                .first()
                .click();
    }

    /** The start, or the end: the day by a tap in the calendar, the hour typed. */
    private static void time(Page page, int which, String time) {
        var picker = page.locator("vaadin-date-time-picker").nth(which);
        var day = picker.locator("vaadin-date-picker input");
        day.click();
        page.locator("vaadin-date-picker[opened] [part~=date][aria-label^='" + tapped() + "']")
                .click();
        assertThat(day).hasValue(DAY.toString());
        var hour = picker.locator("vaadin-time-picker input");
        hour.fill(time);
        hour.press("Enter");
        assertThat(hour).hasValue(time);
    }

    private static String tapped() {
        var month = DAY.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Locale.CHINA);
        return DAY.getDayOfMonth() + " " + month + " " + DAY.getYear();
    }

    private String account(@Nullable UUID holder, String name, Role role) {
        var email = UUID.randomUUID() + "@example.cn";
        accounts.create(holder, email, name, null, role, PASSWORD, false);
        return email;
    }
}
