package cn.zhongning.portal.demands;

import static cn.zhongning.portal.demands.Written.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.reviews.Scores;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DemandViewsTest extends SpringBrowserlessTest {
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>";

    @Autowired
    DemandService demands;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    UUID enterprise = new UUID(0, 0);

    @BeforeEach
    void comeIn() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        enterprise = organisation();
        SignedInAs.as(Role.ENTERPRISE, enterprise);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void ownDemandsAreFoundByStageAndByWordsOfTheTitle() {
        var draft = demands.saveDraft(form("写了一半的烘房"));
        var sent = demands.saveDraft(form("等着审核的烘房"));
        demands.submit(sent.id(), sent.version());
        navigate(DemandsView.class);
        assertThat(texts(ListItem.class)).hasSize(2);
        open("desk/demands", "stage", "SUBMITTED");
        assertThat(texts(ListItem.class)).singleElement().asString().contains("等着审核的烘房", "待审核", "还展示 ");
        open("desk/demands", "q", "一半");
        assertThat(texts(ListItem.class)).singleElement().asString().contains("写了一半的烘房", "草稿");
        open("desk/demands", "q", "没有这几个字");
        assertThat(texts(ListItem.class)).isEmpty();
        assertThat(draft.standing().stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void demandOfAnotherEnterpriseIsNotFound() {
        var draft = demands.saveDraft(form("别家的需求"));
        SignedInAs.as(Role.ENTERPRISE, organisation());
        navigate("desk/demands/" + draft.id(), Component.class);
        assertThat(find(TextField.class).all()).isEmpty();
    }

    @Test
    void searchHandsItsWordsToANewDemand() {
        open("desk/demands/new", "title", "枸杞烘干");
        assertThat(line("title").getValue()).isEqualTo("枸杞烘干");
        press("存为草稿");
        assertThat(demands.mine(Stage.DRAFT, "枸杞烘干", 0, 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30万", "1e30", "-5", "99999999999999999999", "0.00000001", SCRIPT, "\u0000"})
    void unreadableBudgetStaysInItsFieldWithTheReason(String typed) {
        var draft = demands.saveDraft(form("预算写错了"));
        navigate("desk/demands/" + draft.id(), DemandEditView.class);
        line("budgetTo").setValue(typed);
        assertThat(line("budgetTo").isInvalid()).isTrue();
        press("提交审核");
        assertThat(line("budgetTo").getValue()).isEqualTo(typed);
        assertThat(line("budgetTo").getErrorMessage()).isNotBlank();
        assertThat(demands.mine(draft.id()).standing().stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void textThatCannotBeStoredStaysInItsFieldWithTheReason() {
        var draft = demands.saveDraft(form("粘贴了十兆"));
        navigate("desk/demands/" + draft.id(), DemandEditView.class);
        for (var odd : List.of("锰".repeat(10_000_000), "有\u0000的字", "半个\ud83d字", "坏的\ufffd字")) {
            area("problem").setValue(odd);
            press("存为草稿");
            assertThat(area("problem").isInvalid()).isTrue();
            assertThat(area("problem").getErrorMessage()).containsAnyOf("最多 4,000 个字", "无法保存的字符");
            assertThat(area("problem").getValue()).isEqualTo(odd);
        }
        assertThat(demands.mine(draft.id()).version()).isEqualTo(draft.version());
    }

    @Test
    void whatIsSecretIsRefusedAtOnceAndNotStored() {
        var draft = demands.saveDraft(form("内部的事"));
        navigate("desk/demands/" + draft.id(), DemandEditView.class);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<SecretLevel> level = find(RadioButtonGroup.class).single();
        level.setValue(SecretLevel.INTERNAL);
        assertThat(level.getErrorMessage()).contains("只登公开事项");
        press("存为草稿");
        assertThat(demands.mine(draft.id()).version()).isEqualTo(draft.version());
    }

    @Test
    void markupIsTextForEverybody() throws Exception {
        var draft = demands.saveDraft(new DemandForm(
                SCRIPT,
                "goji",
                null,
                null,
                SCRIPT + "现状和问题",
                SCRIPT,
                SCRIPT,
                SCRIPT,
                SCRIPT,
                SCRIPT,
                null,
                null,
                List.of(CooperationMode.SERVICE),
                null,
                LocalDate.now(Clocks.CHINA).plusDays(9),
                SecretLevel.PUBLIC));
        demands.submit(draft.id(), draft.version());
        SignedInAs.staff();
        navigate("desk/review/demands/" + draft.id(), Component.class);
        assertThat(find(Article.class).single().getElement().getTextRecursively())
                .contains(SCRIPT);
        score(4, 4, 4, 4);
        press("通过并发布");
        var page = new Browser(port).get("/demands/" + draft.id());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void secondWindowIsShownWhatTheFirstWroteAndLosesNothing() {
        var draft = demands.saveDraft(form("两个窗口"));
        navigate("desk/demands/" + draft.id(), DemandEditView.class);
        demands.saveDraft(draft.id(), draft.version(), form("同事改的标题"));
        line("title").setValue("我改的标题");
        press("存为草稿");
        assertThat(line("title").getValue()).isEqualTo("我改的标题");
        assertThat(everything()).contains("同事改的标题", "两份都在下面");
        press("留下我写的");
        assertThat(demands.mine(draft.id()).form().title()).isEqualTo("我改的标题");
    }

    @Test
    void secondWindowMayTakeTheOthersText() {
        var draft = demands.saveDraft(form("两个窗口"));
        navigate("desk/demands/" + draft.id(), DemandEditView.class);
        demands.saveDraft(draft.id(), draft.version(), form("同事改的标题"));
        line("title").setValue("我改的标题");
        press("存为草稿");
        press("换成那一份");
        assertThat(line("title").getValue()).isEqualTo("同事改的标题");
        line("title").setValue("接着改的标题");
        press("存为草稿");
        assertThat(demands.mine(draft.id()).form().title()).isEqualTo("接着改的标题");
    }

    @Test
    void textWrittenOnADraftDeletedElsewhereBecomesANewOne() {
        var draft = demands.saveDraft(form("被删的草稿"));
        navigate("desk/demands/" + draft.id(), DemandEditView.class);
        demands.discard(draft.id(), draft.version());
        line("title").setValue("舍不得的标题");
        press("存为草稿");
        assertThat(everything()).contains("另存为新的草稿");
        press("存为草稿");
        assertThat(demands.mine(Stage.DRAFT, "舍不得", 0, 10)).hasSize(1);
    }

    @Test
    void unfinishedDemandIsToldEveryMistakeBesideItsField() {
        navigate("desk/demands/new", DemandEditView.class);
        press("提交审核");
        assertThat(line("title").getErrorMessage()).contains("标题");
        assertThat(line("contact").getErrorMessage()).contains("联系人");
        assertThat(area("problem").isInvalid()).isTrue();
        assertThat(everything()).contains("有 7 处需要修改");
        line("title").setValue("烘房电费太高");
        assertThat(line("title").isInvalid()).isFalse();
        press("存为草稿");
        assertThat(line("contact").getErrorMessage()).contains("联系人");
        assertThat(everything()).contains("有 6 处需要修改");
    }

    @Test
    void reviewerReturnsWithAReasonAndTheOwnerReadsIt() {
        var sent = demands.saveDraft(form("写得太短的需求"));
        demands.submit(sent.id(), sent.version());
        SignedInAs.staff();
        navigate("desk/review/demands/" + sent.id(), Component.class);
        assertThat(everything()).contains("王小宁 13900000000", "绝密参数", "已核验");
        score(3, 3, 3, 3);
        press("退回修改");
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("理由");
        press("产业或领域选得不对，请重新选择。");
        press("退回修改");
        SignedInAs.as(Role.ENTERPRISE, enterprise);
        navigate("desk/demands/" + sent.id(), DemandEditView.class);
        assertThat(everything()).contains("产业或领域选得不对");
        navigate("desk", Component.class);
        assertThat(texts(ListItem.class)).anyMatch(row -> row.contains("写得太短的需求"));
    }

    @Test
    void secondReviewerIsToldThatItIsDecided() {
        var sent = demands.saveDraft(form("两个人同时审"));
        var waiting = demands.submit(sent.id(), sent.version());
        SignedInAs.staff();
        navigate("desk/review/demands/" + sent.id(), Component.class);
        demands.approve(waiting.id(), waiting.version(), new Scores(4, 4, 4, 4));
        score(4, 4, 4, 4);
        press("通过并发布");
        assertThat(everything()).contains("已由别人处理");
    }

    @Test
    void queueIsForTheCentreOnly() {
        navigate("desk/review", Component.class);
        assertThat(everything()).doesNotContain("提交");
    }

    @Test
    void revisionSaysWhatReadersStillSee() {
        var published = published("已经发布的标题");
        SignedInAs.as(Role.ENTERPRISE, enterprise);
        navigate("desk/demands/" + published.id(), DemandEditView.class);
        press("修改");
        line("title").setValue("新写的标题");
        press("存为草稿");
        var revision = demands.revision(published.id()).orElseThrow();
        navigate("desk/demands/" + revision.id(), DemandEditView.class);
        assertThat(everything()).contains("读者看到的还是原来的文字", "已经发布的标题", "新写的标题");
    }

    @Test
    void ownerFindsWhatExpiredAndVisitorsDoNot() throws Exception {
        var published = published("展示期已过的需求");
        sql.sql("update demand set expires_on = current_date - 3 where id = ?")
                .param(published.id())
                .update();
        assertThat(new Browser(port).get("/demands/" + published.id()).statusCode())
                .isEqualTo(404);
        SignedInAs.as(Role.ENTERPRISE, enterprise);
        navigate("demands/" + published.id(), DemandPage.class);
        assertThat(everything()).contains("展示期已过的需求", "已过，公众看不到了");
        SignedInAs.as(Role.ENTERPRISE, organisation());
        assertThatThrownBy(() -> navigate("demands/" + published.id(), DemandPage.class));
    }

    @Test
    void writerIsShownWhatOthersPublishedAndTheReviewerReadsTheAnswer() {
        published("盐碱地上的枸杞苗不发根");
        SignedInAs.as(Role.ENTERPRISE, organisation());
        var mine = demands.saveDraft(form("另一件事"));
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            navigate("desk/demands/" + mine.id(), DemandEditView.class);
            area("summary").setValue("新栽的苗半年不发新根，想知道怎样改土。");
            line("title").setValue("盐碱地上的枸杞苗不发根");
            assertThat(everything()).contains("已有相近的需求", "相近程度 100%", "加入这条需求");
        });
        press("不是一回事");
        press("存为草稿");
        navigate("desk/demands/" + mine.id(), DemandEditView.class);
        assertThat(everything()).doesNotContain("加入这条需求");
        var written = demands.mine(mine.id());
        demands.submit(written.id(), written.version());
        SignedInAs.staff();
        navigate("desk/review/demands/" + mine.id(), Component.class);
        assertThat(everything()).contains("可能重复", "说不是一回事");
    }

    @Test
    void whatLooksAlikeNeverKeepsANewDemandFromBeingSaved() {
        demands.saveDraft(form("老园子的枸杞树要不要换"));
        navigate("desk/demands/new", DemandEditView.class);
        line("title").setValue("老园子的枸杞树要不要换");
        press("不是一回事");
        press("存为草稿");
        assertThat(demands.mine(Stage.DRAFT, "老园子的枸杞树要不要换", 0, 10)).hasSize(2);
    }

    @Test
    void ownerShowsItOnWithOneClick() {
        var published = published("快到期的需求");
        sql.sql("update demand set expires_on = current_date + 5 where id = ?")
                .param(published.id())
                .update();
        SignedInAs.as(Role.ENTERPRISE, enterprise);
        navigate("desk/demands/" + published.id(), DemandEditView.class);
        assertThat(everything()).contains("一键延期");
        var until = LocalDate.now(Clocks.CHINA).plusMonths(6);
        press("继续展示到 " + until);
        assertThat(demands.mine(published.id()).form().expiresOn()).isEqualTo(until);
        assertThat(everything()).doesNotContain("一键延期");
    }

    @Test
    void visitorIsLedToSomebodyWhoAnswers() throws Exception {
        var demand = published("想联系对方").id();
        var page = new Browser(port).get("/demands/" + demand).body();
        assertThat(page).contains("href=\"/desk/deals/new/demands/" + demand + "\"", "href=\"tel:");
    }

    private Demand published(String title) {
        var draft = demands.saveDraft(form(title));
        var sent = demands.submit(draft.id(), draft.version());
        SignedInAs.staff();
        return demands.approve(sent.id(), sent.version(), new Scores(4, 4, 4, 4));
    }

    private void open(String address, String name, String value) {
        UI.getCurrent().navigate(address, QueryParameters.of(name, value));
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    @SuppressWarnings("unchecked")
    private void score(int... scores) {
        var groups = find(RadioButtonGroup.class).all();
        for (int i = 0; i < scores.length; i++) ((RadioButtonGroup<Integer>) groups.get(i)).setValue(scores[i]);
    }

    private TextField line(String name) {
        return field(TextField.class, name);
    }

    private TextArea area(String name) {
        return field(TextArea.class, name);
    }

    private <C extends TextFieldBase<C, String>> C field(Class<C> type, String name) {
        return find(type).withAttribute("data-field", name).single();
    }

    private List<String> texts(Class<? extends Component> type) {
        return find(type).all().stream()
                .map(component -> component.getElement().getTextRecursively())
                .toList();
    }

    private String everything() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private UUID organisation() {
        return NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, "红果");
    }
}
