package cn.zhongning.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of page, by day and by night, in both languages, on the phone and on the desk. */
@PortalTest
class AccessibilityTest {
    private static final List<String> PAGES = List.of(
            "/search?q=枸杞",
            "/calendar",
            "/calendar?view=month",
            "/calendar?view=week",
            "/calendar?view=map",
            "/search?q=没有写过的字xq",
            "/sign-in",
            "/sign-up",
            "/reset",
            "/about",
            "/open",
            "/api",
            "/subscribe",
            "/venues",
            "/campaigns",
            "/coverage",
            "/targets",
            "/agencies",
            "/publicity",
            "/publicity/verify",
            "/certificates",
            "/tickets",
            "/contact",
            "/privacy",
            "/nothing-here");
    private static final List<String> LISTS = List.of("/results", "/demands", "/events", "/articles");
    private static final List<String> DESK = List.of(
            "/desk",
            "/desk/review",
            "/desk/organisations",
            "/desk/events",
            "/desk/events/new",
            "/desk/articles/new",
            "/desk/matches",
            "/desk/accounts",
            "/desk/audit",
            "/desk/mail",
            "/desk/notices",
            "/desk/settings/notices",
            "/desk/searches",
            "/desk/unmet",
            "/desk/words",
            "/desk/calls",
            "/desk/visits",
            "/desk/reports",
            "/desk/venues/new",
            "/desk/campaigns/new",
            "/desk/account");
    /** What an organisation's own people have and the centre has not. */
    private static final List<String> OWN =
            List.of("/desk/results/import", "/desk/tokens", "/desk/webhooks", "/desk/organisation");

    private static final String PASSWORD = "看得清吗-Zn7x";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private final List<String> barriers = new ArrayList<>();

    @Test
    void nothingKeepsAnybodyFromReadingAPublicPage() {
        for (var language : List.of("", "/en")) {
            try (var phone = Chromium.phone(port);
                    var desktop = Chromium.desktop(port)) {
                if (language.isEmpty()) desktop.darken();
                else phone.darken();
                for (var address : addresses(language)) {
                    check(phone, address, "phone");
                    check(desktop, address, "desktop");
                }
            }
        }
        assertThat(barriers).isEmpty();
    }

    @Test
    void nothingKeepsStaffFromWorkingAtTheDesk() {
        walk(null, Role.ADMIN, DESK);
        assertThat(barriers).isEmpty();
    }

    @Test
    void nothingKeepsAnOrganisationFromItsOwnTools() {
        walk(NewOrganisation.approved(accounts, OrganisationKind.UNIVERSITY, "看得清大学"), Role.UNIVERSITY, OWN);
        assertThat(barriers).isEmpty();
    }

    private void walk(@Nullable UUID organisation, Role role, List<String> addresses) {
        var email = UUID.randomUUID() + "@example.cn";
        accounts.create(organisation, email, "看得清的人", null, role, PASSWORD, false);
        for (var dark : List.of(true, false)) {
            try (var desk = dark ? Chromium.phone(port) : Chromium.desktop(port)) {
                if (dark) desk.darken();
                desk.signIn(email, PASSWORD);
                for (var address : addresses) {
                    desk.open(address).waitForSelector("main h1");
                    check(desk, dark ? "dark phone" : "desktop");
                }
            }
        }
    }

    private List<String> addresses(String language) {
        var addresses = new ArrayList<String>();
        addresses.add(language.isEmpty() ? "/" : language);
        for (var list : LISTS) {
            addresses.add(language + list);
            addresses.add(Awaitility.await() // a portal that has just started is still filling its index
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> firstOf(language + list), first -> !first.isEmpty()));
        }
        PAGES.forEach(address -> addresses.add(language + address));
        return addresses;
    }

    private String firstOf(String list) throws Exception {
        return Jsoup.parse(new Browser(port).get(list).body())
                .select("main h3 a[href]")
                .attr("href");
    }

    private void check(Chromium reader, String address, String device) {
        reader.open(address);
        check(reader, device);
    }

    private void check(Chromium reader, String device) {
        var name = reader.page().url().replaceFirst("https?://[^/]*", "");
        reader.barriers().forEach(barrier -> barriers.add(device + " " + name + ": " + barrier));
    }
}
