package cn.zhongning.portal.webhooks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.deals.Fair;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An enterprise moves its system to another address; everything is done on a phone. */
@PortalTest
class WebhookJourneyTest {
    @Autowired
    Webhooks webhooks;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    private final Account person;

    WebhookJourneyTest(@Autowired Fair fair) {
        person = fair.person(OrganisationKind.ENTERPRISE);
    }

    @AfterEach
    void remove() {
        sql.sql("delete from webhook where organisation_id = ?")
                .param(person.organisationId())
                .update();
    }

    @Test
    void messageThatWasSentToTheOldAddressGoesOnceMoreToTheNewOneAfterAPause() throws Exception {
        try (var old = new Receiver(false);
                var moved = new Receiver(false);
                var desk = Chromium.phone(port)) {
            SignedInAs.account(person);
            webhooks.add(old.address(), Set.of(Happening.DEAL_CHANGED));
            SignedInAs.nobody();
            desk.signIn(person.email(), Fair.PASSWORD);
            var page = desk.open("/desk/webhooks");
            page.click(".rows h3 a");
            assertThat(page.locator("h1")).hasText(old.address());
            press(page, "试发一条");
            arrived(old);
            press(page, "刷新");
            assertThat(page.locator(".rows")).containsText("已送达");

            move(page, old, moved);
            press(page, "暂停");
            assertThat(page.locator("main")).containsText("已暂停");
            press(page, "再送一次");
            assertThat(page.locator(".rows")).containsText("等待送出");
            desk.picture("webhook-paused-390");
            desk.fits();
            Assertions.assertThat(desk.barriers()).isEmpty();
            Assertions.assertThat(moved.got).isEmpty();
            press(page, "恢复");
            arrived(moved);
            Assertions.assertThat(moved.got.getFirst().header("Webhook-id"))
                    .isEqualTo(old.got.getFirst().header("Webhook-id"));
            press(page, "刷新");
            assertThat(page.locator(".rows")).containsText("已送达");
            Assertions.assertThat(old.got).hasSize(1);
        }
    }

    /** The secret was shown when the address was added, and is shown no more. */
    private static void move(Page page, Receiver old, Receiver moved) {
        page.fill("vaadin-text-field input", "our-system/portal");
        press(page, "保存");
        assertThat(page.locator("vaadin-text-field [slot=error-message]")).containsText("https://");
        assertThat(page.locator("h1")).hasText(old.address());
        page.fill("vaadin-text-field input", moved.address());
        press(page, "保存");
        assertThat(page.locator("h1")).hasText(moved.address());
        assertThat(page.locator("vaadin-checkbox:has-text('洽谈有进展') input")).isChecked();
        Assertions.assertThat(page.content()).doesNotContain("whsec_");
    }

    private static void arrived(Receiver receiver) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> Assertions.assertThat(receiver.got).hasSize(1));
    }

    private static void press(Page page, String words) {
        page.locator("main vaadin-button", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }
}
