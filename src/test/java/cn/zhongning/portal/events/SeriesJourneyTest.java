package cn.zhongning.portal.events;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Clocks;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A school's Saturday lessons: four of them less one, one moved, one called off; a parent reads it on the phone. */
@PortalTest
class SeriesJourneyTest {
    private static final String PASSWORD = "红果干9月入库-kx";

    @Autowired
    EventService events;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private UUID holder = new UUID(0, 0);

    @Test
    void organiserRepeatsLeavesOutMovesAndCancelsAndAParentSeesIt() {
        var mail = "series" + UUID.randomUUID() + "@example.cn";
        var draft = draft(mail);
        try (var organiser = Chromium.phone(port)) {
            organiser.signIn(mail, PASSWORD);
            var page = organiser.open("/desk/events/" + draft.id());
            button(page, "按规律重复…").click();
            page.getByLabel("次数").fill("5");
            page.keyboard().press("Tab");
            assertThat(page.locator(".sentence")).hasText("每周六 14:30，共 5 场");
            organiser.picture("series-rule");
            page.locator("vaadin-checkbox-group.dates input").nth(1).uncheck();
            assertThat(page.locator(".sentence")).containsText("共 4 场（");
            button(page, "就这样排").click();
            button(page, "存为草稿").click();
            assertThat(page.locator("vaadin-notification-card")).containsText("已保存");
            organiser.picture("series-form");
            publish(draft.id());

            page = organiser.open("/desk/events/" + draft.id());
            page.locator("nav.ways a", new Page.LocatorOptions().setHasText("场次"))
                    .click();
            page.locator(".rows vaadin-button", new Page.LocatorOptions().setHasText("修改这一场"))
                    .nth(1)
                    .click();
            var times = page.locator("vaadin-dialog vaadin-time-picker input");
            times.nth(1).fill("17:00");
            times.nth(1).press("Enter");
            times.nth(0).fill("16:00");
            times.nth(0).press("Enter");
            organiser.picture("series-session");
            button(page, "保存").click();
            assertThat(page.locator(".rows li").nth(1)).containsText("挪过，原来是");
            page.locator(".rows vaadin-button", new Page.LocatorOptions().setHasText("取消这一场"))
                    .nth(2)
                    .click();
            page.getByLabel("原因", new Page.GetByLabelOptions().setExact(true)).fill("大风预警，户外不安全");
            button(page, "取消这一场，通知大家").click();
            assertThat(page.locator(".rows li").nth(2)).containsText("已取消：大风预警");
            organiser.picture("series-desk");
            page.setViewportSize(1440, 900);
            organiser.picture("series-desk-wide");
            Assertions.assertThat(organiser.barriers()).isEmpty();
            Assertions.assertThat(organiser.complaints()).isEmpty();
        }
        try (var parent = Chromium.phoneWithoutScript(port)) {
            var page = parent.open(draft.address());
            assertThat(page.locator(".times")).containsText("每周六 14:30，共 4 场");
            assertThat(page.locator(".times li")).hasCount(4);
            assertThat(page.locator(".times s")).hasCount(1);
            assertThat(page.locator(".times li").nth(2)).containsText("已取消：大风预警，户外不安全");
            assertThat(page.locator(".times li").nth(1)).containsText("16:00–17:00");
            assertThat(page.locator("fieldset.choices input:disabled")).hasCount(1);
            parent.picture("series-event");
        }
        try (var reader = Chromium.desktop(port)) {
            reader.open("/en" + draft.address());
            reader.darken();
            assertThat(reader.page().locator(".times")).containsText("Every Saturday at 14:30, 4 sessions");
            reader.picture("series-event-english");
            Assertions.assertThat(reader.barriers()).isEmpty();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Event draft(String mail) {
        var digits = "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        var code = CreditCode.completing("53640521MA" + digits);
        holder = accounts.create(
                        OrganisationKind.ORGANISER, "石空镇中心小学", code, "shikong", OrganisationStatus.APPROVED, false)
                .id();
        accounts.create(holder, mail, "王老师", null, Role.ORGANISER, PASSWORD, false);
        SignedInAs.as(Role.ORGANISER, holder);
        var first = LocalDate.now(Clocks.CHINA)
                .plusDays(7)
                .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                .atTime(14, 30);
        var told = Announcement.of(
                new Wording("周末科学课：亲手做一节电池", "", "每个周六下午，动手做一个实验。"),
                Topic.of(EventKind.EXPERIMENT, Set.of(EventSetting.SCHOOL)),
                Place.of(EventMode.ON_SITE, "石空镇科普工作站", "shikong"));
        var session = new SessionForm(null, first, first.plusHours(1), 30, null, null, null, 4, true);
        var draft = events.draft(new EventForm(told.with(Entry.registered(Set.of())), List.of(session)));
        SignedInAs.nobody();
        return draft;
    }

    private void publish(UUID event) {
        SignedInAs.as(Role.ORGANISER, holder);
        var handed = events.submit(event, events.forDesk(event).version());
        SignedInAs.staff();
        events.publish(event, handed.version());
        SignedInAs.nobody();
    }
}
