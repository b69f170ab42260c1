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
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A teacher whose tab is closed while the event is half written, and whose colleague writes on it at the same time. */
@PortalTest
class DraftJourneyTest {
    private static final String PASSWORD = "红果干9月入库-kx";

    @Autowired
    EventService events;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @Test
    void wordsSurviveAClosedTabAndAColleaguesChange() {
        var mail = "draft" + UUID.randomUUID() + "@example.cn";
        var holder = organiser(mail);
        try (var organiser = Chromium.desktop(port)) {
            organiser.signIn(mail, PASSWORD);
            var closed = organiser.tab();
            closed.navigate(organiser.open("/desk/events/new").url());
            closed.getByLabel("标题").fill("写到一半的讲座");
            closed.getByLabel("需要报名").check();
            closed.getByLabel("现场名额").fill("45");
            closed.keyboard().press("Tab");
            closed.waitForFunction("() => Object.values(localStorage).some(kept => /seats.{0,3}:45/.test(kept))");
            closed.close();

            var page = organiser.open("/desk/events/new");
            page.getByText("恢复这些内容").waitFor();
            organiser.picture("event-draft-offered");
            page.getByText("恢复这些内容").click();
            assertThat(page.getByLabel("标题")).hasValue("写到一半的讲座");
            assertThat(page.getByLabel("现场名额")).hasValue("45");
            button(page, "存为草稿").click();
            page.waitForURL(Pattern.compile("/desk/events/[0-9a-f-]{36}"));
            page.waitForFunction("() => !Object.keys(localStorage).some(key => key.startsWith('portal-draft:event'))");

            colleague(holder);
            page.getByLabel("标题").fill("写完了的讲座");
            button(page, "交给中心审核").click();
            assertThat(page.locator(".conflict")).containsText("同事改的标题");
            organiser.picture("event-draft-conflict");
            page.setViewportSize(390, 844);
            organiser.picture("event-draft-conflict-phone");
            organiser.darken();
            organiser.picture("event-draft-conflict-dark");
            page.setViewportSize(1440, 900);
            Assertions.assertThat(organiser.barriers()).isEmpty();
            button(page, "留下我写的").click();
            assertThat(page.locator(".bar .note")).containsText("需要修改");
            assertThat(page.getByLabel("标题")).hasValue("写完了的讲座");
            organiser.picture("event-draft-mistakes");
            Assertions.assertThat(organiser.complaints()).isEmpty();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void colleague(UUID holder) {
        SignedInAs.as(Role.ORGANISER, holder);
        var draft = events.mine(EventShelf.DRAFTS, 1).getFirst();
        var told = events.form(draft).announcement();
        var other = new Announcement(
                new Wording("同事改的标题", "", "同事写的介绍，说明带什么。"),
                told.topic(),
                told.place(),
                told.audience(),
                told.hosts(),
                told.entry(),
                null);
        var form = events.form(draft);
        events.change(draft.id(), draft.version(), new EventForm(other, form.sessions(), form.unfinished()));
        SignedInAs.nobody();
    }

    private UUID organiser(String mail) {
        var digits = "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        var code = CreditCode.completing("53640521MA" + digits);
        var holder = accounts.create(
                        OrganisationKind.ORGANISER, "石空镇中心小学", code, "shikong", OrganisationStatus.APPROVED, false)
                .id();
        accounts.create(holder, mail, "王老师", null, Role.ORGANISER, PASSWORD, false);
        return holder;
    }
}
