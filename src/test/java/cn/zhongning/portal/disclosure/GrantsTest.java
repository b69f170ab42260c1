package cn.zhongning.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.forms.Passage;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class GrantsTest {
    @Autowired
    Accounts accounts;

    @Autowired
    DemandService demands;

    @Autowired
    Grants grants;

    @Autowired
    Disclosures disclosures;

    @Autowired
    Agreements agreements;

    @Autowired
    Openings openings;

    @Autowired
    JdbcClient sql;

    private TwoSides two;

    @BeforeEach
    void meet() {
        two = TwoSides.meet(accounts, demands);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void protectedPartOpensOnlyAfterTheOwnerAgreed() {
        two.asAsker();
        refused("not-granted", this::open);
        var asked = grants.ask(two.kind(), two.listing(), TwoSides.REASON);
        refused("not-granted", this::open);
        two.asOwner();
        assertThat(disclosures.waiting()).isEqualTo(1);
        grants.grant(asked.id(), asked.version());
        assertThat(disclosures.waiting()).isZero();
        two.asAsker();
        assertThat(open().passages()).extracting(Passage::text).containsExactly(TwoSides.PARAMETERS, "赵工 0955-5021234");
    }

    @Test
    void ownerSeesWhoOpenedWhichTextAndWhen() {
        two.granted(grants);
        two.asAsker();
        open();
        two.asOwner();
        assertThat(log()).singleElement().satisfies(opening -> {
            assertThat(opening.organisation()).isEqualTo("银川热工学院");
            assertThat(opening.person()).isEqualTo("test");
            assertThat(opening.text()).isEqualTo(1);
            assertThat(opening.ground()).isEqualTo(Opening.Ground.GRANT);
        });
    }

    @Test
    void newTextKeepsTheGrantAndIsCalledNew() {
        two.granted(grants);
        two.asAsker();
        assertThat(open().renewed()).isFalse();
        assertThat(open().renewed()).isFalse();
        sql.sql("update demand set protected_part = '风温 70 ℃' where id = ?")
                .param(two.listing())
                .update();
        var renewed = open();
        assertThat(renewed.renewed()).isTrue();
        assertThat(renewed.text().number()).isEqualTo(2);
        assertThat(renewed.passages()).extracting(Passage::text).contains("风温 70 ℃");
        two.asOwner();
        assertThat(log()).extracting(Opening::text).containsExactly(2, 1, 1);
    }

    @Test
    void endedGrantClosesAtOnce() {
        var granted = two.granted(grants);
        two.asAsker();
        open();
        two.asOwner();
        grants.end(granted.id(), granted.version(), "项目已经有了合作方，不再开放。");
        two.asAsker();
        refused("not-granted", this::open);
        assertThat(grants.ask(two.kind(), two.listing(), TwoSides.REASON).stage())
                .isEqualTo(DisclosureStage.ASKED);
    }

    @Test
    void withdrawnListingOpensForNobodyElse() {
        two.granted(grants);
        two.asOwner();
        demands.withdraw(two.listing());
        two.asAsker();
        refused("gone", this::open);
    }

    @Test
    void agreementMustBeAcceptedAndAnewWhenItChanges() {
        two.asOwner();
        agreements.write(two.kind(), two.listing(), 0, "双方保密三年。");
        var granted = two.granted(grants);
        two.asAsker();
        refused("agreement", this::open);
        var first = agreements.current(two.listing()).orElseThrow();
        agreements.accept(granted, first.id());
        assertThat(open().passages()).isNotEmpty();
        two.asOwner();
        agreements.write(two.kind(), two.listing(), 1, "双方保密五年。");
        two.asAsker();
        refused("agreement", this::open);
        refused("agreement", () -> agreements.accept(granted, first.id()));
        agreements.accept(
                granted, agreements.current(two.listing()).orElseThrow().id());
        assertThat(open().passages()).isNotEmpty();
        assertThat(agreements.acceptance(granted.id()).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void writerWithAnOldAgreementBeforeThemIsTold() {
        two.asOwner();
        agreements.write(two.kind(), two.listing(), 0, "双方保密三年。");
        refused("changed", () -> agreements.write(two.kind(), two.listing(), 0, "双方保密一年。"));
        agreements.write(two.kind(), two.listing(), 1, "");
        assertThat(agreements.current(two.listing())).isEmpty();
    }

    @Test
    void strangersReachNothing() {
        var granted = two.granted(grants);
        two.asStranger();
        refused("gone", () -> disclosures.get(granted.id()));
        refused("gone", () -> grants.grant(granted.id(), granted.version()));
        refused("gone", () -> grants.refuse(granted.id(), granted.version(), TwoSides.REASON));
        refused("gone", () -> grants.end(granted.id(), granted.version(), TwoSides.REASON));
        refused("gone", () -> grants.giveUp(granted.id(), granted.version()));
        refused("gone", () -> disclosures.about(two.kind(), two.listing()));
        refused("gone", this::log);
        refused("not-granted", this::open);
        refused("not-yours", () -> agreements.write(two.kind(), two.listing(), 0, "改掉它"));
        assertThatThrownBy(() -> agreements.accept(granted, UUID.randomUUID())).isInstanceOf(Refused.class);
    }

    @Test
    void askerDecidesNothingAboutTheirOwnRequest() {
        two.asAsker();
        var asked = grants.ask(two.kind(), two.listing(), TwoSides.REASON);
        refused("not-yours", () -> grants.grant(asked.id(), asked.version()));
        refused("not-yours", () -> grants.refuse(asked.id(), asked.version(), TwoSides.REASON));
        refused("gone", () -> disclosures.about(two.kind(), two.listing()));
        refused("asked", () -> grants.ask(two.kind(), two.listing(), TwoSides.REASON));
        assertThat(grants.giveUp(asked.id(), asked.version()).stage()).isEqualTo(DisclosureStage.ENDED);
    }

    @Test
    void ownerNeitherAsksNorIsLogged() {
        two.asOwner();
        refused("own", () -> grants.ask(two.kind(), two.listing(), TwoSides.REASON));
        refused("own", this::open);
        assertThat(log()).isEmpty();
    }

    @Test
    void onlyCheckedOrganisationsAskAndSayWhy() {
        SignedInAs.as(Role.UNIVERSITY, null);
        refused("organisation", () -> grants.ask(two.kind(), two.listing(), TwoSides.REASON));
        two.asAsker();
        refused("reason", () -> grants.ask(two.kind(), two.listing(), "看看"));
        sql.sql("update organisation set status = 'PENDING' where id = ?")
                .param(two.university())
                .update();
        refused("not-approved", () -> grants.ask(two.kind(), two.listing(), TwoSides.REASON));
    }

    @Test
    void centreReadsAndTheOwnerKnows() {
        SignedInAs.staff();
        assertThat(open().passages()).isNotEmpty();
        two.asOwner();
        assertThat(log()).extracting(Opening::ground).containsExactly(Opening.Ground.CENTRE);
    }

    @Test
    void centreDecidesNothing() {
        two.asAsker();
        var asked = grants.ask(two.kind(), two.listing(), TwoSides.REASON);
        SignedInAs.staff();
        refused("not-yours", () -> grants.grant(asked.id(), asked.version()));
        assertThat(disclosures.get(asked.id()).stage()).isEqualTo(DisclosureStage.ASKED);
    }

    @Test
    void twoAnswersAtOnceAndOneWins() throws Exception {
        two.asAsker();
        var asked = grants.ask(two.kind(), two.listing(), TwoSides.REASON);
        oneWins(
                asOwner(() -> grants.grant(asked.id(), asked.version())),
                asOwner(() -> grants.refuse(asked.id(), asked.version(), TwoSides.REASON)));
    }

    @Test
    void twoColleaguesAskAtOnceAndOneRequestStands() throws Exception {
        Callable<Disclosure> ask = () -> {
            two.asAsker();
            return grants.ask(two.kind(), two.listing(), TwoSides.REASON);
        };
        oneWins(ask, ask);
    }

    @Test
    void everyStepStandsInTheAudit() {
        var granted = two.granted(grants);
        two.asOwner();
        grants.end(granted.id(), granted.version(), "项目已经有了合作方，不再开放。");
        assertThat(sql.sql("select action from audit where object = ? order by seq")
                        .param(granted.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("disclosure.asked", "disclosure.granted", "disclosure.ended");
    }

    @Test
    void noticeReachesTheOtherSide() {
        var email = "owner-" + two.enterprise() + "@example.cn";
        var person = accounts.create(two.enterprise(), email, "赵工", null, Role.ENTERPRISE, "烘干-Zn9q-参数", false);
        two.asAsker();
        grants.ask(two.kind(), two.listing(), TwoSides.REASON);
        assertThat(sql.sql("select title from notice where account_id = ?")
                        .param(person.id())
                        .query(String.class)
                        .list())
                .containsExactly("银川热工学院申请查看受保护部分");
    }

    @Test
    void logIsOnlyEverAddedTo() {
        two.granted(grants);
        two.asAsker();
        open();
        for (var table : List.of("disclosure_opening", "disclosure_text")) {
            stays("delete from " + table);
            stays("truncate " + table + " cascade");
        }
        stays("update disclosure_opening set account_name = 'x'");
    }

    @Test
    void agencyAsksForItselfLikeAnybodyElse() {
        var agency = NewOrganisation.approved(accounts, OrganisationKind.AGENCY, "银川技术转移中心");
        SignedInAs.as(Role.BROKER, agency);
        assertThat(grants.ask(two.kind(), two.listing(), TwoSides.REASON).askerOrganisation())
                .isEqualTo(agency);
    }

    private void stays(String statement) {
        assertThatThrownBy(() -> sql.sql(statement).update()).hasMessageContaining("only ever added to");
    }

    private static void oneWins(Callable<Disclosure> one, Callable<Disclosure> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(one, other));
            assertThat(answers)
                    .filteredOn(answer -> answer.state() == Future.State.SUCCESS)
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.state() == Future.State.FAILED)
                    .extracting(Future::exceptionNow)
                    .singleElement()
                    .isInstanceOf(Refused.class);
        }
    }

    private Callable<Disclosure> asOwner(Callable<Disclosure> action) {
        return () -> {
            two.asOwner();
            return action.call();
        };
    }

    private Openings.Opened open() {
        return openings.open(two.kind(), two.listing(), Texts.CHINESE);
    }

    private List<Opening> log() {
        return openings.ofListing(two.kind(), two.listing(), 0, 10);
    }

    private static void refused(String why, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("disclosure.error." + why));
    }
}
