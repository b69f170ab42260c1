package cn.zhongning.portal.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.DealMove;
import cn.zhongning.portal.deals.Deals;
import cn.zhongning.portal.deals.Ending;
import cn.zhongning.portal.deals.Fair;
import cn.zhongning.portal.deals.Intentions;
import cn.zhongning.portal.deals.Words;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.results.Written;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@PortalTest
class TrialsTest extends DeskTest {
    private static final LocalDate TODAY = LocalDate.now(Clocks.CHINA);
    private static final TrialReport GOOD = new TrialReport(TrialOutcome.ADOPTED, "每公斤电耗 1.1 度，比原来少三成", "", false);

    @LocalServerPort
    int port;

    @Autowired
    Fair fair;

    @Autowired
    Intentions intentions;

    @Autowired
    Deals deals;

    @Autowired
    Trials trials;

    @Autowired
    TrialRepository stored;

    @Autowired
    TrialReminders reminders;

    @Autowired
    TrialPart part;

    @Autowired
    ResultService results;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient sql;

    private Account owner;
    private Account user;
    private UUID result;
    private Deal deal;

    @BeforeEach
    void talk() {
        owner = fair.person(OrganisationKind.UNIVERSITY);
        user = fair.person(OrganisationKind.ENTERPRISE);
        result = results.addDemonstration(
                        Objects.requireNonNull(owner.organisationId()),
                        Written.form("可以先试的烘干机"),
                        Stage.PUBLISHED,
                        null,
                        Instant.now())
                .id();
        SignedInAs.account(user);
        deal = intentions.send(Kind.RESULT, result, Fair.intention());
        fair.move(deal.id(), owner, DealMove.ACCEPT, Words.of("欢迎来谈"));
        deal = fair.move(deal.id(), user, DealMove.TALK, Words.of("那就谈"));
    }

    @Test
    void trialGoesFromProposalToEvidence() throws Exception {
        var trial = agreed();
        assertThat(trial.stateOn(TODAY)).isEqualTo(TrialState.RUNNING);
        as(user, () -> trials.record(trial.id(), trial.version(), GOOD));
        assertThat(page()).doesNotContain("试用情况"); // until the owner stands by it
        as(owner, () -> trials.confirm(trial.id(), current().version()));
        assertThat(current().stateOn(TODAY)).isEqualTo(TrialState.CONFIRMED);
        assertThat(page()).contains("试用 1 次，1 次采用。", "宁安镇的一家单位", "采用").doesNotContain(name(user), "每公斤电耗");
    }

    @Test
    void whoTriedItIsNamedOnlyWithItsConsent() throws Exception {
        var trial = agreed();
        as(
                user,
                () -> trials.record(
                        trial.id(),
                        trial.version(),
                        new TrialReport(TrialOutcome.NOT_ADOPTED, "电耗只少一成", "达不到约定的三成", true)));
        as(owner, () -> trials.confirm(trial.id(), current().version()));
        assertThat(page()).contains("试用 1 次，0 次采用。", name(user)).doesNotContain("达不到约定的三成");
    }

    @Test
    void everyMistakeOfTheTermsStandsAtItsField() {
        SignedInAs.account(user);
        wrong(new TrialTerms(null, null, null, "", ""), "startsOn", "endsOn", "decidesOn", "place", "criteria");
        wrong(terms(TODAY.minusDays(1), TODAY.plusDays(9), TODAY.plusDays(9)), "startsOn");
        wrong(terms(TODAY, TODAY, TODAY.plusDays(9)), "endsOn");
        wrong(terms(TODAY, TODAY.plusDays(367), TODAY.plusDays(367)), "endsOn");
        wrong(terms(TODAY, TODAY.plusDays(9), TODAY.plusDays(8)), "decidesOn");
        wrong(terms(TODAY, TODAY.plusDays(9), TODAY.plusDays(102)), "decidesOn");
        assertThat(trials.propose(deal.id(), terms(TODAY, TODAY.plusDays(366), TODAY.plusDays(366))))
                .isNotNull();
    }

    @Test
    void reportNeedsFiguresAndARefusalItsReason() {
        var trial = agreed();
        SignedInAs.account(user);
        assertThatThrownBy(() -> trials.record(trial.id(), trial.version(), new TrialReport(null, "", "", false)))
                .asInstanceOf(type(Mistakes.class))
                .satisfies(mistakes -> assertThat(mistakes.byField()).containsOnlyKeys("outcome", "figures"));
        assertThatThrownBy(() -> trials.record(
                        trial.id(), trial.version(), new TrialReport(TrialOutcome.NOT_ADOPTED, "量过了", " ", false)))
                .asInstanceOf(type(Mistakes.class))
                .satisfies(mistakes -> assertThat(mistakes.byField()).containsOnlyKeys("reason"));
    }

