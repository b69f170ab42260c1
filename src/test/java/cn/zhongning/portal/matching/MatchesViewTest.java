package cn.zhongning.portal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class MatchesViewTest extends DeskTest {
    @Autowired
    Market market;

    @AfterEach
    void clear() {
        market.clear();
    }

    @Test
    void enterpriseWithoutADemandReadsWhatWillStandHere() {
        SignedInAs.as(Role.ENTERPRISE, market.enterprise());
        open("desk/matches");
        assertThat(everything()).contains("您还没有发布中的需求");
    }

    @Test
    void universityWithoutAResultReadsWhatWillStandHere() {
        SignedInAs.as(Role.UNIVERSITY, market.institute());
        open("desk/matches");
        assertThat(everything()).contains("您还没有发布中的成果");
    }

    @Test
    void ownerSeesTheirOwnDemandsFiveAtATimeAndNobodyElses() {
        var enterprise = market.enterprise();
        for (int i = 0; i < 6; i++)
            market.quietDemand(enterprise, LocalDate.now().plusDays(90));
        SignedInAs.as(Role.ENTERPRISE, market.enterprise());
        open("desk/matches");
        assertThat(demandLinks()).isEmpty();
        SignedInAs.as(Role.ENTERPRISE, enterprise);
        open("desk/matches");
        assertThat(demandLinks()).hasSize(5);
        press("下一页");
        assertThat(demandLinks()).hasSize(1);
        press("上一页");
        assertThat(demandLinks()).hasSize(5);
    }

    @Test
    void agencyNobodyCheckedSeesNobodysMatches() {
        SignedInAs.as(Role.BROKER, market.agency(OrganisationStatus.PENDING));
        open("desk/matches");
        assertThat(everything()).contains("通过中心核验后").doesNotContain("找一条需求或成果");
    }

    @Test
    void brokerFindsADemandByItsWordsAndOpensItByAddress() {
        var demand = market.quietDemand(market.enterprise(), LocalDate.now().plusDays(90));
        SignedInAs.as(Role.BROKER, market.agency(OrganisationStatus.APPROVED));
        open("desk/matches");
        line("找一条需求或成果").setValue("没有人写过的几个字");
        assertThat(rows()).containsOnly("没有找到，换几个字再试。");
        line("找一条需求或成果").setValue("彩绘起甲脱落");
        assertThat(rows()).anyMatch(row -> row.contains(Market.PROBLEM));
        Awaitility.await() // for the search engine, where it has only just started
                .pollInSameThread()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> {
                    open("desk/matches", "demand", demand.toString());
                    assertThat(everything()).contains(Market.PROBLEM, "共有词：");
                });
    }

    @Test
    void addressThatNamesNothingLeadsBackToTheChoice() {
        SignedInAs.staff();
        for (var id : List.of("nonsense", UUID.randomUUID().toString())) {
            open("desk/matches", "demand", id);
            assertThat(find(Div.class).withClassName("matched").all()).isEmpty();
            assertThat(line("找一条需求或成果").isVisible()).isTrue();
        }
    }

    @Test
    void oddAndEndlessTextsFindNothingAndBreakNothing() {
        SignedInAs.staff();
        open("desk/matches");
        for (var odd : List.of("锰".repeat(1_000_000), "有\u0000的字", "半个\ud83d字")) {
            line("找一条需求或成果").setValue(odd);
            assertThat(rows()).containsOnly("没有找到，换几个字再试。");
        }
    }

    @Test
    void organiserIsNotLetIn() {
        SignedInAs.as(Role.ORGANISER, UUID.randomUUID());
        open("desk/matches");
        assertThat(everything()).doesNotContain("契合");
    }

    /** Of the listings themselves, not of what matches them. */
    private List<String> demandLinks() {
        return find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(address -> address.startsWith("/demands/"))
                .distinct()
                .toList();
    }
}
