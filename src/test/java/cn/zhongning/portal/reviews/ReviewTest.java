package cn.zhongning.portal.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ReviewTest {
    @Autowired
    Desk desk;

    @Autowired
    DemandService demands;

    @Autowired
    Claims claims;

    @Autowired
    Reviews reviews;

    @Autowired
    ReasonTemplates templates;

    @Autowired
    ReviewFigures figures;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void oneZeroLeavesNothingButTheReturn() {
        var sent = desk.submitted("零分的需求");
        SignedInAs.account(desk.reviewer("赵审核"));
        assertThatThrownBy(() -> demands.approve(sent.id(), sent.version(), new Scores(5, 5, 0, 5)))
                .hasMessageContaining("reviews.error.zero");
        assertThat(demands.mine(sent.id()).standing().stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(reviews.last(sent.id())).isEmpty();
        demands.giveBack(sent.id(), sent.version(), new Scores(5, 5, 0, 5), "请写明希望怎么合作");
        assertThat(demands.mine(sent.id()).standing().stage()).isEqualTo(Stage.RETURNED);
    }

    @Test
    void databaseItselfPublishesNothingWithAZero() {
        assertThatThrownBy(() -> sql.sql("""
                                insert into review_decision (kind, item_id, listing_id, title, submitted_at, decided_at,
                                    decided_by, outcome, clarity, advantage, expectation, language)
                                values ('DEMAND', :id, :id, 't', now(), now(), :id, 'PUBLISHED', 5, 0, 5, 5)
                                """).param("id", UUID.randomUUID()).update())
                .hasMessageContaining("check");
    }

    @Test
    void everyCriterionWantsAScoreWithinTheScale() {
        assertThatThrownBy(() -> Scores.of(Map.of(Criterion.CLARITY, 3)))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        mistakes -> assertThat(mistakes.byField())
                                .containsOnlyKeys("ADVANTAGE", "EXPECTATION", "LANGUAGE"));
        assertThatThrownBy(() -> new Scores(6, 1, 1, 1)).hasMessageContaining("reviews.error.score");
        assertThatThrownBy(() -> new Scores(1, -1, 1, 1)).hasMessageContaining("reviews.error.score");
    }

    @Test
    void returnWantsAReasonThatCanBeRead() {
        var sent = desk.submitted("没有理由的退回");
        SignedInAs.staff();
        for (var reason : List.of("", " \n", "好".repeat(1001), "坏\u0000字")) {
            assertThatThrownBy(() -> demands.giveBack(sent.id(), sent.version(), new Scores(1, 1, 1, 1), reason))
                    .hasMessageContaining("reviews.error.reason");
        }
        assertThat(demands.mine(sent.id()).standing().stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void whatLiesOnADeskIsDecidedThereOnly() {
        var sent = desk.submitted("已经有人在审");
        var first = desk.reviewer("钱审核");
        var second = desk.reviewer("孙审核");
        SignedInAs.account(first);
        assertThat(claims.claim(sent.id()).mine()).isTrue();
        SignedInAs.account(second);
        assertThat(claims.claim(sent.id()))
                .matches(claim -> !claim.mine() && claim.name().equals("钱审核"));
        assertThatThrownBy(() -> demands.approve(sent.id(), sent.version(), Desk.GOOD))
                .hasMessageContaining("reviews.error.claimed")
                .hasMessageContaining("钱审核");
        SignedInAs.account(first);
        demands.approve(sent.id(), sent.version(), Desk.GOOD);
        assertThat(claims.running(sent.id())).isEmpty();
    }

    @Test
    void ofTwoWhoOpenAtOnceOneHasIt() throws Exception {
        var sent = desk.submitted("两个人同时打开");
        var opened = atOnce(
                desk.reviewer("李审核"), () -> claims.claim(sent.id()),
                desk.reviewer("周审核"), () -> claims.claim(sent.id()));
        assertThat(opened.stream().map(Future::resultNow).filter(Claim::mine)).hasSize(1);
        assertThat(opened.stream().map(Future::resultNow).map(Claim::name).distinct())
                .hasSize(1);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWinsAndTheOtherIsToldWhat() throws Exception {
        var sent = desk.submitted("两个人同时决定");
        var decided = atOnce(
                desk.reviewer("吴审核"), () -> demands.approve(sent.id(), sent.version(), Desk.GOOD),
                desk.reviewer("郑审核"), () -> demands.giveBack(sent.id(), sent.version(), new Scores(1, 1, 1, 1), "再写写"));
        var refused = decided.stream()
                .filter(one -> one.state() == Future.State.FAILED)
                .map(Future::exceptionNow)
                .toList();
        assertThat(refused).singleElement().isInstanceOf(Refused.class);
        assertThat(reviews.of(sent.id())).hasSize(1);
        SignedInAs.account(desk.reviewer("晚来的"));
        var outcome = reviews.of(sent.id()).getFirst().outcome();
        assertThatThrownBy(() -> demands.approve(sent.id(), sent.version(), Desk.GOOD))
                .hasMessageContaining("decided." + outcome);
    }

    @Test
    void whoComesAfterANewTextWasPublishedIsToldByWhom() {
        var owner = desk.enterprise();
        var published = desk.published(owner, desk.reviewer("先审的"), Desk.form("原来的标题", problem()));
        var renewed = desk.renewed(owner, published, Desk.form("新的标题", problem()));
        SignedInAs.account(desk.reviewer("冯审核"));
        demands.approve(renewed.id(), renewed.version(), Desk.GOOD);
        SignedInAs.account(desk.reviewer("陈审核"));
        assertThatThrownBy(() -> demands.giveBack(renewed.id(), renewed.version(), Desk.GOOD, "晚了"))
                .hasMessageContaining("decided.PUBLISHED")
                .hasMessageContaining("冯审核");
    }

    @Test
    void deskThatNobodyUsesIsFreeAfterAQuarterOfAnHour() {
        var sent = desk.submitted("打开后去吃饭了");
        SignedInAs.account(desk.reviewer("卫审核"));
        var claim = claims.claim(sent.id());
        assertThat(claim.until()).isEqualTo(claim.since().plusSeconds(900));
        sql.sql("update review_claim set until = now() - interval '1 second' where item_id = ?")
                .param(sent.id())
                .update();
        SignedInAs.account(desk.reviewer("蒋审核"));
        assertThat(claims.running(List.of(sent.id()))).isEmpty();
        assertThat(claims.claim(sent.id()).mine()).isTrue();
    }

    @Test
    void whoseDeskWasClearedReadsWhy() {
        var sent = desk.submitted("要接过来的需求");
        var first = desk.reviewer("沈审核");
        SignedInAs.account(first);
        claims.claim(sent.id());
        SignedInAs.account(desk.reviewer("韩审核"));
        assertThatThrownBy(() -> claims.takeOver(Desk.item(sent), "/desk/review", " "))
                .hasMessageContaining("reviews.error.note");
        claims.takeOver(Desk.item(sent), "/desk/review", "您在开会，对方在等");
        assertThat(claims.claim(sent.id()).mine()).isTrue();
        assertThat(sql.sql("select title || body from notice where account_id = ?")
                        .param(first.id())
                        .query(String.class)
                        .single())
                .contains("韩审核", "要接过来的需求", "您在开会");
        SignedInAs.account(first);
        assertThatThrownBy(() -> demands.approve(sent.id(), sent.version(), Desk.GOOD))
                .hasMessageContaining("韩审核");
    }

    @Test
    void nobodyButTheCentreClaimsOrWritesReasons() {
        var sent = desk.submitted("自己审自己");
        assertThatThrownBy(() -> claims.claim(sent.id())).hasMessageContaining("reviews.error.staff");
        assertThatThrownBy(() -> claims.takeOver(Desk.item(sent), "", "我来"))
                .hasMessageContaining("reviews.error.staff");
        assertThatThrownBy(() -> templates.current()).hasMessageContaining("reviews.error.staff");
        assertThatThrownBy(() -> templates.add(null, "好", "good")).hasMessageContaining("reviews.error.staff");
    }

    @Test
    void whatWasDecidedStaysAsItWas() {
        var sent = desk.submitted("改不了的决定");
        SignedInAs.staff();
        demands.approve(sent.id(), sent.version(), Desk.GOOD);
        for (var attempt : List.of(
                "update review_decision set clarity = 5",
                "delete from review_decision",
                "truncate review_decision, listing_version",
                "update listing_version set number = 9",
                "delete from listing_version",
                "update review_template set zh = '改'",
                "delete from review_template")) {
            assertThatThrownBy(() -> sql.sql(attempt).update()).hasMessageContaining("only ever added to");
        }
    }

    @Test
    void changedReasonKeepsItsOldWordingAndOneOfTwoWritersWins() {
        SignedInAs.account(desk.reviewer("杨审核"));
        templates.add(Criterion.CLARITY, "请写清楚用在哪道工序", "Say in which step it is used");
        var read = template("请写清楚用在哪道工序").orElseThrow();
        templates.change(read, Criterion.LANGUAGE, "请写清楚用在哪个车间", "Say in which shop it is used");
        assertThatThrownBy(() -> templates.change(read, null, "我也改了", "me too"))
                .hasMessageContaining("reviews.error.template.changed");
        var now = template("请写清楚用在哪个车间").orElseThrow();
        assertThat(now.number()).isEqualTo(2);
        templates.retire(now);
        assertThat(template("请写清楚用在哪个车间")).isEmpty();
        assertThat(sql.sql("select zh from review_template where template = ? order by number")
                        .param(read.template())
                        .query(String.class)
                        .list())
                .startsWith("请写清楚用在哪道工序", "请写清楚用在哪个车间");
        assertThatThrownBy(() -> templates.add(null, "", "x".repeat(601))).isInstanceOf(Mistakes.class);
    }

    @Test
    void figuresCountDecisionsAndReturns() {
        SignedInAs.staff();
        var before = figures.figures();
        var sent = desk.submitted("要数进去的需求");
        SignedInAs.staff();
        demands.giveBack(sent.id(), sent.version(), new Scores(0, 0, 0, 0), "都要重写");
        var after = figures.figures();
        assertThat(after.decisions()).isEqualTo(before.decisions() + 1);
        assertThat(after.returned()).isEqualTo(before.returned() + 1);
        assertThat(after.of(Criterion.CLARITY)).isBetween(0., 5.);
    }

    private Optional<ReasonTemplate> template(String zh) {
        return templates.current().stream().filter(one -> one.zh().equals(zh)).findFirst();
    }

    private static String problem() {
        return "一茬要烘几十吨鲜果，老式热风烘房一炉两天，电费占成本大头。";
    }

    private static <T> List<Future<T>> atOnce(Account one, Callable<T> first, Account other, Callable<T> second)
            throws InterruptedException {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            return threads.invokeAll(List.of(as(one, start, first), as(other, start, second)));
        }
    }

    private static <T> Callable<T> as(Account account, CyclicBarrier start, Callable<T> act) {
        return () -> {
            SignedInAs.account(account);
            try {
                start.await();
                return act.call();
            } finally {
                SignedInAs.nobody();
            }
        };
    }
}
