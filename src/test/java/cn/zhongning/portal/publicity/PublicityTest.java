package cn.zhongning.portal.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.results.TechResult;
import cn.zhongning.portal.reviews.Scores;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class PublicityTest {
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
    PublicityEnd end;

    @Autowired
    ResultService results;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Account owner;
    private TechResult result;

    @BeforeEach
    void found() {
        owner = university.founded("公示的学院");
        result = university.agreed(owner, "锰渣脱氨固锰工艺");
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void announcementIsReadAsItWasWritten() {
        var announced = university.announced(owner, result);
        SignedInAs.nobody();
        assertThat(publicities.find(announced.id())).hasValueSatisfying(found -> {
            assertThat(found.title()).isEqualTo(result.form().title());
            assertThat(found.price()).isEqualTo(University.PRICE);
            assertThat(found.days()).isEqualTo(15);
            assertThat(found.startsOn()).isEqualTo(University.today().plusDays(1));
        });
        assertThat(publicities.open(0, 1000)).extracting(Publicity::id).contains(announced.id());
    }

    @Test
    void centreAndOwnerAreToldAndTheAuditNamesWhoDidIt() {
        var staff = accounts.create(
                null, UUID.randomUUID() + "@example.cn", "工作人员", null, Role.STAFF, University.PASSWORD, false);
        var announced = university.announced(owner, result);
        assertThat(notices(staff.id())).containsExactly("有公示待审核：锰渣脱氨固锰工艺");
        assertThat(notices(owner.id())).containsExactlyInAnyOrder("公示已送审：锰渣脱氨固锰工艺", "成果公示：锰渣脱氨固锰工艺");
        assertThat(announced.announcedBy()).isEqualTo(owner.id());
        assertThat(sql.sql("select count(*) from audit where action = 'publicity.announced' and object = ?")
                        .param(announced.id().toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void fifteenDaysAreFullDaysInChina() {
        var publicity = at(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 15));
        assertThat(publicity.days()).isEqualTo(15);
        assertThat(publicity.stateAt(china("2026-11-30T23:59:59.999"))).isEqualTo(PublicityState.ANNOUNCED);
        assertThat(publicity.stateAt(china("2026-12-01T00:00:00"))).isEqualTo(PublicityState.RUNNING);
        assertThat(publicity.stateAt(china("2026-12-15T23:59:59.999"))).isEqualTo(PublicityState.RUNNING);
        assertThat(publicity.stateAt(china("2026-12-16T00:00:00"))).isEqualTo(PublicityState.ENDED);
        assertThat(publicity.ends())
                .isEqualTo(Instant.parse("2026-12-15T16:00:00Z")); // midnight of China, not of London
    }

    @Test
    void everyMistakeStandsAtItsField() {
        SignedInAs.account(owner);
        assertThatThrownBy(() -> announcing.propose(new PublicityForm(null, null, "", "太短", null, 14)))
                .asInstanceOf(type(Mistakes.class))
                .satisfies(mistakes -> assertThat(mistakes.byField())
                        .containsOnlyKeys("result", "price", "basis", "startsOn", "days"));
        mistake("startsOn", University.from(result, University.today()));
        mistake("startsOn", University.from(result, University.today().plusDays(31)));
        mistake("days", days(14));
        mistake("days", days(61));
        mistake("price", price(0));
    }

    @Test
    void onlyAResultWhosePriceIsAgreedIsAnnounced() {
        SignedInAs.account(owner);
        for (var mode : PriceMode.values()) {
            if (mode == PriceMode.AGREED) continue;
            var other = university.result(owner, "别的定价 " + mode, mode);
            mistake("result", University.from(other, University.today().plusDays(1)));
        }
        var soonOver = results.addDemonstration(
                University.organisation(owner),
                University.form("就要到期的成果", PriceMode.AGREED, University.today().plusDays(10)),
                Stage.PUBLISHED,
                null,
                Instant.now());
        mistake("result", University.from(soonOver, University.today().plusDays(1)));
        var draft = results.saveDraft(
                University.form("草稿", PriceMode.AGREED, University.today().plusYears(1)));
        mistake("result", University.from(draft, University.today().plusDays(1)));
    }

    @Test
    void nobodyElseAnnouncesStopsOrOpensIt() {
        var stranger = university.founded("别的学院");
        SignedInAs.account(stranger);
        refused(
                "not-yours",
                () -> announcing.propose(
                        University.from(result, University.today().plusDays(1))));
        SignedInAs.as(Role.ENTERPRISE, UUID.randomUUID());
        refused(
                "not-author",
                () -> announcing.propose(
                        University.from(result, University.today().plusDays(1))));
        SignedInAs.as(Role.UNIVERSITY, owner.organisationId(), MemberRole.READER);
        assertThatThrownBy(() -> announcing.propose(
                        University.from(result, University.today().plusDays(1))))
                .isInstanceOf(Refused.class);
        var announced = university.announced(owner, result);
        for (var role : List.of(Role.UNIVERSITY, Role.ENTERPRISE, Role.BROKER, Role.ORGANISER)) {
            SignedInAs.as(role, UUID.randomUUID());
            refused("publicity.error.gone", () -> publicities.mine(announced.id()));
            refused("publicity.error.gone", () -> publicities.stop(announced.id(), announced.version(), "不对"));
        }
        SignedInAs.as(Role.UNIVERSITY, owner.organisationId(), MemberRole.READER);
        assertThat(publicities.mine(announced.id()).id()).isEqualTo(announced.id());
        refused("publicity.error.gone", () -> publicities.stop(announced.id(), announced.version(), "不对"));
    }

    @Test
    void oneResultIsAnnouncedOnceAtATime() {
        university.proposed(owner, result);
        mistake("result", University.from(result, University.today().plusDays(1)));
        var other = university.agreed(owner, "另一项");
        university.announced(owner, other);
        mistake("result", University.from(other, University.today().plusDays(1)));
    }

    @Test
    void ofTwoWhoAnnounceAtOnceOneWins() throws Exception {
        SignedInAs.account(owner);
        var done = atOnce(
                () -> announcing.propose(
                        University.from(result, University.today().plusDays(1))),
                () -> announcing.propose(
                        University.from(result, University.today().plusDays(2))));
        assertThat(done).containsExactlyInAnyOrder("done", "Mistakes");
    }

    @Test
    void frozenResultIsRefusedOnEveryWay() {
        SignedInAs.account(owner);
        var begun = results.revise(result.id());
        var announced = university.announced(owner, result);
        refused("publicity.error.frozen", () -> results.revise(result.id()));
        refused("publicity.error.frozen", () -> results.withdraw(result.id()));
        refused("publicity.error.frozen", () -> results.submit(begun.id(), begun.version()));
        assertThat(results.mine(result.id()).form()).isEqualTo(result.form());
        sql.sql("update tech_result set stage = 'SUBMITTED' where id = ?")
                .param(begun.id())
                .update();
        SignedInAs.staff();
        refused("publicity.error.frozen", () -> results.approve(begun.id(), begun.version(), new Scores(4, 4, 4, 4)));
        refused("publicity.error.frozen", () -> results.withdraw(result.id()));
        publicities.stop(announced.id(), announced.version(), "价格写错了");
        results.approve(begun.id(), begun.version(), new Scores(4, 4, 4, 4));
    }

    @Test
    void whoeverWritesAroundTheServiceIsRefusedByTheDatabase() {
        var announced = university.announced(owner, result);
        for (var change : List.of(
                "title = 'x'",
                "price_to = 1",
                "price_mode = 'LISTED'",
                "stage = 'WITHDRAWN'",
                "expires_on = current_date",
                "summary = 'x'",
                "cooperation = '{}'")) {
            assertThatThrownBy(() -> sql.sql("update tech_result set " + change + " where id = ?")
                            .param(result.id())
                            .update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        for (var change : List.of(
                "title = 'x'",
                "price = 1",
                "basis = 'x'",
                "ends_on = ends_on + 1",
                "transferee = 'x'",
                "starts_on = starts_on - 1")) {
            assertThatThrownBy(() -> sql.sql("update publicity set " + change + " where id = ?")
                            .param(announced.id())
                            .update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> sql.sql("delete from publicity where id = ?")
                        .param(announced.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void revisionThatComesBetweenDoesNotSlipUnderTheAnnouncement() throws Exception {
        for (int i = 0; i < 5; i++) {
            var one = university.agreed(owner, "同时修改的成果 " + i);
            var proposal = university.proposed(owner, one);
            SignedInAs.staff();
            var done = atOnce(
                    () -> proposals.publish(proposal.id(), proposal.version()), () -> results.withdraw(one.id()));
            var announced = publicities.latest(one.id());
            var stage = results.mine(one.id()).standing().stage();
            assertThat(stage).isEqualTo(announced.isPresent() ? Stage.PUBLISHED : Stage.WITHDRAWN);
            assertThat(done).contains("done").hasSize(2);
        }
    }

    @Test
    void stoppedOneIsOverAndANewOneBegins() {
        var announced = university.announced(owner, result);
        refused("publicity.error.reason", () -> publicities.stop(announced.id(), announced.version(), " "));
        refused("publicity.error.changed", () -> publicities.stop(announced.id(), announced.version() + 1, "写错"));
        var stopped = publicities.stop(announced.id(), announced.version(), "价格写错了");
        assertThat(stopped.stoppedBy()).isEqualTo(Stopper.OWNER);
        assertThat(stopped.stateAt(Instant.now())).isEqualTo(PublicityState.STOPPED);
        refused("publicity.error.over", () -> publicities.stop(announced.id(), stopped.version(), "再停"));
        assertThat(results.revise(result.id())).isNotNull();
        assertThat(publicities.past(0, 1000)).extracting(Publicity::id).contains(announced.id());
        var again = university.announced(owner, result);
        assertThat(publicities.latest(result.id()).orElseThrow().id()).isEqualTo(again.id());
    }

    @Test
    void staffStopsWithTheirName() {
        var announced = university.announced(owner, result);
        SignedInAs.staff();
        assertThat(publicities.stop(announced.id(), announced.version(), "程序不全").stoppedBy())
                .isEqualTo(Stopper.STAFF);
        assertThat(notices(owner.id())).contains("公示已中止：锰渣脱氨固锰工艺");
    }

    @Test
    void ofTwoWhoStopAtOnceOneWins() throws Exception {
        var announced = university.announced(owner, result);
        var done = atOnce(
                () -> publicities.stop(announced.id(), announced.version(), "一"),
                () -> publicities.stop(announced.id(), announced.version(), "二"));
        assertThat(done).containsExactlyInAnyOrder("done", "Refused");
    }

    @Test
    void endIsWrittenDownOnceAndTheResultIsFreeAgain() {
        var over = university.over(owner, result);
        SignedInAs.account(owner);
        assertThat(results.revise(result.id())).isNotNull(); // by the clock, before anything was written down
        SignedInAs.nobody();
        end.end();
        end.end();
        assertThat(steps(over.id())).containsExactly("ANNOUNCED", "ENDED");
        assertThat(notices(owner.id())).containsExactly("公示期满：锰渣脱氨固锰工艺");
        assertThat(publicities.find(over.id()).orElseThrow().endedAt()).isNotNull();
        university.announced(owner, result);
    }

    @Test
    void everyStepIsALineAndTheStoredChainIsWhole() {
        var announced = university.announced(owner, result);
        publicities.stop(announced.id(), announced.version(), "写错了");
        assertThat(steps(announced.id())).containsExactly("ANNOUNCED", "STOPPED");
        var line = log.latest(0, 1000).stream()
                .filter(entry -> entry.publicity().equals(announced.id()) && entry.step() == Step.ANNOUNCED)
                .findFirst()
                .orElseThrow();
        assertThat(line.facts()).containsEntry("fen", (int) University.PRICE).containsEntry("owner", "公示的学院");
        assertThat(line.line().text()).startsWith("{\"at\":\"").doesNotContain(": ", ", \"");
        assertThat(log.check().intact()).isTrue();
    }

    @Test
    void logIsOnlyEverAddedTo() {
        university.announced(owner, result);
        for (var statement : List.of(
                "update publication_log set text = '{}' where number = 1",
                "delete from publication_log where number = 1",
                "truncate publication_log",
                "insert into publication_log values (1000000, repeat('0', 64), '{}')",
                "insert into publication_log select number + 1, hash, '{}' from publication_head")) {
            assertThatThrownBy(() -> sql.sql(statement).update()).as(statement).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whoTampersBehindTheDatabaseIsFound() {
        university.announced(owner, result);
        university.announced(owner, university.agreed(owner, "另一项"));
        var last = log.head().number();
        broken(
                "update publication_log set text = replace(text, '\"fen\":', '\"fen\": ') where number = " + (last - 1),
                last - 1);
        broken("update publication_log set hash = repeat('a', 64) where number = " + last, last);
        broken("delete from publication_log where number = " + (last - 1), last - 1);
        broken("delete from publication_log where number = " + last, last);
        broken(
                "insert into publication_log select number + 1, encode(sha256(convert_to(hash || '{}', 'UTF8')), 'hex'), '{}'"
                        + " from publication_head",
                last + 1);
        assertThat(log.check().intact()).isTrue(); // all of it was rolled back
    }

    @Test
    void linesThatAreWrittenAtOnceStandOneAfterTheOther() throws Exception {
        var many = new ArrayList<TechResult>();
        for (int i = 0; i < 8; i++) many.add(university.agreed(owner, "一起公示 " + i));
        var proposed = new ArrayList<Proposal>();
        for (var one : many) proposed.add(university.proposed(owner, one));
        SignedInAs.staff();
        atOnce(proposed.stream()
                .map(each -> (Callable<Object>) () -> proposals.publish(each.id(), each.version()))
                .toArray(Callable[]::new));
        assertThat(many).allMatch(one -> publicities.latest(one.id()).isPresent());
        assertThat(log.check().intact()).isTrue();
    }

    /** With the triggers off, as somebody who has the database in hand. */
    private void broken(String tampering, long line) {
        transaction.executeWithoutResult(status -> {
            sql.sql("alter table publication_log disable trigger all").update();
            sql.sql(tampering).update();
            assertThat(log.check().broken())
                    .as(tampering)
                    .extracting(Chain.Break::number)
                    .isEqualTo(line);
            status.setRollbackOnly();
        });
    }

    @SafeVarargs
    private List<String> atOnce(Callable<Object>... actions) throws Exception {
        var who = SecurityContextHolder.getContext();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = List.of(actions).stream()
                    .map(action -> pool.submit(() -> {
                        SecurityContextHolder.setContext(who);
                        return outcome(action);
                    }))
                    .toList();
            var done = new ArrayList<String>();
            for (var each : running) done.add(each.get());
            return done;
        }
    }

    private static String outcome(Callable<Object> action) throws Exception {
        try {
            action.call();
            return "done";
        } catch (Refused | Mistakes told) {
            return told.getClass().getSimpleName();
        }
    }

    private void mistake(String field, PublicityForm form) {
        assertThatThrownBy(() -> announcing.propose(form))
                .asInstanceOf(type(Mistakes.class))
                .satisfies(mistakes -> assertThat(mistakes.byField()).containsOnlyKeys(field));
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(Refused.class).hasMessageContaining(key);
    }

    private PublicityForm days(int days) {
        return new PublicityForm(
                result.id(),
                University.PRICE,
                "",
                "经三轮谈判，由校长办公会集体决定。",
                University.today().plusDays(1),
                days);
    }

    private PublicityForm price(long fen) {
        return new PublicityForm(
                result.id(), fen, "", "经三轮谈判，由校长办公会集体决定。", University.today().plusDays(1), 15);
    }

    private List<String> steps(UUID publicity) {
        return log.latest(0, 1000).reversed().stream()
                .filter(entry -> entry.publicity().equals(publicity))
                .map(entry -> entry.step().name())
                .toList();
    }

    private List<String> notices(UUID account) {
        return sql.sql("select title from notice where account_id = ? order by created_at")
                .param(account)
                .query(String.class)
                .list();
    }

    private static Publicity at(LocalDate first, LocalDate last) {
        return new Publicity(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                "",
                1,
                "",
                "",
                first,
                last,
                UUID.randomUUID(),
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                false);
    }

    private static Instant china(String local) {
        return ZonedDateTime.of(LocalDateTime.parse(local), Clocks.CHINA).toInstant();
    }
}
