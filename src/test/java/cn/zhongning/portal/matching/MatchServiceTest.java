package cn.zhongning.portal.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.language.Embedder;
import cn.zhongning.portal.listings.Rights;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.search.Nearest;
import cn.zhongning.portal.search.Ranking;
import cn.zhongning.portal.search.TermWeights;
import cn.zhongning.portal.shared.Kind;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class MatchServiceTest {
    @Autowired
    MatchService matches;

    @Autowired
    Market market;

    @Autowired
    ResultService results;

    @Autowired
    JdbcClient sql;

    @Autowired
    Embedder embedder;

    @Autowired
    Sides sides;

    @Autowired
    Likeness likeness;

    @Autowired
    Feedback feedback;

    @Autowired
    Rights rights;

    @Autowired
    CurrentUser user;

    @Autowired
    Audit audit;

    @Autowired
    Clock clock;

    private UUID enterprise;
    private UUID institute;
    private UUID demand;
    private UUID result;

    @BeforeEach
    void publish() {
        enterprise = market.enterprise();
        institute = market.institute();
        demand = market.quietDemand(enterprise, LocalDate.now().plusDays(90));
        result = market.quietResult(institute);
        SignedInAs.staff();
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            assertThat(others(matches.forDemand(demand, 60))).contains(result);
            assertThat(others(matches.forResult(result, 60))).contains(demand);
        });
    }

    @AfterEach
    void clear() {
        market.clear();
    }

    @Test
    void ownerBrokersAndStaffSeeWhatFitsAndNobodyElse() {
        SignedInAs.as(Role.ENTERPRISE, enterprise);
        assertThat(others(matches.forDemand(demand, 1))).containsExactly(result);
        SignedInAs.as(Role.BROKER, market.agency(OrganisationStatus.APPROVED));
        assertThat(others(matches.forDemand(demand, 1))).containsExactly(result);
        SignedInAs.as(Role.BROKER, market.agency(OrganisationStatus.PENDING));
        assertThatThrownBy(() -> matches.forDemand(demand, 1)).hasMessageContaining("closed");
        SignedInAs.as(Role.ENTERPRISE, UUID.randomUUID());
        assertThatThrownBy(() -> matches.forDemand(demand, 1)).hasMessageContaining("closed");
        SignedInAs.as(Role.UNIVERSITY, institute);
        assertThatThrownBy(() -> matches.forDemand(demand, 1)).hasMessageContaining("closed");
        assertThat(others(matches.forResult(result, 1))).containsExactly(demand);
        SignedInAs.nobody();
        assertThatThrownBy(() -> matches.forDemand(demand, 1)).hasMessageContaining("sign-in");
    }

    @Test
    void reasonsAreTrueOfThePair() {
        var match = matches.forDemand(demand, 1).best().getFirst();
        assertThat(match.fit()).isGreaterThanOrEqualTo(Fit.STRONG);
        assertThat(match.reasons())
                .contains(
                        new Reason.SameIndustry("tourism"),
                        new Reason.Ready(8, 7),
                        new Reason.SameTown("ningan"),
                        new Reason.WithinBudget(15_0000_00L, 20_0000_00L))
                .noneMatch(Reason::against);
        assertThat(match.reasons().getFirst())
                .isInstanceOfSatisfying(
                        Reason.SharedWords.class,
                        shared -> assertThat(shared.words()).contains("古建筑"));
    }

    @Test
    void figureFallsAlongTheList() {
        var fits = matches.forDemand(demand, 60).best().stream().map(Match::fit).toList();
        assertThat(fits).hasSizeGreaterThan(10).isSortedAccordingTo((one, other) -> other - one);
    }

    @Test
    void withdrawnAndExpiredLeaveAtOnceWhateverTheIndexSays() {
        results.withdraw(result);
        assertThat(others(matches.forDemand(demand, 60))).doesNotContain(result);
        sql.sql("update demand set expires_on = current_date - 2 where id = ?")
                .param(demand)
                .update();
        assertThatThrownBy(() -> matches.forDemand(demand, 60)).hasMessageContaining("gone");
    }

    @Test
    void nobodyIsMatchedWithThemselves() {
        var own = market.quietDemand(institute, LocalDate.now().plusDays(90));
        SignedInAs.staff();
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> assertThat(others(matches.forDemand(own, 1))).isNotEmpty());
        assertThat(others(matches.forDemand(own, 60))).doesNotContain(result);
    }

    @Test
    void searchEngineThatIsAwayIsSaidToBeAway() {
        var away = ElasticsearchClient.of(client -> client.host("http://127.0.0.1:1"));
        var nearest = new Nearest(new Ranking(away, embedder, new TermWeights(away)), sql, clock);
        var cutOff =
                new MatchService(new Matcher(nearest, sides, clock), sides, likeness, feedback, rights, user, audit);
        assertThat(cutOff.forDemand(demand, 10).away()).isTrue();
        assertThat(matches.forDemand(demand, 10).away()).isFalse();
    }

    @Test
    void whatDoesNotFitLeavesForItsOwnerOnlyAndComesBack() {
        SignedInAs.as(Role.ENTERPRISE, enterprise);
        matches.dismiss(demand, result, NotFitting.PRICE, " 太贵 ");
        matches.dismiss(demand, result, NotFitting.OTHER, "第二个窗口");
        var left = matches.forDemand(demand, 60);
        assertThat(others(left)).doesNotContain(result);
        assertThat(left.dismissed()).singleElement().satisfies(dismissed -> {
            assertThat(dismissed.other().id()).isEqualTo(result);
            assertThat(dismissed.reason()).isEqualTo(NotFitting.PRICE);
            assertThat(dismissed.note()).isEqualTo("太贵");
        });
        SignedInAs.as(Role.BROKER, market.agency(OrganisationStatus.APPROVED));
        assertThat(matches.forDemand(demand, 60).dismissed()).isEmpty();
        SignedInAs.as(Role.UNIVERSITY, institute);
        assertThat(others(matches.forResult(result, 60))).contains(demand);
        SignedInAs.as(Role.ENTERPRISE, enterprise);
        matches.restore(demand, result);
        matches.restore(demand, result);
        assertThat(others(matches.forDemand(demand, 1))).containsExactly(result);
    }

    @Test
    void onlyOwnersTakePairsOut() {
        SignedInAs.as(Role.BROKER, UUID.randomUUID());
        assertThatThrownBy(() -> matches.dismiss(demand, result, NotFitting.OTHER, ""))
                .hasMessageContaining("not-yours");
        SignedInAs.staff();
        assertThatThrownBy(() -> matches.dismiss(demand, result, NotFitting.OTHER, ""))
                .hasMessageContaining("not-yours");
        SignedInAs.as(Role.ENTERPRISE, enterprise, MemberRole.READER);
        assertThatThrownBy(() -> matches.dismiss(demand, result, NotFitting.OTHER, ""))
                .hasMessageContaining("not-yours");
        SignedInAs.as(Role.ENTERPRISE, enterprise);
        assertThatThrownBy(() -> matches.dismiss(demand, result, NotFitting.OTHER, "长".repeat(MatchService.NOTE + 1)))
                .hasMessageContaining("note");
    }

    @Test
    void ownListingsAreThoseTheReaderHasBeforeThePublic() {
        SignedInAs.as(Role.ENTERPRISE, enterprise);
        assertThat(matches.own(Kind.DEMAND, 0, 5)).extracting(Side::id).containsExactly(demand);
        assertThat(matches.own(Kind.RESULT, 0, 5)).isEmpty();
    }

    private static List<UUID> others(Matches found) {
        return found.best().stream().map(match -> match.other().id()).toList();
    }
}