    @Test
    void eachStepIsForOneSide() {
        var proposed = proposed();
        as(user, () -> refused("trials.error.side", () -> trials.agree(proposed.id(), proposed.version())));
        as(owner, () -> trials.agree(proposed.id(), proposed.version()));
        var trial = current();
        as(owner, () -> refused("trials.error.side", () -> trials.record(trial.id(), trial.version(), GOOD)));
        as(user, () -> trials.record(trial.id(), trial.version(), GOOD));
        var recorded = current();
        as(user, () -> refused("trials.error.side", () -> trials.confirm(trial.id(), recorded.version())));
        as(user, () -> refused("trials.error.side", () -> trials.giveBack(trial.id(), recorded.version())));
        SignedInAs.staff();
        refused("trials.error.side", () -> trials.confirm(trial.id(), recorded.version()));
        refused("trials.error.side", () -> trials.propose(deal.id(), next()));
    }

    @Test
    void strangersFindNoTrialAndReadersChangeNone() {
        var proposed = proposed();
        var stranger = fair.person(OrganisationKind.ENTERPRISE);
        as(stranger, () -> {
            refused("deals.error.gone", () -> trials.of(deal.id()));
            refused("deals.error.gone", () -> trials.propose(deal.id(), next()));
            refused("deals.error.gone", () -> trials.agree(proposed.id(), proposed.version()));
            refused("deals.error.gone", () -> trials.decline(proposed.id(), proposed.version()));
            refused("deals.error.gone", () -> trials.record(proposed.id(), proposed.version(), GOOD));
            refused("deals.error.gone", () -> trials.confirm(proposed.id(), proposed.version()));
            refused("deals.error.gone", () -> trials.giveBack(proposed.id(), proposed.version()));
            refused("deals.error.gone", () -> trials.extend(proposed.id(), proposed.version(), next()));
            refused("deals.error.gone", () -> trials.agreeExtension(proposed.id(), proposed.version()));
        });
        SignedInAs.as(owner.role(), owner.organisationId(), MemberRole.READER);
        assertThat(trials.of(deal.id())).hasSize(1);
        refused("trials.error.side", () -> trials.agree(proposed.id(), proposed.version()));
    }

    @Test
    void oneTrialRunsAtATimeAndADeclinedOneMakesRoom() {
        var proposed = proposed();
        as(user, () -> refused("trials.error.once", () -> trials.propose(deal.id(), next())));
        as(owner, () -> trials.decline(proposed.id(), proposed.version()));
        as(owner, () -> refused("trials.error.changed", () -> trials.decline(proposed.id(), proposed.version())));
        as(owner, () -> trials.propose(deal.id(), next()));
        assertThat(current().stateOn(TODAY)).isEqualTo(TrialState.PROPOSED);
    }

    @Test
    void trialIsAgreedOnOnlyWhileBothTalk() {
        fair.move(deal.id(), owner, DealMove.END, Words.because(Ending.OTHER, "不谈了"));
        as(user, () -> refused("trials.error.stage", () -> trials.propose(deal.id(), next())));
    }

    @Test
    void moreTimeIsAgreedOnOnce() {
        var trial = agreed();
        as(user, () -> trials.extend(trial.id(), trial.version(), longer(trial)));
        as(
                user,
                () -> refused(
                        "trials.error.side",
                        () -> trials.agreeExtension(trial.id(), current().version())));
        as(owner, () -> trials.agreeExtension(trial.id(), current().version()));
        assertThat(current().endsOn()).isEqualTo(trial.endsOn().plusDays(20));
        as(
                user,
                () -> refused(
                        "trials.error.extended",
                        () -> trials.extend(trial.id(), current().version(), longer(current()))));
    }

    @Test
    void ownerWhoDoesNotStandByTheOutcomeGivesItBack() {
        var trial = agreed();
        as(user, () -> trials.record(trial.id(), trial.version(), GOOD));
        as(owner, () -> trials.giveBack(trial.id(), current().version()));
        assertThat(current().stateOn(TODAY)).isEqualTo(TrialState.RUNNING);
        assertThat(notices(user)).contains("请再核对试用结果：可以先试的烘干机");
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneWins() throws Exception {
        var proposed = proposed();
        SignedInAs.account(owner);
        var who = SecurityContextHolder.getContext();
        Callable<String> agree = () -> {
            SecurityContextHolder.setContext(who);
            try {
                trials.agree(proposed.id(), proposed.version());
                return "done";
            } catch (Refused told) {
                return told.key();
            }
        };
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = pool.invokeAll(List.of(agree, agree));
            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .containsExactlyInAnyOrder("done", "trials.error.changed");
        }
    }

