package cn.zhongning.portal.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.venues.Halls;
import cn.zhongning.portal.venues.Venue;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A teacher books for a class on the phone, mistypes twice, and corrects the booking by the link of its letter. */
@PortalTest
class VisitJourneyTest {
    @Autowired
    Halls halls;

    @Autowired
    VisitHours hours;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @Test
    void backAfterTwoRefusalsShowsTheFormWithEveryWordAndAsksForNoSendingAgain() {
        var venue = halls.open(halls.organiser(), 40);
        try (var teacher = Chromium.phone(port)) {
            var page = begin(teacher, venue);
            page.fill("#f-persons", "50");
            send(page);
            assertThat(page.locator(".note.bad")).containsText("有 3 处要改");
            assertThat(page.locator("#f-phone-error")).containsText("请填写手机号");
            assertThat(page.locator("#f-persons-error")).containsText("只能再来 40 人");
            teacher.fits();
            teacher.picture("visit-mistakes-390");
            page.fill("#f-phone", "1380000");
            page.check("main [name=consent]");
            send(page);
            assertThat(page.locator("#f-phone-error")).containsText("现在是 7 位");

            page.goBack();
            assertThat(page.locator("h1")).hasText("集体参观预约");
            holdsWhatWasTyped(page, venue);
            page.reload();
            holdsWhatWasTyped(page, venue);
            page.goBack();
            assertThat(page).hasURL(Pattern.compile(".*" + venue.address() + ".*"));
        }
    }

    @Test
    void teacherCorrectsTheBookingByTheLinkOfItsLetter() {
        var venue = halls.open(halls.organiser(), 40);
        var email = UUID.randomUUID() + "@example.cn";
        try (var teacher = Chromium.phone(port)) {
            var page = begin(teacher, venue);
            page.fill("#f-persons", "30");
            page.fill("#f-phone", "13800007021");
            page.fill("#f-email", email);
            page.check("main [name=consent]");
            send(page);
            assertThat(page.locator(".note")).containsText("等场馆答复");
        }
        try (var teacher = Chromium.phone(port)) {
            var page = teacher.open(linkOfTheLetterTo(email));
            page.click("summary:has-text('改预约')");
            teacher.picture("visit-change-390");
            page.fill("#f-persons", "41");
            page.fill("#f-name", "");
            save(page);
            assertThat(page.locator("#f-persons-error")).containsText("连您在内最多 40 人");
            assertThat(page.locator("#f-name-error")).isVisible();
            teacher.fits();
            Assertions.assertThat(teacher.barriers()).isEmpty();
            teacher.picture("visit-change-mistakes-390");
            page.fill("#f-persons", "28");
            page.fill("#f-name", "李老师");
            save(page);
            assertThat(page.locator(".facts")).containsText("李老师");
            assertThat(page.locator(".facts")).containsText("28");
            assertThat(page.locator(".facts")).containsText("138****7021");
            teacher.picture("visit-changed-390");

            page.goBack(); // to the form that was refused, at the booking's own address
            assertThat(page.locator("details[open] #f-name")).hasValue("李老师");
            Assertions.assertThat(teacher.complaints()).allMatch(said -> said.contains("422"));
        }
    }

    private Page begin(Chromium teacher, Venue venue) {
        var page = teacher.open(venue.address() + "?day=" + hours.first().plusDays(2));
        page.check("main [name=hour] >> nth=1");
        page.fill("#f-party", "石空镇中心小学");
        page.fill("#f-name", "王老师");
        page.fill("#f-remarks", "有两位坐轮椅的同学");
        page.click("summary:has-text('14 岁')");
        page.fill("#f-children", "28");
        page.fill("#f-guardian", "王老师");
        page.check("main [name=guardianConsent]");
        return page;
    }

    private void holdsWhatWasTyped(Page page, Venue venue) {
        assertThat(page).hasURL(Pattern.compile(".*" + venue.address() + "/visits.*"));
        assertThat(page.locator("main [name=hour]:checked"))
                .hasAttribute("value", hours.first().plusDays(2) + "T10:00");
        assertThat(page.locator("#f-party")).hasValue("石空镇中心小学");
        assertThat(page.locator("#f-phone")).hasValue("1380000");
        assertThat(page.locator("#f-persons")).hasValue("50");
        assertThat(page.locator("#f-remarks")).hasValue("有两位坐轮椅的同学");
        assertThat(page.locator("details[open] #f-children")).hasValue("28");
        assertThat(page.locator("main [name=consent]")).isChecked();
    }

    private String linkOfTheLetterTo(String email) {
        return sql.sql("select address || secret from mail where recipient = ?")
                .param(email)
                .query(String.class)
                .single();
    }

    private static void send(Page page) {
        page.click("main form:has(#f-persons) button[type=submit]");
    }

    private static void save(Page page) {
        page.click("details[open] button[type=submit]");
    }
}
