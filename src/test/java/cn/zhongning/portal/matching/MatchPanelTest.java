package cn.zhongning.portal.matching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Chromium;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.results.ResultService;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class MatchPanelTest {
    @LocalServerPort
    int port;

    @Autowired
    MatchService matches;

    @Autowired
    Accounts accounts;

    @Autowired
    DemandService demands;

    @Autowired
    ResultService results;

    @Autowired
    JdbcClient sql;

    private final List<UUID> organisations = new ArrayList<>();

    @AfterEach
    void clear() {
        organisations.forEach(owner -> {
            sql.sql("delete from demand where organisation_id = ?").param(owner).update();
            sql.sql("delete from tech_result where organisation_id = ?")
                    .param(owner)
                    .update();
        });
        SignedInAs.nobody();
    }

    @Test
    void ownerReadsWhyItFitsTakesItOutAndPutsItBack() {
        var market = new Market(accounts, demands, results);
        var enterprise = market.enterprise();
        var institute = market.institute();
        organisations.addAll(List.of(enterprise, institute));
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