    @Test
    void bothSidesAreRemindedOnceOfEachDay() {
        var trial = agreed(); // ends in 30 days, to be decided in 40
        reminders.remind(TODAY.plusDays(26));
        assertThat(notices(user)).noneMatch(title -> title.contains("快结束"));
        reminders.remind(TODAY.plusDays(27));
        reminders.remind(TODAY.plusDays(28));
        reminders.remind(TODAY.plusDays(37));
        reminders.remind(TODAY.plusDays(40));
        reminders.remind(TODAY.plusDays(41));
        reminders.remind(TODAY.plusDays(60));
        for (var side : List.of(user, owner)) {
            assertThat(notices(side)).endsWith("试用快结束了：可以先试的烘干机", "请决定是否采用：可以先试的烘干机", "试用逾期未决定：可以先试的烘干机");
        }
        assertThat(trial.stateOn(TODAY.plusDays(30))).isEqualTo(TrialState.RUNNING);
        assertThat(trial.stateOn(TODAY.plusDays(31))).isEqualTo(TrialState.DECIDING);
        assertThat(trial.stateOn(TODAY.plusDays(40))).isEqualTo(TrialState.DECIDING);
        assertThat(trial.stateOn(TODAY.plusDays(41))).isEqualTo(TrialState.OVERDUE);
    }

    @Test
    void whatWasDecidedRemindsNobody() {
        var trial = agreed();
        as(user, () -> trials.record(trial.id(), trial.version(), GOOD));
        reminders.remind(TODAY.plusDays(60));
        assertThat(notices(user)).noneMatch(title -> title.contains("逾期"));
    }

    @Test
    void sectionOfTheDealProposesAgreesAndRecords() {
        show(user);
        press("约定试用");
        press("提出");
        assertThat(said()).contains("5 处");
        day("开始", TODAY);
        day("结束", TODAY.plusDays(30));
        day("最晚哪天决定", TODAY.plusDays(40));
        test(line("地点")).setValue("一号烘房");
        test(area("看什么指标")).setValue("每公斤电耗，比原来少三成以上");
        press("提出");
        assertThat(said()).contains("等对方同意", "一号烘房").doesNotContain("同意延长");
        show(owner);
        press("同意");
        assertThat(said()).contains("试用中");
        show(user);
        press("填写试用结果");
        press("提交");
        assertThat(said()).contains("2 处");
        open("desk");
        assertThat(everything()).doesNotContain("等您处理的试用");
    }

    @Test
    void whoIsWaitedForSeesItToday() {
        proposed();
        SignedInAs.account(owner);
        open("desk");
        assertThat(everything()).contains("等您处理的试用", "可以先试的烘干机");
    }

    private void show(Account who) {
        SignedInAs.account(who);
        var ui = UI.getCurrent();
        ui.getChildren().filter(TrialSection.class::isInstance).toList().forEach(old -> ui.remove(old));
        var reader = new SignedIn(who.id(), who.name(), who.role(), who.organisationId(), who.member());
        ui.add(part.part(deal, reader, ui.getLocale()).orElseThrow());
    }

    private String said() {
        return UI.getCurrent().getElement().getTextRecursively();
    }

    private void day(String label, LocalDate day) {
        find(DatePicker.class).withLabel(label).single().setValue(day);
    }

    private Trial proposed() {
        SignedInAs.account(user);
        return trials.propose(deal.id(), next());
    }

    private Trial agreed() {
        var proposed = proposed();
        as(owner, () -> trials.agree(proposed.id(), proposed.version()));
        return current();
    }

    private Trial current() {
        return stored.of(deal.id()).getFirst();
    }

    private static TrialTerms next() {
        return terms(TODAY, TODAY.plusDays(30), TODAY.plusDays(40));
    }

    private static TrialTerms longer(Trial trial) {
        return new TrialTerms(null, trial.endsOn().plusDays(20), trial.endsOn().plusDays(25), "", "");
    }

    private static TrialTerms terms(LocalDate first, LocalDate last, LocalDate decision) {
        return new TrialTerms(first, last, decision, "一号烘房", "每公斤电耗，比原来少三成以上");
    }

    private void wrong(TrialTerms terms, String... fields) {
        assertThatThrownBy(() -> trials.propose(deal.id(), terms))
                .asInstanceOf(type(Mistakes.class))
                .satisfies(mistakes -> assertThat(mistakes.byField()).containsOnlyKeys(fields));
    }

    private static void as(Account who, Runnable action) {
        SignedInAs.account(who);
        action.run();
    }

    private static void refused(String key, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(Refused.class).hasMessageContaining(key);
    }

    private String page() throws Exception {
        return new Browser(port).get("/results/" + result).body();
    }

    private String name(Account account) {
        return organisations
                .find(Objects.requireNonNull(account.organisationId()))
                .orElseThrow()
                .name();
    }

    private List<String> notices(Account account) {
        return sql.sql("select title from notice where account_id = ? order by created_at")
                .param(account.id())
                .query(String.class)
                .list();
    }
}
