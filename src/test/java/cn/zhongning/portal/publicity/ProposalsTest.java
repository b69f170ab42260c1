package cn.zhongning.portal.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.agencies.Recorded;
import cn.zhongning.portal.deals.Fair;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.results.TechResult;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ProposalsTest {
    @Autowired
    University university;

    @Autowired
    Announcing announcing;

    @Autowired
    Proposals proposals;

    @Autowired
    Publicities publicities;

    @Autowired
    PublicationLog log;

    @Autowired
    ResultService results;

    @Autowired
    Fair fair;

    @Autowired
    JdbcClient sql;

    private Account owner;
    private TechResult result;

    @BeforeEach
    void found() {
        owner = university.founded("送审的学院");
        result = university.agreed(owner, "等着公示的成果");
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void publicReadsNothingBeforeTheCentreHas() {
        var proposal = university.proposed(owner, result);
        assertThat(publicities.latest(result.id())).isEmpty();
        assertThat(lines(result.id())).isEmpty();
        assertThat(results.revise(result.id())).isNotNull(); // nothing is frozen yet
        SignedInAs.staff();
        assertThat(proposals.mine()).extracting(Proposal::id).contains(proposal.id());
        proposals.publish(proposal.id(), proposal.version());
        assertThat(publicities.latest(result.id())).isPresent();
        assertThat(lines(result.id())).hasSize(1);
        assertThat(proposals.get(proposal.id()).stage()).isEqualTo(ProposalStage.PUBLISHED);
        SignedInAs.account(owner);
        assertThat(notices(owner)).contains("公示已送审：等着公示的成果", "成果公示：等着公示的成果");
    }

    @Test
    void daysCountFromPublicationWhereTheCentreTookItsTime() {
        var late = university.proposed(owner, result);
        wished(late, University.today().minusDays(6));
        SignedInAs.staff();
        var published = proposals.publish(late.id(), late.version());
        assertThat(published.startsOn()).isEqualTo(University.today().plusDays(1));
        assertThat(published.days()).isEqualTo(15);
        var other = university.agreed(owner, "下周才公示的成果");
        var early = university.proposed(owner, other);
        wished(early, University.today().plusDays(9));
        SignedInAs.staff();
        assertThat(proposals.publish(early.id(), early.version()).startsOn())
                .isEqualTo(University.today().plusDays(9));
    }

    @Test
    void whatCannotBePublishedAnyMoreIsNot() {
        var proposal = university.proposed(owner, result);
        SignedInAs.account(owner);
        results.withdraw(result.id());
        SignedInAs.staff();
        assertThatThrownBy(() -> proposals.publish(proposal.id(), proposal.version()))
                .isInstanceOf(Mistakes.class)
                .hasMessageContaining("publicity.error.hidden");
    }

    @Test
    void whatGoesBackSaysWhyAndComesAgain() {
        var proposal = university.proposed(owner, result);
        SignedInAs.staff();
        refused("return-reason", () -> proposals.giveBack(proposal.id(), proposal.version(), " "));
        proposals.giveBack(proposal.id(), proposal.version(), "请写明集体决策的日期");
        assertThat(notices(owner)).contains("公示被退回：等着公示的成果");
        refused("decided-meanwhile", () -> proposals.publish(proposal.id(), proposal.version()));
        var again = university.proposed(owner, result);
        assertThat(proposals.mine()).extracting(Proposal::id).containsExactly(again.id());
        assertThat(proposals.withdraw(again.id(), again.version()).stage()).isEqualTo(ProposalStage.WITHDRAWN);
        assertThat(proposals.mine()).isEmpty();
    }

    @Test
    void onlyTheCentreDecidesAndStrangersSeeNothing() {
        var proposal = university.proposed(owner, result);
        refused("centre-only", () -> proposals.publish(proposal.id(), proposal.version()));
        refused("centre-only", () -> proposals.giveBack(proposal.id(), proposal.version(), "不行"));
        for (var role : List.of(Role.UNIVERSITY, Role.ENTERPRISE, Role.BROKER, Role.ORGANISER)) {
            SignedInAs.as(role, UUID.randomUUID());
            refused("gone", () -> proposals.get(proposal.id()));
            refused("gone", () -> proposals.withdraw(proposal.id(), proposal.version()));
            assertThat(proposals.mine()).isEmpty();
        }
        SignedInAs.as(Role.UNIVERSITY, owner.organisationId(), MemberRole.READER);
        assertThat(proposals.get(proposal.id()).id()).isEqualTo(proposal.id());
        refused("gone", () -> proposals.withdraw(proposal.id(), proposal.version()));
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() throws Exception {
        var proposal = university.proposed(owner, result);
        List<Callable<Boolean>> both = List.of(
                () -> decided(() -> proposals.publish(proposal.id(), proposal.version())),
                () -> decided(() -> proposals.giveBack(proposal.id(), proposal.version(), "再看看")));
        long won = 0;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : pool.invokeAll(both)) if (each.get()) won++;
        }
        assertThat(won).isOne();
        SignedInAs.staff();
        boolean published = proposals.get(proposal.id()).stage() == ProposalStage.PUBLISHED;
        assertThat(publicities.latest(result.id()).isPresent()).isEqualTo(published);
    }

    @Test
    void agencyAnnouncesForItsClientInEverybodysSight() {
        var agency = mandated();
        SignedInAs.account(agency);
        assertThat(announcing.allowed()).isTrue();
        assertThat(announcing.candidates()).extracting(TechResult::id).contains(result.id());
        var proposal =
                announcing.propose(University.from(result, University.today().plusDays(1)));
        assertThat(proposal.organisationId()).isEqualTo(owner.organisationId());
        assertThat(proposal.agencyId()).isEqualTo(agency.organisationId());
        assertThat(notices(owner)).contains("公示已送审：等着公示的成果");
        SignedInAs.staff();
        var published = proposals.publish(proposal.id(), proposal.version());
        assertThat(published.agencyId()).isEqualTo(agency.organisationId());
        assertThat(lines(result.id()).getFirst().facts())
                .containsEntry("owner", "送审的学院")
                .containsEntry("agency", name(agency));
        SignedInAs.account(agency);
        assertThat(publicities.mine(0, 10)).extracting(Publicity::id).containsExactly(published.id());
        var stopped = publicities.stop(published.id(), published.version(), "委托方改了价格");
        assertThat(stopped.stoppedBy()).isEqualTo(Stopper.OWNER);
        assertThat(log.latest(0, 100).stream()
                        .filter(line -> line.publicity().equals(published.id()) && line.step() == Step.STOPPED))
                .singleElement()
                .satisfies(line -> assertThat(line.facts())
                        .containsEntry("agency", name(agency))
                        .doesNotContainKey("reason"));
    }

    @Test
    void agencyHearsOfAndFindsExactlyWhatItMayOpen() {
        var other = university.agreed(owner, "别家代理的成果");
        var published = university.announced(owner, result);
        var unreached = university.announced(owner, other);
        var agency = fair.person(OrganisationKind.AGENCY);
        new Recorded(sql).forListing(of(agency), of(owner), result.id());
        SignedInAs.account(agency);
        assertThat(publicities.mine(0, 10)).extracting(Publicity::id).containsExactly(published.id());
        refused("gone", () -> publicities.mine(unreached.id()));
        SignedInAs.staff();
        publicities.stop(published.id(), published.version(), "定价依据不全");
        publicities.stop(unreached.id(), unreached.version(), "定价依据不全");
        assertThat(notices(agency)).containsExactly("公示已中止：等着公示的成果");
    }

    @Test
    void agencyWhoseMandateHasEndedDoesNothingMore() {
        var agency = fair.person(OrganisationKind.AGENCY);
        var mandate = new Recorded(sql).running(of(agency), of(owner));
        SignedInAs.account(agency);
        var proposal =
                announcing.propose(University.from(result, University.today().plusDays(1)));
        new Recorded(sql).end(mandate);
        assertThat(announcing.allowed()).isFalse();
        assertThat(announcing.candidates()).isEmpty();
        refused("gone", () -> proposals.withdraw(proposal.id(), proposal.version()));
        SignedInAs.staff();
        refused("publicity.error.mandate", () -> proposals.publish(proposal.id(), proposal.version()));
        SignedInAs.account(owner);
        proposals.withdraw(proposal.id(), proposal.version());
        var published = university.announced(owner, result);
        SignedInAs.account(agency);
        refused("gone", () -> publicities.stop(published.id(), published.version(), "不让"));
        assertThat(publicities.mine(0, 10)).isEmpty();
    }

    @Test
    void agencyOfAnotherIndustryDoesNotReachIt() {
        var agency = fair.person(OrganisationKind.AGENCY);
        new Recorded(sql).forIndustry(of(agency), of(owner), "goji");
        SignedInAs.account(agency);
        assertThat(announcing.candidates()).isEmpty();
        refused(
                "not-yours",
                () -> announcing.propose(
                        University.from(result, University.today().plusDays(1))));
    }

    private Account mandated() {
        var agency = fair.person(OrganisationKind.AGENCY);
        new Recorded(sql).running(of(agency), of(owner));
        return agency;
    }

    private void wished(Proposal proposal, LocalDate first) {
        sql.sql("update publicity_proposal set starts_on = ? where id = ?")
                .params(first, proposal.id())
                .update();
    }

    private List<PublicationLog.Entry> lines(UUID result) {
        return log.latest(0, 100).stream()
                .filter(line -> result.toString().equals(line.facts().get("result")))
                .toList();
    }

    private List<String> notices(Account who) {
        return sql.sql("select title from notice where account_id = ?")
                .param(who.id())
                .query(String.class)
                .list();
    }

    private String name(Account of) {
        return sql.sql("select name from organisation where id = ?")
                .param(of.organisationId())
                .query(String.class)
                .single();
    }

    private static UUID of(Account account) {
        return Objects.requireNonNull(account.organisationId());
    }

    private static boolean decided(Runnable decision) {
        SignedInAs.staff();
        try {
            decision.run();
            return true;
        } catch (Refused late) {
            return false;
        }
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(Refused.class).hasMessageContaining(key);
    }
}
