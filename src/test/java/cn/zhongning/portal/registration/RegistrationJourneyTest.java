package cn.zhongning.portal.registration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.checkin.Doors;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.Question;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two neighbours with old phones, whose browsers run no script, want the same seats; one comes and says how it was. */
@PortalTest
class RegistrationJourneyTest {
    @Autowired
    Halls halls;

    @Autowired
    Doors doors;

    @Autowired
    TicketLinks links;

    @LocalServerPort
    int port;

    @Test
    void seatThatOneGivesBackReachesTheOtherWhoWaits() {
        var event = halls.open(2, true, Set.of(Question.AGES));
        try (var first = Chromium.phoneWithoutScript(port);
                var second = Chromium.phoneWithoutScript(port)) {
            first.open(event.address());
            first.picture("registration-event");
            register(first, event, "王小宁", "1380000", "2");
            assertThat(first.page().locator("#f-phone-error")).hasText("手机号应为 11 位，现在是 7 位");
            first.picture("registration-mistakes");
            register(first, event, "王小宁", Halls.phone(), "2");
            assertThat(first.page().locator(".note")).containsText("已报名");
            assertThat(first.page().locator(".pass img")).isVisible();
            fits(first);
            first.picture("registration-ticket");

            register(second, event, "马小红", Halls.phone(), "1");
            assertThat(second.page().locator(".note")).containsText("候补中，您排在第 1 位");
            assertThat(second.page().locator(".note")).containsText("您要 1 个名额，现在空 0 个");
            fits(second);
            second.picture("registration-waiting");

            unfold(first, "修改");
            first.page().selectOption("#f-persons", "1");
            first.page().locator("text=保存修改").click();
            assertThat(first.page().locator(".facts")).containsText("1");

            second.page().reload();
            assertThat(second.page().locator(".note")).containsText("轮到您了");
            second.picture("registration-offered");
            second.page().locator("text=确认参加").click();
            assertThat(second.page().locator(".note")).containsText("已报名");

            unfold(first, "取消报名");
            first.picture("registration-cancel");
            first.page().locator("details[open] button").click();
            assertThat(first.page().locator(".note")).containsText("已取消");
            comes(event, second);
            rates(second);
            Assertions.assertThat(second.complaints()).allMatch(said -> said.contains("422")); // the form without stars
        }
        try (var reader = Chromium.desktop(port)) {
            reader.open("/en" + event.address());
            reader.darken();
            reader.picture("registration-english");
            Assertions.assertThat(reader.barriers()).isEmpty();
        }
    }

    /** Is let in at the door; then the evening is over. */
    private void comes(Event event, Chromium visitor) {
        var session = halls.session(event).id();
        var ticket = links.read(visitor.page().url().replaceAll(".*/", "")).orElseThrow();
        doors.startsIn(session, 30);
        doors.comes(new Doors.Evening(event, session, List.of(ticket), doors.link(event, session)), ticket);
        doors.startsIn(session, -120);
    }

    private static void rates(Chromium visitor) {
        var page = visitor.page();
        page.reload();
        assertThat(page.locator(".news")).containsText("轮到您了");
        visitor.picture("registration-over");
        page.locator("text=给这次活动打个分").click();
        page.locator("text=交上去").click();
        assertThat(page.locator(".error")).hasText("请选几颗星");
        page.locator("text=很好").click();
        page.fill("#f-good", "自己做出一节电池");
        page.locator("label:has-text('还来')").click();
        visitor.picture("registration-survey");
        fits(visitor);
        page.locator("text=交上去").click();
        assertThat(page.locator(".note")).containsText("谢谢，收到了");
        visitor.open(page.url().replaceFirst("/survey$", "/data"));
        assertThat(page.locator(".kept")).containsText("自己做出一节电池");
        visitor.picture("registration-kept");
        fits(visitor);
    }

    private static void register(Chromium visitor, Event event, String name, String phone, String persons) {
        visitor.open(event.address() + "/register");
        var page = visitor.page();
        page.fill("#f-name", name);
        page.fill("#f-phone", phone);
        page.selectOption("#f-persons", persons);
        page.check("input[name=consent]");
        page.click("main form button");
    }

    private static void unfold(Chromium visitor, String summary) {
        visitor.page()
                .locator("summary", new Page.LocatorOptions().setHasText(summary))
                .click();
    }

    private static void fits(Chromium visitor) {
        var box = visitor.page().locator("body").boundingBox();
        Assertions.assertThat(box.width).isLessThanOrEqualTo(390);
    }
}
