package cn.zhongning.portal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.reviews.Claims;
import cn.zhongning.portal.reviews.Desk;
import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Kind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ReviewViewsTest extends DeskTest {
    @Autowired
    Desk desk;

    @Autowired
    DemandService demands;

    @Autowired
    Claims claims;

    @Autowired
    ReviewQueue queue;

    @Autowired
    JdbcClient sql;

    @Test
    void whatNobodyWaitsForIsSaidToBeGone() {
        SignedInAs.staff();
        for (var id : new String[] {UUID.randomUUID().toString(), "nonsense"}) {
            open("desk/review/results/" + id);
            assertThat(everything()).contains("已由别人处理");
            assertThat(find(Button.class).withText("通过并发布").all()).isEmpty();
        }
    }

    @Test
    void kindThatDoesNotExistIsNotFound() {
        SignedInAs.staff();
        open("desk/review/secrets/" + UUID.randomUUID());
        assertThat(everything()).doesNotContain("已由别人处理");
    }

    @Test
    void enterpriseDecidesOnNothing() {
        SignedInAs.as(Role.ENTERPRISE, UUID.randomUUID());
        open("desk/review/demands/" + UUID.randomUUID());
        assertThat(everything()).doesNotContain("已由别人处理");
    }

    @Test
    void zeroFillsInTheReasonThatFitsAndLeavesOnlyTheReturn() {
        var sent = desk.submitted("打零分的需求");
        SignedInAs.account(desk.reviewer("曹审核"));
        open("desk/review/demands/" + sent.id());
        score(4, 0, 4, 4);
        assertThat(button("通过并发布").isEnabled()).isFalse();
        assertThat(reason().getValue()).contains("好在哪里");
        score(4, 1, 4, 4);
        assertThat(button("通过并发布").isEnabled()).isTrue();
        assertThat(reason().getValue()).isEmpty();
        score(0, 1, 4, 4);
        press("退回修改");
        SignedInAs.as(Role.ENTERPRISE, sent.standing().organisationId());
        open("desk/demands/" + sent.id());
        assertThat(everything()).contains("清楚 0 分", "优势 1 分", "写具体一些").doesNotContain("期望 4 分", "曹审核");
    }

    @Test
    void decisionWithoutScoresIsAskedForThem() {
        var sent = desk.submitted("没有打分的需求");
        SignedInAs.staff();
        open("desk/review/demands/" + sent.id());
        score(4);
        press("通过并发布");
        assertThat(groups()).extracting(RadioButtonGroup::isInvalid).containsExactly(false, true, true, true);
        assertThat(demands.mine(sent.id()).standing().stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void secondReviewerSeesWhoHasItAndMayTakeItOver() {
        var sent = desk.submitted("桌上的需求");
        var first = desk.reviewer("严审核");
        SignedInAs.account(first);
        claims.claim(sent.id());
        SignedInAs.account(desk.reviewer("华审核"));
        assertThat(queue()).contains("严审核 正在审核");
        open("desk/review/demands/" + sent.id());
        assertThat(everything()).contains("严审核 正在审核");
        assertThat(button("通过并发布").isEnabled()).isFalse();
        press("接过来审核");
        assertThat(line("给对方的留言").isInvalid()).isTrue();
        line("给对方的留言").setValue("我来吧");
        press("接过来审核");
        score(3, 3, 3, 3);
        press("通过并发布");
        assertThat(demands.visible(sent.id())).isPresent();
    }

    /** Three of the same, long past moment, so that they come before whatever else waits. */
    @Test
    void queueGoesOnBehindTheLastOneReadAlsoWhereTimesAreEqual() {
        var sent = Stream.of("排队等审的第一项", "排队等审的第二项", "排队等审的第三项")
                .map(title -> desk.submitted(title).id())
                .toList();
        sql.sql("update demand set updated_at = '2020-02-02 02:02:02.020202Z' where id in (:ids)")
                .param("ids", sent)
                .update();
        SignedInAs.staff();
        var read = new ArrayList<UUID>();
        Optional<Cursor> after = Optional.empty();
        for (int i = 0; i < sent.size(); i++) {
            var next = queue.page(Kind.DEMAND, after.orElse(null), 1).getFirst();
            read.add(next.id());
            after = Cursor.of(next.cursor().toString());
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(sent);
        sql.sql("update demand set updated_at = now() where id in (:ids)")
                .param("ids", sent)
                .update();
    }

    @Test
    void whoIsTooLateIsToldAndKeepsWhatTheyWrote() {
        var sent = desk.submitted("晚了一步");
        SignedInAs.account(desk.reviewer("金审核"));
        open("desk/review/demands/" + sent.id());
        reason().setValue("我写了很久的理由");
        score(3, 3, 3, 3);
        sql.sql("delete from review_claim where item_id = ?").param(sent.id()).update();
        SignedInAs.account(desk.reviewer("魏审核"));
        demands.approve(sent.id(), sent.version(), Desk.GOOD);
        SignedInAs.account(desk.reviewer("陶审核"));
        press("退回修改");
        assertThat(everything()).contains("魏审核 通过并发布了这条内容");
        assertThat(reason().getValue()).isEqualTo("我写了很久的理由");
    }

    @Test
    void staffDecidesOnThePageItself() {
        var sent = desk.submitted("在页面上直接审");
        SignedInAs.account(desk.reviewer("姜审核"));
        open("demands/" + sent.id());
        score(5, 4, 3, 4);
        press("通过并发布");
        assertThat(demands.visible(sent.id())).isPresent();
    }

    @Test
    void newTextIsDecidedOnThePageOfTheOldOne() {
        var owner = desk.enterprise();
        var published = desk.published(owner, desk.reviewer("戚审核"), Desk.form("读者现在看的", problem()));
        desk.renewed(owner, published, Desk.form("读者将要看的", problem()));
        open("demands/" + published.id());
        assertThat(find(RadioButtonGroup.class).all()).isEmpty();
        SignedInAs.account(desk.reviewer("谢审核"));
        open("demands/" + published.id());
        assertThat(everything()).contains("新文字在等审核", "改了 1 处", "将要");
        score(4, 4, 4, 4);
        press("通过并发布");
        assertThat(demands.visible(published.id()).orElseThrow().form().title()).isEqualTo("读者将要看的");
    }

    @Test
    void reviewerSeesWordsToLookAtAndTheAuthorWasToldBefore() {
        var owner = desk.enterprise();
        var form = Desk.form("找最 佳设备", "我们要国家級的烘干机，电话１３９００００００００，一炉烘两天太慢太费电。");
        SignedInAs.account(owner);
        var draft = demands.saveDraft(form);
        open("desk/demands/" + draft.id());
        press("预览");
        assertThat(marks()).contains("最 佳", "国家級", "１３９００００００００").doesNotContain("13900000000");
        assertThat(said(find(Dialog.class).single())).contains("不改也可以提交", "绝对化用语");
        var sent = demands.submit(draft.id(), demands.mine(draft.id()).version()); // the preview saved
        SignedInAs.account(desk.reviewer("邹审核"));
        open("desk/review/demands/" + sent.id());
        assertThat(marks()).contains("最 佳", "国家級", "１３９００００００００");
        assertThat(everything()).contains("词表 2026", "公开的联系方式");
    }

    @Test
    void centreChangesItsOwnReasons() {
        SignedInAs.account(desk.reviewer("喻审核"));
        open("desk/review/templates");
        var fields = find(TextArea.class).withLabel("中文").all();
        fields.getLast().setValue("请补上现场照片");
        press("添加一条");
        assertThat(fields.getLast().isInvalid()).isFalse();
        assertThat(find(TextArea.class).withLabel("英文").all().getLast().isInvalid())
                .isTrue();
        find(TextArea.class).withLabel("英文").all().getLast().setValue("Please add a picture");
        press("添加一条");
        var sent = desk.submitted("缺照片的需求");
        SignedInAs.account(desk.reviewer("柏审核"));
        open("desk/review/demands/" + sent.id());
        press("请补上现场照片");
        assertThat(reason().getValue()).isEqualTo("请补上现场照片");
    }

    @Test
    void centreReadsHowItsReviewsGo() {
        var sent = desk.submitted("数字里的一条");
        SignedInAs.staff();
        demands.approve(sent.id(), sent.version(), Desk.GOOD);
        open("desk");
        assertThat(everything()).contains("近 90 天的审核", "等待时间中位数");
    }

    private static String problem() {
        return "一茬要烘几十吨鲜果，老式热风烘房一炉两天，电费占成本大头。";
    }

    @SuppressWarnings("unchecked")
    private List<RadioButtonGroup<Integer>> groups() {
        return find(RadioButtonGroup.class).all().stream()
                .map(group -> (RadioButtonGroup<Integer>) group)
                .toList();
    }

    private void score(int... scores) {
        var groups = groups();
        for (int i = 0; i < scores.length; i++) groups.get(i).setValue(scores[i]);
    }

    private TextArea reason() {
        return area("退回的理由，对方会看到");
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private List<String> marks() {
        return find(HtmlContainer.class).all().stream()
                .filter(element -> element.getElement().getTag().equals("mark"))
                .map(ReviewViewsTest::said)
                .toList();
    }

    private static String said(Component component) {
        return component.getElement().getTextRecursively();
    }

    /** All its pages: other tests leave much that waits as well. */
    private String queue() {
        open("desk/review");
        var pages = new StringBuilder(everything());
        for (var onward = onward(); onward.isPresent(); onward = onward()) {
            open("desk/review", "after", onward.get());
            pages.append(everything());
        }
        return pages.toString();
    }

    private Optional<String> onward() {
        return find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(address -> address.contains("after="))
                .map(address -> address.substring(address.indexOf("after=") + "after=".length()))
                .findFirst();
    }
}
