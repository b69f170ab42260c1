package cn.zhongning.portal.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class MandatingTest {
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    @Autowired
    Mandating mandating;

    @Autowired
    Mandates mandates;

    @Autowired
    MandateFiles papers;

    @Autowired
    StoredFiles files;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentUser user;

    @Autowired
    JdbcClient sql;

    UUID agency;
    UUID client;

    @BeforeEach
    void found() {
        agency = organisation(OrganisationKind.AGENCY, OrganisationStatus.APPROVED);
        client = organisation(OrganisationKind.ENTERPRISE, OrganisationStatus.APPROVED);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void agencyActsOnlyOnceTheClientsOwnerHasConfirmedAndUntilTheClientEndsIt() {
        asBroker();
        var asked = mandating.propose(form(client));
        assertThat(acts()).isFalse();
        assertThatThrownBy(() -> mandating.confirm(asked.id(), asked.version()))
                .hasMessageContaining("not-yours-to-answer");
        asClient(MemberRole.EDITOR);
        assertThatThrownBy(() -> mandating.confirm(asked.id(), asked.version()))
                .hasMessageContaining("not-yours-to-answer");
        asClient(MemberRole.OWNER);
        assertThat(mandating.waiting()).isOne();
        mandating.confirm(asked.id(), asked.version());
        assertThat(acts()).isTrue();
        assertThat(mandates.agencyFor(client))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(agency));
        asBroker();
        assertThat(mandates.clients(user.require())).extracting("id").containsExactly(client);

        asClient(MemberRole.EDITOR);
        var running = mandating.mine(0, 5).getFirst();
        mandating.end(running.id(), running.version());
        assertThat(acts()).isFalse();
        assertThat(mandates.agencyFor(client)).isEmpty();
        assertThatThrownBy(() -> mandating.end(running.id(), running.version())).hasMessageContaining("changed");
    }

    @Test
    void clientOffersAndTheAgencyAcceptsAndGivesBack() {
        asClient(MemberRole.EDITOR);
        assertThatThrownBy(() -> mandating.propose(form(agency))).hasMessageContaining("owner-only");
        asClient(MemberRole.OWNER);
        var offered = mandating.propose(form(agency));
        assertThatThrownBy(() -> mandating.propose(form(agency))).hasMessageContaining("waits");
        asBroker();
        mandating.confirm(offered.id(), offered.version());
        assertThat(acts()).isTrue();
        asBroker();
        var running = mandating.mine(0, 5).getFirst();
        mandating.end(running.id(), running.version());
        assertThat(acts()).isFalse();
    }

    @Test
    void declinedMandateOpensNothing() {
        asBroker();
        var asked = mandating.propose(form(client));
        asClient(MemberRole.OWNER);
        mandating.decline(asked.id(), asked.version());
        assertThat(acts()).isFalse();
        assertThatThrownBy(() -> mandating.confirm(asked.id(), asked.version() + 1))
                .hasMessageContaining("changed");
    }

    @Test
    void agencyThatTheCentreNoLongerTrustsActsForNobody() {
        new Recorded(sql).running(agency, client);
        assertThat(acts()).isTrue();
        sql.sql("update organisation set status = 'REFUSED' where id = ?")
                .param(agency)
                .update();
        assertThat(acts()).isFalse();
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneWins() throws Exception {
        asBroker();
        var asked = mandating.propose(form(client));
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.<Callable<String>>of(
                    () -> answer(start, () -> mandating.confirm(asked.id(), asked.version())),
                    () -> answer(start, () -> mandating.decline(asked.id(), asked.version()))));
            assertThat(Stream.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder("done", "agencies.error.changed");
        }
    }

    @Test
    void othersNeitherSeeNorTouchAMandate() {
        asBroker();
        var asked = mandating.propose(form(client));
        var others = List.<Runnable>of(
                () -> SignedInAs.as(
                        Role.ENTERPRISE, organisation(OrganisationKind.ENTERPRISE, OrganisationStatus.APPROVED)),
                () -> SignedInAs.as(Role.BROKER, organisation(OrganisationKind.AGENCY, OrganisationStatus.APPROVED)));
        for (var other : others) {
            other.run();
            assertThat(mandating.mine(0, 5)).isEmpty();
            List.<ThrowingCallable>of(
                            () -> mandating.confirm(asked.id(), asked.version()),
                            () -> mandating.decline(asked.id(), asked.version()),
                            () -> mandating.end(asked.id(), asked.version()))
                    .forEach(each -> assertThatThrownBy(each).hasMessageContaining("agencies.error.gone"));
        }
    }

    @Test
    void whatIsWrongIsToldByField() {
        asBroker();
        var wrong = new MandateForm(
                UUID.randomUUID(),
                MandateScope.LISTING,
                null,
                UUID.randomUUID(),
                mandating.today().minusDays(1),
                mandating.today().minusDays(2),
                "",
                List.of());
        assertThatThrownBy(() -> mandating.propose(wrong))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        mistakes -> assertThat(mistakes.byField())
                                .containsOnlyKeys("partner", "listing", "startsOn", "endsOn"));
        var agencyAsClient = organisation(OrganisationKind.AGENCY, OrganisationStatus.APPROVED);
        assertThatThrownBy(() -> mandating.propose(form(agencyAsClient))).hasMessageContaining("partner");
        var unchecked = organisation(OrganisationKind.ENTERPRISE, OrganisationStatus.PENDING);
        assertThatThrownBy(() -> mandating.propose(form(unchecked))).hasMessageContaining("partner");
    }

    @Test
    void paperIsReadByBothSidesAndTheCentreOnly() {
        var broker = accounts.create(
                agency, UUID.randomUUID() + "@example.cn", "经纪人", null, Role.BROKER, "红果干9月入库-kx", false);
        SignedInAs.account(broker);
        var paper = files.store(Mandating.PURPOSE, agency, "委托书.pdf", "%PDF-1.7\n%%EOF\n".getBytes());
        mandating.propose(form(client, paper.id()));
        assertThat(papers.used(List.of(paper.id()))).containsExactly(paper.id());
        asClient(MemberRole.READER);
        assertThat(papers.mayRead(paper, user.require())).isTrue();
        SignedInAs.staff();
        assertThat(papers.mayRead(paper, user.require())).isTrue();
        SignedInAs.as(Role.ENTERPRISE, organisation(OrganisationKind.ENTERPRISE, OrganisationStatus.APPROVED));
        assertThat(papers.mayRead(paper, user.require())).isFalse();
        assertThatThrownBy(() -> mandating.propose(form(agency, paper.id()))).hasMessageContaining("files.error.gone");
    }

    private String answer(CyclicBarrier start, Runnable answer) throws Exception {
        asClient(MemberRole.OWNER);
        start.await();
        try {
            answer.run();
            return "done";
        } catch (Refused refused) {
            return refused.key();
        } finally {
            SignedInAs.nobody();
        }
    }

    private boolean acts() {
        var before = user.get();
        asBroker();
        boolean acts = mandates.mandated(user.require(), client);
        before.ifPresent(who -> SignedInAs.as(who.role(), who.organisationId(), who.member()));
        return acts;
    }

    private void asBroker() {
        SignedInAs.as(Role.BROKER, agency);
    }

    private void asClient(MemberRole member) {
        SignedInAs.as(Role.ENTERPRISE, client, member);
    }

    private MandateForm form(UUID partner) {
        return form(partner, null);
    }

    private MandateForm form(UUID partner, @Nullable UUID paper) {
        var today = mandating.today();
        return new MandateForm(
                partner,
                MandateScope.ALL,
                null,
                null,
                today,
                today.plusMonths(6),
                "",
                paper == null ? List.of() : List.of(paper));
    }

    private UUID organisation(OrganisationKind kind, OrganisationStatus status) {
        var code = CreditCode.completing("91640521MA0MND" + NEXT.getAndIncrement());
        return accounts.create(kind, "委托试验单位", code, null, status, false).id();
    }
}
