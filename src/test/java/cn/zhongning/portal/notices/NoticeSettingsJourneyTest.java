package cn.zhongning.portal.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.delivery.Topic;
import cn.zhongning.portal.delivery.UnsubscribeLinks;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class NoticeSettingsJourneyTest {

    @Autowired
    Accounts accounts;

    @Autowired
    UnsubscribeLinks links;

    @LocalServerPort
    int port;

    @Test
    void personUnsubscribesFromALetterOnThePhoneAndSeesItInTheSettings() {
        var person = Readers.one(accounts);
        try (var phone = Chromium.phoneWithoutScript(port)) {
            var page = phone.open(links.address(Topic.TALK, person.id()));
            phone.picture("unsubscribe-390");
            page.click("main button.main");
            assertThat(page.locator("h1")).containsText("已退订");
            phone.picture("unsubscribed-390");
        }
        try (var desk = Chromium.desktop(port)) {
            desk.signIn(person.email(), Readers.PASSWORD);
            var page = desk.open("/desk/settings/notices");
            assertThat(page.locator(".pace:has-text('对接洽谈') vaadin-select >> nth=1"))
                    .containsText("不告诉");
            Assertions.assertThat(desk.barriers()).isEmpty();
            desk.picture("notice-settings-1440");
            page.setViewportSize(390, 844);
            desk.picture("notice-settings-390");
            desk.darken();
            desk.picture("notice-settings-390-dark");
            page.getByText("保存设置").click();
            assertThat(page.locator("vaadin-notification-card")).containsText("已保存");
        }
    }
}
