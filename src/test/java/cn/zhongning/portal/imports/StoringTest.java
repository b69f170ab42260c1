package cn.zhongning.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.MyAccount;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.imports.KeptFile.State;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;

/** What becomes of a file's rows when something goes wrong while they are stored, and of a file that nobody has stored. */
@PortalTest
class StoringTest {
    private static final String FILE = "需求标题\n第一条\n第二条\n第三条\n第四条\n";

    @Autowired
    KeptFiles files;

    @Autowired
    SheetImport imports;

    @Autowired
    Template template;

    @Autowired
    Texts texts;

    @Autowired
    CurrentUser user;

    @Autowired
    Audit audit;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private final String name = "held-" + UUID.randomUUID().toString().substring(0, 8);
    private HeldSheet kind;
    private Storing here;
    private Storing there;
    private Account who;
    private UUID firm;

    @BeforeEach
    void prepare(@Autowired Accounts accounts) {
        kind = new HeldSheet(name, texts, sql);
        here = node();
        there = node();
        firm = NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, "存到一半的企业");
        who = accounts.create(
                firm, UUID.randomUUID() + "@import.example.cn", "收表人", null, Role.ENTERPRISE, "存到一半-Zn9q", false);
        SignedInAs.account(who);
    }

    @AfterEach
    void leave() {
        kind.goOn.countDown();
        SignedInAs.nobody();
    }

    @Test
    void killedInTheMiddleStoresNothingSaysSoAndIsStoredWholeWhenAskedAgain() throws InterruptedException {
        var id = begun();
        sql.sql("select pg_terminate_backend(?)")
                .param(kind.process)
                .query(Boolean.class)
                .single();
        kind.goOn.countDown();
        await().until(() -> state(there, id) == State.BROKEN_OFF);
        assertThat(kind.stored()).isZero();
        assertThat(taken()).isZero();
        there.begin(id, false);
        await().until(() -> state(here, id) == State.STORED);
        assertThat(kind.stored()).isEqualTo(4);
        assertThat(here.own(id).orElseThrow().rowsDone()).isEqualTo(4);
    }

    @Test
    void doubleClickAndTheOtherNodeStoreOnce() throws Exception {
        var id = begun();
        assertThat(here.begin(id, false).state()).isEqualTo(State.STORING);
        assertThat(there.begin(id, true).state()).isEqualTo(State.STORING);
        kind.goOn.countDown();
        await().until(() -> state(there, id) == State.STORED);
        assertThat(there.begin(id, true).state()).isEqualTo(State.STORED);
        assertThat(kind.stored()).isEqualTo(4);
    }

    @Test
    void twoThatBeginAtTheSameMomentStoreOnce() throws Exception {
        kind.goOn.countDown();
        var id = kept();
        var context = SecurityContextHolder.getContext();
        var clicks = List.of(here, there, here, there).stream()
                .map(node -> Thread.ofVirtual()
                        .start(new DelegatingSecurityContextRunnable(() -> node.begin(id, false), context)))
                .toList();
        for (var click : clicks) click.join();
        await().until(() -> state(here, id) == State.STORED);
        assertThat(kind.stored()).isEqualTo(4);
    }

    @Test
    void howFarItIsIsSeenFromEveryNodeAndNotTakenForDead() throws InterruptedException {
        var id = begun();
        await().until(() ->
                Integer.valueOf(4).equals(there.own(id).orElseThrow().rowsExpected()));
        assertThat(state(there, id)).isEqualTo(State.STORING);
        assertThatThrownBy(this::kept).isInstanceOf(Refused.class).hasMessageContaining("imports.error.storing");
        here.drop(id);
        assertThat(state(there, id)).isEqualTo(State.STORING);
    }

    @Test
    void whatADeadProcessLeftBehindIsFoundByWhoeverLooks() {
        var id = kept();
        assertThat(files.begin(id)).isTrue();
        assertThat(state(there, id)).isEqualTo(State.BROKEN_OFF);
    }

    @Test
    void fileThatCannotBeStoredSaysWhyInWords() {
        kind.goOn.countDown();
        var first = kept();
        here.begin(first, false);
        await().until(() -> state(here, first) == State.STORED);
        var again = kept();
        here.begin(again, false);
        await().until(() -> state(here, again) == State.REFUSED);
        assertThat(here.own(again).orElseThrow().reason()).contains("已经导入过");
        assertThat(kind.stored()).isEqualTo(4);
    }

    @Test
    void rowsThatStayedOutsideComeBackFromEveryNode() throws Exception {
        kind.goOn.countDown();
        var id = kept(FILE + "第一条\n");
        here.begin(id, false);
        await().until(() -> state(there, id) == State.STORED);
        assertThat(there.own(id).orElseThrow().rowsLeft()).isOne();
        var read = imports.check(
                kind, firm, new ByteArrayInputStream(there.leftOut(id)), "未导入.xlsx", Texts.CHINESE, part -> {});
        assertThat(read.good()).extracting(ReadRow::title).containsExactly("第一条");
    }

    @Test
    void fileIsKeptForWhoSentItForThreeDaysAndGoesWithThem(@Autowired Accounts accounts) {
        var id = kept();
        SignedInAs.account(accounts.create(
                firm, UUID.randomUUID() + "@import.example.cn", "同事", null, Role.ENTERPRISE, "存到一半-Zn9q", false));
        assertThat(there.own(id)).isEmpty();
        assertThatThrownBy(() -> there.begin(id, false)).hasMessageContaining("forgotten");
        SignedInAs.account(who);
        age(id, Duration.ofDays(3).minusMinutes(5));
        there.forgetOld();
        assertThat(here.content(id)).asString(StandardCharsets.UTF_8).isEqualTo(FILE);
        age(id, Duration.ofMinutes(10));
        there.forgetOld();
        assertThat(here.own(id)).isEmpty();
        var next = kept();
        here.forget(new MyAccount.Closed(who.id()));
        assertThat(here.own(next)).isEmpty();
    }

    /** Here, where somebody is signed in. */
    private static ConditionFactory await() {
        return Awaitility.await().pollInSameThread();
    }

    private Storing node() {
        var kinds = new SheetKinds(List.of(kind));
        var runner = new StoringRunner(files, imports, kinds, template, texts, transactions);
        return new Storing(files, runner, kinds, user, audit, clock);
    }

    private UUID kept() {
        return kept(FILE);
    }

    private UUID kept(String content) {
        return here.keep(name, firm, content.getBytes(StandardCharsets.UTF_8), "四条.csv", Texts.CHINESE)
                .id();
    }

    private UUID begun() throws InterruptedException {
        var id = kept();
        assertThat(here.begin(id, false).state()).isEqualTo(State.STORING);
        assertThat(kind.begun.await(20, TimeUnit.SECONDS)).isTrue();
        return id;
    }

    private static State state(Storing node, UUID id) {
        return node.own(id).orElseThrow().state();
    }

    private int taken() {
        return sql.sql("select count(*) from sheet_import where organisation_id = ?")
                .param(firm)
                .query(Integer.class)
                .single();
    }

    private void age(UUID id, Duration by) {
        sql.sql("update import_file set created_at = created_at - make_interval(secs => ?) where id = ?")
                .params(by.toSeconds(), id)
                .update();
    }
}
