package cn.zhongning.portal.demands;

import static cn.zhongning.portal.demands.Written.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.agencies.Recorded;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.reviews.Scores;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Mistakes;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DemandServiceTest {
    @Autowired
    DemandService demands;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void demandGoesFromDraftToReader() throws Exception {
        var published = published(OrganisationStatus.APPROVED);
        var page = new Browser(port).get("/demands/" + published.id());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("烘房电费太高", "技术许可", "30–80 万元").doesNotContain("13900000000", "绝密参数");
    }

    @Test
    void withdrawnDemandIsGoneFromItsPageAtOnce() throws Exception {
        var id = published(OrganisationStatus.APPROVED).id();
        SignedInAs.staff();
        demands.withdraw(id);
        assertThat(demands.visible(id)).isEmpty();
    }

    @Test
    void organisationNobodyCheckedPublishesNothing() {
        SignedInAs.as(Role.ENTERPRISE, organisation(OrganisationStatus.PENDING));
        var draft = demands.saveDraft(form("烘房电费太高"));
        assertThatThrownBy(() -> demands.submit(draft.id(), draft.version())).hasMessageContaining("not-approved");
    }

    @Test
    void othersNeitherReadNorChangeADraft() {
        SignedInAs.as(Role.ENTERPRISE, organisation(OrganisationStatus.APPROVED));
        var draft = demands.saveDraft(form("别人的草稿"));
        SignedInAs.as(Role.ENTERPRISE, organisation(OrganisationStatus.APPROVED));
        assertThatThrownBy(() -> demands.mine(draft.id())).hasMessageContaining("not-yours");
        assertThatThrownBy(() -> demands.saveDraft(draft.id(), draft.version(), form("改")))
                .hasMessageContaining("not-yours");
        assertThatThrownBy(() -> demands.submit(draft.id(), draft.version())).hasMessageContaining("not-yours");
        assertThatThrownBy(() -> demands.discard(draft.id(), draft.version())).hasMessageContaining("not-yours");
        assertThatThrownBy(() -> demands.approve(draft.id(), draft.version(), new Scores(4, 4, 4, 4)))
                .hasMessageContaining("staff-only");
    }

    @Test
    void readerOfTheOrganisationReadsItAllAndChangesNothing() {
        var published = published(OrganisationStatus.APPROVED);
        var own = published.standing().organisationId();
        SignedInAs.as(Role.ENTERPRISE, own);
        var draft = demands.saveDraft(form("同事的草稿"));
        SignedInAs.as(Role.ENTERPRISE, own, MemberRole.READER);
        assertThat(demands.mine(null, "", 0, 10)).hasSize(2);
        assertThat(demands.mine(draft.id()).form().contact()).contains("13900000000");
        assertThat(demands.writes(draft)).isFalse();
        assertThat(demands.withdraws(published)).isFalse();
        List.<ThrowingCallable>of(
                        () -> demands.saveDraft(form("新草稿")),
                        () -> demands.saveDraft(draft.id(), draft.version(), form("改")),
                        () -> demands.submit(draft.id(), draft.version()),
                        () -> demands.discard(draft.id(), draft.version()),
                        () -> demands.revise(published.id()),
                        () -> demands.withdraw(published.id()))
                .forEach(write -> assertThatThrownBy(write).hasMessageContaining("listings.error.reader"));
        SignedInAs.as(Role.ENTERPRISE, own, MemberRole.EDITOR);
        assertThat(demands.withdraw(published.id()).standing().stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void mandatedAgencyWritesForItsClientAndEveryReaderIsTold() throws Exception {
        var client = organisation(OrganisationStatus.APPROVED);
        var agency = agency();
        var employee = person(client, Role.ENTERPRISE);
        var broker = person(agency, Role.BROKER);
        var mandate = new Recorded(sql).running(agency, client);
        SignedInAs.as(Role.BROKER, agency);
        var draft = demands.saveDraftFor(client, form("烘房电费太高"));
        var sent = demands.submit(draft.id(), draft.version());
        SignedInAs.staff();
        var published = demands.approve(sent.id(), sent.version(), new Scores(4, 4, 4, 4));
        var page = new Browser(port).get("/demands/" + published.id()).body();
        assertThat(page).contains("试验合作社").contains("由试验技术转移机构受托发布");
        assertThat(told(employee)).hasSize(1).isEqualTo(told(broker));

        SignedInAs.as(Role.ENTERPRISE, client);
        var own = demands.revise(published.id());
        assertThat(own.standing().agencyId()).isNull();
        SignedInAs.as(Role.BROKER, agency);
        var goesOn = demands.saveDraft(own.id(), own.version(), form("烘房电费还是太高"));
        assertThat(goesOn.standing().agencyId()).isEqualTo(agency);

        new Recorded(sql).end(mandate);
        assertThatThrownBy(() -> demands.mine(published.id())).hasMessageContaining("not-yours");
        assertThatThrownBy(() -> demands.saveDraft(goesOn.id(), goesOn.version(), form("改")))
                .hasMessageContaining("not-yours");
        assertThatThrownBy(() -> demands.saveDraftFor(client, form("新的"))).hasMessageContaining("not-mandated");
    }

    @Test
    void mandateReachesNoFurtherThanItsScope() {
        var client = organisation(OrganisationStatus.APPROVED);
        var agency = agency();
        SignedInAs.as(Role.ENTERPRISE, client);
        var one = demands.saveDraft(form("委托的这一条"));
        var other = demands.saveDraft(form("没有委托的那一条"));
        new Recorded(sql).forListing(agency, client, one.id());
        SignedInAs.as(Role.BROKER, agency);
        assertThat(demands.mine(one.id()).id()).isEqualTo(one.id());
        assertThatThrownBy(() -> demands.mine(other.id())).hasMessageContaining("not-yours");
        assertThatThrownBy(() -> demands.saveDraftFor(client, form("新的"))).hasMessageContaining("not-mandated");

        new Recorded(sql).forIndustry(agency, client, "livestock");
        var filed = demands.saveDraftFor(client, DemandForm.blank(LocalDate.now(Clocks.CHINA)));
        assertThatThrownBy(() -> demands.saveDraft(filed.id(), filed.version(), form("归到枸杞去")))
                .hasMessageContaining("not-yours");
    }

    @Test
    void mandateThatDoesNotRunTodayOpensNothing() {
        var client = organisation(OrganisationStatus.APPROVED);
        var agency = agency();
        new Recorded(sql).notToday(agency, client, true);
        new Recorded(sql).notToday(agency, client, false);
        SignedInAs.as(Role.BROKER, agency);
        assertThatThrownBy(() -> demands.saveDraftFor(client, form("新的"))).hasMessageContaining("not-mandated");
        new Recorded(sql).running(agency, client);
        SignedInAs.as(Role.BROKER, agency, MemberRole.READER);
        assertThatThrownBy(() -> demands.saveDraftFor(client, form("新的"))).hasMessageContaining("not-mandated");
        SignedInAs.as(Role.BROKER, agency());
        assertThatThrownBy(() -> demands.saveDraftFor(client, form("新的"))).hasMessageContaining("not-mandated");
    }

    @Test
    void universityPostsNoDemand() {
        SignedInAs.as(Role.UNIVERSITY, organisation(OrganisationStatus.APPROVED));
        assertThatThrownBy(() -> demands.saveDraft(form("代企业发布"))).hasMessageContaining("not-author");
    }

    @Test
    void secondDecisionOnTheSameDemandIsRefused() {
        var published = published(OrganisationStatus.APPROVED);
        SignedInAs.staff();
        assertThatThrownBy(() -> demands.giveBack(published.id(), published.version(), new Scores(2, 2, 0, 2), "重写"))
                .hasMessageContaining("decided");
        assertThat(demands.mine(published.id()).standing().stage()).isEqualTo(Stage.PUBLISHED);
    }

    @Test
    void secondTabDoesNotOverwriteWhatTheFirstSaved() {
        SignedInAs.as(Role.ENTERPRISE, organisation(OrganisationStatus.APPROVED));
        var read = demands.saveDraft(form("两个窗口"));
        demands.saveDraft(read.id(), read.version(), form("第一个窗口"));
        assertThatThrownBy(() -> demands.saveDraft(read.id(), read.version(), form("第二个窗口")))
                .hasMessageContaining("changed");
        assertThat(demands.mine(read.id()).form().title()).isEqualTo("第一个窗口");
    }

    @Test
    void halfFilledDemandIsToldEverythingThatIsMissing() {
        SignedInAs.as(Role.ENTERPRISE, organisation(OrganisationStatus.APPROVED));
        var draft = demands.saveDraft(new DemandForm(
                "",
                "",
                null,
                null,
                "太短",
                "",
                "",
                "",
                "",
                "",
                null,
                null,
                List.of(),
                null,
                LocalDate.now(Clocks.CHINA),
                null));
        assertThatThrownBy(() -> demands.submit(draft.id(), draft.version()))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        mistakes -> assertThat(mistakes.byField())
                                .containsOnlyKeys(
                                        "title",
                                        "industry",
                                        "problem",
                                        "summary",
                                        "contact",
                                        "cooperation",
                                        "secretLevel"));
    }

    @Test
    void whatIsNotPublicIsNotEvenStored() {
        assertThatThrownBy(() -> new DemandForm(
                        "涉密项目",
                        "goji",
                        null,
                        null,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        null,
                        null,
                        List.of(),
                        null,
                        LocalDate.now(Clocks.CHINA),
                        SecretLevel.SECRET))
                .hasMessageContaining("secret");
    }

    @Test
    void readersSeeTheOldTextUntilTheNewOneIsApproved() {
        var published = published(OrganisationStatus.APPROVED);
        SignedInAs.as(Role.ENTERPRISE, published.standing().organisationId());
        var revision = demands.revise(published.id());
        assertThat(demands.revise(published.id()).id()).isEqualTo(revision.id());
        var written = demands.saveDraft(revision.id(), revision.version(), form("烘房电费还是太高"));
        var sent = demands.submit(written.id(), written.version());
        assertThat(shown(published.id())).isEqualTo("烘房电费太高");
        SignedInAs.staff();
        demands.approve(sent.id(), sent.version(), new Scores(4, 4, 4, 4));
        assertThat(shown(published.id())).isEqualTo("烘房电费还是太高");
        assertThatThrownBy(() -> demands.mine(sent.id())).hasMessageContaining("gone");
    }

    @Test
    void twoColleaguesWhoBeginANewTextAtOnceWriteOnTheSameOne() throws Exception {
        var published = published(OrganisationStatus.APPROVED);
        var start = new CyclicBarrier(4);
        try (var colleagues = Executors.newFixedThreadPool(4)) {
            Callable<UUID> beginning = () -> {
                SignedInAs.as(Role.ENTERPRISE, published.standing().organisationId());
                start.await();
                return demands.revise(published.id()).id();
            };
            var ids = new HashSet<UUID>();
            for (var one : colleagues.invokeAll(Collections.nCopies(4, beginning))) ids.add(one.get());
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void newTextOutlivesTheWithdrawalOfTheOldOne() {
        var published = published(OrganisationStatus.APPROVED);
        SignedInAs.as(Role.ENTERPRISE, published.standing().organisationId());
        var revision = demands.revise(published.id());
        demands.withdraw(published.id());
        assertThat(demands.mine(revision.id()).standing().replaces()).isNull();
    }

    @Test
    void withdrawalAlsoTakesTheNewTextBackFromTheReviewer() {
        var published = published(OrganisationStatus.APPROVED);
        SignedInAs.as(Role.ENTERPRISE, published.standing().organisationId());
        var revision = demands.revise(published.id());
        demands.submit(revision.id(), revision.version());
        demands.withdraw(published.id());
        assertThat(demands.mine(revision.id()).standing().stage()).isEqualTo(Stage.DRAFT);
    }

    private String shown(UUID id) {
        return demands.visible(id).orElseThrow().form().title();
    }

    private Demand published(OrganisationStatus status) {
        SignedInAs.as(Role.ENTERPRISE, organisation(status));
        var draft = demands.saveDraft(form("烘房电费太高"));
        var sent = demands.submit(draft.id(), draft.version());
        SignedInAs.staff();
        return demands.approve(sent.id(), sent.version(), new Scores(4, 4, 4, 4));
    }

    private UUID person(UUID organisation, Role role) {
        var email = UUID.randomUUID() + "@example.cn";
        return accounts.create(organisation, email, "有人", null, role, "unter-linden-9", false)
                .id();
    }

    private List<String> told(UUID account) {
        return sql.sql("select title from notice where account_id = ?")
                .param(account)
                .query(String.class)
                .list();
    }

    private UUID agency() {
        return NewOrganisation.approved(accounts, OrganisationKind.AGENCY, "试验技术转移机构");
    }

    private UUID organisation(OrganisationStatus status) {
        return NewOrganisation.of(accounts, OrganisationKind.ENTERPRISE, "试验合作社", status);
    }
}
