package cn.zhongning.portal.matching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Role;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class MatchPanelTest {
    @LocalServerPort
    int port;

    @Autowired
    MatchService matches;

    @Autowired
    Market market;

    @AfterEach
    void clear() {
        market.clear();
    }

    @Test
    void ownerReadsWhyItFitsTakesItOutAndPutsItBack() {
        var enterprise = market.enterprise();
        var institute = market.institute();
        var owner = market.person(enterprise, Role.ENTERPRISE);
        var demand = market.quietDemand(enterprise, LocalDate.now().plusDays(90));
        var result = market.quietResult(institute);
        SignedInAs.staff();
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(matches.forDemand(demand, 1).best())
                        .extracting(match -> match.other().id())
                        .containsExactly(result));
        SignedInAs.nobody();
        try (var person = Chromium.desktop(port)) {
            person.signIn(owner.email(), Market.PASSWORD);
            var page = person.open("/demands/" + demand);
            var card = page.locator(".matches .card", new Page.LocatorOptions().setHasText(Market.SOLUTION));
            assertThat(card.locator(".why")).containsText("古建筑");
            assertThat(card.locator(".fit")).containsText("契合");
            assertThat(page.getByText("我有办法，联系对方")).hasCount(0);
            card.locator("vaadin-button").click();
            page.getByLabel("还不够成熟").click();
            page.getByText("移出匹配").click();
            assertThat(card).hasCount(0);
            assertThat(page.locator(".dismissed", new Page.LocatorOptions().setHasText(Market.SOLUTION)))
                    .hasCount(1);
            page.locator(".dismissed vaadin-button").click();
            assertThat(card).hasCount(1);
            page = person.open("/desk/matches");
            assertThat(page.locator(".matched .card").first().locator("a"))
                    .hasAttribute("href", "/results/" + result + "?match=" + demand);
            assertThat(person.complaints()).isEmpty();
        }
    }
}
