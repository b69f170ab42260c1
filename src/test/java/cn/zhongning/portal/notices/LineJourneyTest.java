package cn.zhongning.portal.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.zhongning.portal.Cable;
import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An open page of the desk, whatever happens to the line between it and the portal. */
@PortalTest
class LineJourneyTest {
    private static final String BELL = ".desk > nav .bell b";
    private static final String COUNT = ".desk > nav .entries a[href='/desk/notices'] b";

    /** Flow and its push line try again every five seconds; a busy machine takes its time. */
    private static final double SOON = 12_000;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Notices notices;

    private Account reader;

    @BeforeEach
    void signUp() {
        reader = Readers.one(accounts);
    }

    @Test
    void clickWithoutANetworkIsCarriedOutOnceWhenItIsBack() throws Exception {
        try (var cable = new Cable(port);
                var chromium = Chromium.phone(cable.port())) {
            chromium.signIn(reader.email(), Readers.PASSWORD);
            var page = chromium.open("/desk/notices");
            tell("线断之前");
            assertThat(page.locator(BELL)).hasText("1");

            cable.pull();
            page.click(".drawer"); // opens what is closed, and the other way round: twice would show
            assertThat(page.locator("vaadin-connection-indicator")).containsText("网络断了，正在重新连接");
            tell("线断着的时候");
            cable.plug();
            backAgain(page, "true");
            soon(page, BELL, "2");

            cable.mute(); // the click arrives, and nobody says so
            page.click(".drawer");
            page.waitForTimeout(1000);
            cable.pull();
            assertThat(page.locator("vaadin-connection-indicator")).containsText("网络断了，正在重新连接");
            cable.plug();
            backAgain(page, "false");
            tell("线通以后");
            soon(page, BELL, "3");
        }
    }

    @Test
    void portalStartedAnewUnderAnOpenPageAsksToSignInAndLeadsBack() throws Exception {
        try (var cable = new Cable(port);
                var chromium = Chromium.desktop(cable.port())) {
            chromium.open("/en/sign-in");
            signIn(chromium.page());
            var page = chromium.open("/desk/settings/notices");
            assertThat(page.locator("h1")).isVisible();

            cable.pull();
            chromium.outlivePortal();
            cable.plug();
            assertThat(page.locator(".v-system-error")).containsText("You have been signed out");
            assertThat(page.locator("h1")).isVisible();
            chromium.picture("line-portal-anew");
            page.click(".v-system-error");
            assertThat(page.locator("main")).containsText("Sign in again and you will be back where you were");
            signIn(page);
            page.waitForURL(Pattern.compile("/desk/settings/notices"));
        }
    }

    @Test
    void bellGoesOnBehindAProxyThatKnowsNoWebSocket() throws Exception {
        try (var cable = Cable.withoutWebSocket(port);
                var chromium = Chromium.desktop(cable.port())) {
            chromium.signIn(reader.email(), Readers.PASSWORD);
            var page = chromium.open("/desk");
            assertThat(page.locator(".desk h1")).isVisible();
            tell("第一条");
            soon(page, COUNT, "1");
            tell("第二条");
            soon(page, COUNT, "2");
            assertThat(page.locator("vaadin-connection-indicator")).not().containsText("网络断了");

            cable.pull();
            page.waitForTimeout(1500);
            tell("断着的时候");
            cable.plug();
            soon(page, COUNT, "3");
            tell("又通以后");
            soon(page, COUNT, "4");
        }
    }

    private void signIn(Page page) {
        page.fill("input[name=username]", reader.email());
        page.fill("input[name=password]", Readers.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/desk**");
    }

    private static void backAgain(Page page, String drawerOpen) {
        var quickly = new LocatorAssertions.HasAttributeOptions().setTimeout(SOON);
        assertThat(page.locator(".drawer")).hasAttribute("aria-expanded", drawerOpen, quickly);
        page.waitForFunction("() => window.Vaadin.connectionState.state === 'connected'");
        assertThat(page.locator("vaadin-connection-indicator")).not().containsText("网络断了");
        page.waitForTimeout(2000); // time enough for a second one to come
        assertThat(page.locator(".drawer")).hasAttribute("aria-expanded", drawerOpen);
    }

    private void tell(String what) {
        notices.tell(reader.id(), "notices.organisation.approved", "/desk", what);
    }

    private static void soon(Page page, String where, String number) {
        assertThat(page.locator(where)).hasText(number, new LocatorAssertions.HasTextOptions().setTimeout(SOON));
    }
}
