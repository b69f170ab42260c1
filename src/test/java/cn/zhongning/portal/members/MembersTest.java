package cn.zhongning.portal.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Membership;
import cn.zhongning.portal.accounts.Visitor;
import cn.zhongning.portal.shared.Refused;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class MembersTest {
    @Autowired
    Members members;

    @Autowired
    Invitations invitations;

    @Autowired
    Membership membership;

    @Autowired
    LastOwner lastOwner;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    Crew crew;
    UUID own;
    Account owner;

    @BeforeEach
    void found() {
        crew = new Crew(accounts, sql);
        own = crew.enterprise();
        owner = crew.person(own, MemberRole.OWNER);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void ownerDecidesWhatOthersMayDoAndTheirSessionsEnd() throws Exception {
        var editor = crew.person(own, MemberRole.EDITOR);
        var browser = new Visitor(port, "127.6.0.1");
        browser.signIn("/sign-in", editor.email(), Crew.PASSWORD);
        assertThat(browser.atTheDesk()).isTrue();
        SignedInAs.account(owner);
        members.assign(editor.id(), MemberRole.EDITOR, MemberRole.READER);
        assertThat(now(editor).member()).isEqualTo(MemberRole.READER);
        assertThat(browser.atTheDesk()).isFalse();
        assertThat(told(editor)).singleElement().asString().contains("查看");
        assertThatThrownBy(() -> members.assign(editor.id(), MemberRole.EDITOR, MemberRole.OWNER))
                .hasMessageContaining("accounts.error.changed");
    }

    @Test
    void whoIsRemovedBelongsToNobodyAtOnce() throws Exception {
        var editor = crew.person(own, MemberRole.EDITOR);
        var browser = new Visitor(port, "127.6.0.2");
        browser.signIn("/sign-in", editor.email(), Crew.PASSWORD);
        SignedInAs.account(owner);
        members.remove(editor.id());
        assertThat(browser.atTheDesk()).isFalse();
        assertThat(now(editor).organisationId()).isNull();
        assertThat(members.list()).extracting(Account::id).containsExactly(owner.id());
        assertThatThrownBy(() -> members.remove(editor.id())).hasMessageContaining("accounts.error.changed");
    }

    @Test
    void lastOwnerNeitherLeavesNorStepsDownNorCloses() {
        crew.person(own, MemberRole.EDITOR);
        SignedInAs.account(owner);
        assertThatThrownBy(members::leave).hasMessageContaining("last-owner");
        assertThatThrownBy(() -> members.assign(owner.id(), MemberRole.OWNER, MemberRole.READER))
                .hasMessageContaining("last-owner");
        assertThatThrownBy(() -> lastOwner.settled(owner)).hasMessageContaining("last-owner");
        assertThat(now(owner).member()).isEqualTo(MemberRole.OWNER);
    }

    @Test
    void whoIsAloneMayCloseTheirAccount() {
        lastOwner.settled(owner);
        assertThat(membership.needed(own, owner.id())).isFalse();
    }

    @Test
    void ownerHandsOverAndGoesOnAsAnEditor() {
        var heir = crew.person(own, MemberRole.READER);
        SignedInAs.account(owner);
        members.handOver(heir.id(), MemberRole.READER);
        assertThat(now(heir).member()).isEqualTo(MemberRole.OWNER);
        assertThat(now(owner).member()).isEqualTo(MemberRole.EDITOR);
        assertThatThrownBy(() -> members.remove(heir.id())).hasMessageContaining("owner-only");
        members.leave();
        assertThat(now(owner).organisationId()).isNull();
        assertThat(told(heir)).anyMatch(title -> title.contains("退出了本单位"));
    }

    @Test
    void ownerKeepsTheirPartWhereTheHeirHasLeftOrIsShutOut() {
        var gone = crew.person(own, MemberRole.EDITOR);
        SignedInAs.account(gone);
        members.leave();
        SignedInAs.account(owner);
        assertThatThrownBy(() -> members.handOver(gone.id(), MemberRole.EDITOR))
                .hasMessageContaining("accounts.error.changed");
        var shutOut = crew.person(own, MemberRole.EDITOR);
        sql.sql("update account set enabled = false where id = ?")
                .param(shutOut.id())
                .update();
        assertThatThrownBy(() -> members.handOver(shutOut.id(), MemberRole.EDITOR))
                .hasMessageContaining("last-owner");
        assertThat(now(owner).member()).isEqualTo(MemberRole.OWNER);
        assertThat(now(shutOut).member()).isEqualTo(MemberRole.EDITOR);
    }

    @Test
    void whoHasLeftDecidesNothingEvenFromAPageStillOpen() {
        crew.person(own, MemberRole.OWNER);
        var colleague = crew.person(own, MemberRole.READER);
        SignedInAs.account(owner);
        members.leave();
        SignedInAs.account(now(owner));
        assertThatThrownBy(() -> members.remove(colleague.id())).hasMessageContaining("owner-only");
        assertThatThrownBy(members::leave).hasMessageContaining("members.error.none");
        assertThat(members.list()).isEmpty();
    }

    @Test
    void ofTwoOwnersWhoHandOverToEachOtherOneStaysOwner() {
        var other = crew.person(own, MemberRole.OWNER);
        SignedInAs.account(owner);
        members.handOver(other.id(), MemberRole.OWNER);
        SignedInAs.account(other);
        members.handOver(owner.id(), MemberRole.EDITOR);
        assertThat(membership.of(own))
                .filteredOn(each -> each.member() == MemberRole.OWNER)
                .extracting(Account::id)
                .containsExactly(owner.id());
    }

    @Test
    void ofTwoOwnersWhoLeaveAtOnceOneStays() throws Exception {
        for (int round = 0; round < 5; round++) {
            var shared = crew.enterprise();
            var pair = List.of(crew.person(shared, MemberRole.OWNER), crew.person(shared, MemberRole.OWNER));
            crew.person(shared, MemberRole.EDITOR);
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var leaving = threads.invokeAll(pair.stream()
                        .map(each -> (Callable<String>) () -> leaves(each, start))
                        .toList());
                var outcomes = Stream.of(leaving.get(0).get(), leaving.get(1).get());
                assertThat(outcomes).containsExactlyInAnyOrder("left", "accounts.error.last-owner");
            }
            assertThat(membership.of(shared))
                    .filteredOn(each -> each.member() == MemberRole.OWNER)
                    .hasSize(1);
        }
    }

    @Test
    void nobodyActsOnPeopleOfOtherOrganisations() {
        var stranger = crew.person(crew.enterprise(), MemberRole.EDITOR);
        SignedInAs.account(owner);
        List.<ThrowingCallable>of(
                        () -> members.assign(stranger.id(), MemberRole.EDITOR, MemberRole.OWNER),
                        () -> members.handOver(stranger.id(), MemberRole.EDITOR),
                        () -> members.handOver(stranger.id(), MemberRole.OWNER),
                        () -> members.remove(stranger.id()))
                .forEach(each -> assertThatThrownBy(each).hasMessageContaining("accounts.error.changed"));
        assertThat(now(stranger).member()).isEqualTo(MemberRole.EDITOR);
        assertThat(now(owner).member()).isEqualTo(MemberRole.OWNER);
        assertThat(members.list()).extracting(Account::id).containsExactly(owner.id());
    }

    @Test
    void onlyOwnersDecideWhoBelongs() {
        var colleague = crew.person(own, MemberRole.READER);
        for (var member : List.of(MemberRole.EDITOR, MemberRole.READER)) {
            SignedInAs.account(crew.person(own, member));
            List.<ThrowingCallable>of(
                            () -> members.assign(colleague.id(), MemberRole.READER, MemberRole.OWNER),
                            () -> members.handOver(colleague.id(), MemberRole.READER),
                            () -> members.remove(colleague.id()),
                            () -> invitations.invite("a@example.cn", MemberRole.READER, "zh-CN"),
                            () -> invitations.resend(UUID.randomUUID()),
                            () -> invitations.revoke(UUID.randomUUID()),
                            invitations::waiting)
                    .forEach(each -> assertThatThrownBy(each).hasMessageContaining("owner-only"));
        }
        SignedInAs.staff();
        assertThatThrownBy(() -> members.remove(colleague.id())).hasMessageContaining("owner-only");
    }

    private String leaves(Account person, CyclicBarrier start) throws Exception {
        SignedInAs.account(person);
        start.await();
        try {
            members.leave();
            return "left";
        } catch (Refused refused) {
            return refused.key();
        } finally {
            SignedInAs.nobody();
        }
    }

    private Account now(Account account) {
        return accounts.find(account.id()).orElseThrow();
    }

    private List<String> told(Account account) {
        return sql.sql("select title from notice where account_id = ?")
                .param(account.id())
                .query(String.class)
                .list();
    }
}
