package cn.zhongning.portal.checkin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Cable;
import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.checkin.Doors.Evening;
import cn.zhongning.portal.registration.DoorGuests;
import cn.zhongning.portal.registration.Halls;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two phones at two doors of one hall, one of which loses its network, and an organiser whose session ends. */
@PortalTest
class DoorJourneyTest {
    private static final String PASSWORD = "门口的人-Zn7x-2026";

    @Autowired
    Doors doors;

    @Autowired
    Halls halls;

    @Autowired
    DoorGuests guests;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @Test
    void twoPhonesCheckPeopleInAndAgreeAfterOneWasWithoutANetwork() throws Exception {
        var evening = doors.evening(40, 1, 3, 1, 1);
        halls.cancel(evening.tickets().get(3));
        var email = UUID.randomUUID() + "@example.cn";
        accounts.create(evening.event().organisationId(), email, "王芳", null, Role.ORGANISER, PASSWORD, false);
        var film = Film.of(
                "https://portal.example.org" + halls.address(evening.tickets().getFirst()));
        try (var cable = new Cable(port);
                var east = Chromium.camera(cable.port(), film);
                var west = Chromium.phone(port)) {
            east.open("/door#" + evening.link());
            assertThat(at(east, "net")).containsText("在线");
            assertThat(at(east, "present")).hasText("0");
            east.picture("door-ready");
            at(east, "camera").click();
            says(east, "请进", "王*宁");
            Assertions.assertThat(checkIns.turnout(evening.session()).came())
                    .isEqualTo(1); // told by the portal, not decided by the phone
            east.picture("door-in");
            at(east, "camera").click();

            west.signIn(email, PASSWORD);
            west.open("/desk/events/" + evening.event().id() + "/check-in");
            west.page().waitForLoadState(LoadState.NETWORKIDLE);
            west.picture("check-in-desk");
            west.open("/door#" + evening.session());
            type(west, evening, 0);
            says(west, "已经进过", "1 号设备（东门）");
            assertThat(at(west, "net")).containsText("在线，2 台设备");
            west.picture("door-double");
            type(west, evening, 3);
            says(west, "票已取消", "");
            west.picture("door-cancelled");
            assertThat(at(west, "present")).hasText("1");

            cable.pull();
            type(east, evening, 1);
            says(east, "请进", "3 人");
            assertThat(at(east, "net")).containsText("没有网络");
            at(east, "walk-in").click();
            says(east, "未报名", "");
            east.page().reload();
            assertThat(at(east, "net")).containsText("2 条等着传");
            assertThat(at(east, "present")).hasText("4");
            assertThat(at(east, "recent-list").locator("li")).hasCount(3);
            assertThat(at(east, "recent-list")).containsText("王*宁");
            assertThat(at(east, "recent-list").locator("button")).hasCount(3);
            east.picture("door-offline");
            type(west, evening, 1);
            says(west, "请进", "3 人");

            west.forgetCookies();
            assertThat(at(west, "trouble")).containsText("登录已过期");
            type(west, evening, 2);
            says(west, "请进", "");
            assertThat(at(west, "trouble")).containsText("1 条等着传");
            west.picture("door-ended");
            signInElsewhere(west, email);
            assertThat(at(west, "net")).containsText("在线");

            cable.plug();
            for (var each : new Chromium[] {east, west}) {
                assertThat(at(each, "net")).containsText("在线");
                assertThat(at(each, "twice")).containsText("1 号设备（东门）");
                assertThat(at(each, "twice")).containsText("2 号设备（王芳）");
                assertThat(at(each, "present")).hasText("5");
                assertThat(at(each, "walk-ins")).hasText("1");
            }
            east.darken();
            east.picture("door-twice-dark");
            fits(east);
            Assertions.assertThat(east.barriers()).isEmpty();
            Assertions.assertThat(checkIns.turnout(evening.session())).isEqualTo(new CheckIns.Turnout(5, 5, 1, true));
            west.open(halls.address(evening.tickets().get(2)));
            assertThat(west.page().locator("main")).containsText("已签到");
            west.open("/desk/events/" + evening.event().id() + "/check-in");
            assertThat(west.page().locator("main").first()).containsText("断网时放行 3 人");
            west.picture("check-in-desk-after");
            west.open("/door?lang=en#" + evening.session());
            assertThat(at(west, "net")).containsText("Online");
            west.picture("door-english");
        }
    }

    private static Locator at(Chromium phone, String id) {
        return phone.page().locator("#door-" + id);
    }

    private static void says(Chromium phone, String word, String more) {
        assertThat(at(phone, "result").locator("strong")).containsText(word);
        assertThat(at(phone, "result")).containsText(more);
    }

    private void type(Chromium phone, Evening evening, int ticket) {
        var number = guests.find(evening.tickets().get(ticket)).orElseThrow().number();
        at(phone, "typed").fill("%06d".formatted(number));
        at(phone, "typed").press("Enter");
    }

    private static void signInElsewhere(Chromium phone, String email) {
        try (Page tab = phone.tab()) {
            tab.navigate(phone.page().url().replaceFirst("/door.*", "/sign-in"));
            tab.fill("input[name=username]", email);
            tab.fill("input[name=password]", PASSWORD);
            tab.click("main button[type=submit]");
            tab.waitForURL("**/desk**");
        }
    }

    private static void fits(Chromium phone) {
        var width = (Number) phone.page().evaluate("document.documentElement.scrollWidth");
        Assertions.assertThat(width.intValue()).isLessThanOrEqualTo(390);
    }
}
