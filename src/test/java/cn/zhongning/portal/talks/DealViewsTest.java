package cn.zhongning.portal.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.agencies.Recorded;
import cn.zhongning.portal.deals.Brokers;
import cn.zhongning.portal.deals.DealMove;
import cn.zhongning.portal.deals.DealStage;
import cn.zhongning.portal.deals.Ending;
import cn.zhongning.portal.deals.Fair;
import cn.zhongning.portal.deals.Wish;
import cn.zhongning.portal.deals.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DealViewsTest extends DeskTest {
    @Autowired
    Fair fair;

    @Autowired
    EndingsPanel endings;

    @Autowired
    ReplyProfile profile;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @Test
    void visitorIsLedToSignInBeforeWriting() throws Exception {
        var owner = fair.person(OrganisationKind.ENTERPRISE);
        var demand = fair.demand(of(owner), "想让外面的人来谈");
        var browser = new Browser(port);
        assertThat(browser.get("/demands/" + demand).body()).contains("/desk/deals/new/demands/" + demand);
        var led = browser.get("/desk/deals/new/demands/" + demand);
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("location").orElse("")).contains("/sign-in");
    }

    @Test
    @SuppressWarnings("unchecked")
    void intentionIsWrittenAndItsDealOpens() {
        var owner = fair.person(OrganisationKind.ENTERPRISE);
        var demand = fair.demand(of(owner), "烘房想省电的");
        SignedInAs.account(fair.person(OrganisationKind.UNIVERSITY));
        open("desk/deals/new/demands/" + demand);
        assertThat(everything()).contains("烘房想省电的", "近两年还没有收到过对接意向");
        area("来意").setValue("太短");
        press("发出意向");
        assertThat(area("来意").getErrorMessage()).contains("至少 10 个字，现在是 2 个字");
        area("来意").setValue("我们做过三座烘房的改造，想先看看现场。");
        find(CheckboxGroup.class).single().setValue(Set.of(Wish.VISIT));
        press("发出意向");
        assertThat(everything()).contains("等对方", "我们做过三座烘房的改造", "到现场看看");
        open("desk/deals/new/demands/" + demand);
        assertThat(everything()).contains("不用再发一次");
        assertThat(find(Anchor.class).withText("打开正在进行的对接").all()).hasSize(1);
    }

    @Test
    void ownerAnswersAndWhoWasSlowerReadsItAndKeepsTheWords() {
        var sent = fair.sent();
        SignedInAs.account(sent.owner());
        open("desk/deals/" + sent.id());
        assertThat(everything()).contains("轮到我们，今天起", "想先看看现场再谈");
        area("写给对方").setValue("余热温度您测过吗？");
        var colleague = fair.colleague(of(sent.owner()), OrganisationKind.ENTERPRISE);
        fair.move(sent.id(), colleague, DealMove.ACCEPT, Words.of("欢迎来谈。"));
        SignedInAs.account(sent.owner());
        press("先问清楚");
        assertThat(everything()).contains("刚才有人先动了这项对接", "愿意洽谈", "欢迎来谈。", "等对方");
        assertThat(area("写给对方").getValue()).isEqualTo("余热温度您测过吗？");
        press("发出留言");
        assertThat(everything()).contains("余热温度您测过吗？");
        assertThat(area("写给对方").getValue()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void refusalAsksForAReasonAndTheListingLearnsFromIt() {
        var sent = fair.sent();
        SignedInAs.account(sent.owner());
        open("desk/deals/" + sent.id());
        press("婉拒…");
        press("婉拒");
        RadioButtonGroup<Ending> reasons = find(RadioButtonGroup.class).single();
        assertThat(reasons.getErrorMessage()).contains("请选一个原因");
        reasons.setValue(Ending.PRICE);
        press("婉拒");
        assertThat(everything()).contains("对接已结束", "价格或预算差距大");
        assertThat(fair.read(sent.id()).stage()).isEqualTo(DealStage.ENDED);
        SignedInAs.account(sent.owner());
        var advice = endings.panel(sent.listing(), fair.who(), Locale.SIMPLIFIED_CHINESE)
                .orElseThrow();
        assertThat(advice.getElement().getTextRecursively()).contains("价格或预算差距大：1 次", "写上预算或价格的范围");
        SignedInAs.account(sent.asker());
        assertThat(endings.panel(sent.listing(), fair.who(), Locale.SIMPLIFIED_CHINESE))
                .isEmpty();
    }

    @Test
    void dealOfOthersIsNotFoundAndItsListStaysEmpty() {
        var sent = fair.sent();
        SignedInAs.account(fair.person(OrganisationKind.ENTERPRISE));
        open("desk/deals");
        assertThat(everything()).contains("还没有对接");
        assertThatThrownBy(() -> navigate("desk/deals/" + sent.id(), DealView.class));
    }

    @Test
    void listOpensOnWhatWaitsAndFiltersByAddress() {
        var sent = fair.sent();
        SignedInAs.account(sent.owner());
        open("desk/deals");
        assertThat(find(Anchor.class)
                        .withClassName("chip")
                        .withAttribute("aria-current", "page")
                        .all())
                .extracting(chip -> chip.getElement().getTextRecursively())
                .containsExactly("轮到我们1", "全部阶段");
        assertThat(rows()).singleElement().asString().contains("烘房余热白白排掉", "待回复", "轮到我们");
        UI.getCurrent().navigate("desk/deals", QueryParameters.of("stage", "SIGNED"));
        assertThat(everything()).contains("没有符合条件的对接");
        UI.getCurrent().navigate("desk/deals", QueryParameters.of("whose", "'; drop table deal"));
        assertThat(rows()).hasSize(1);
        UI.getCurrent().navigate("desk/deals", QueryParameters.of("after", "2026-01-01T00:00:00Z_nonsense"));
        assertThat(rows()).hasSize(1);
        SignedInAs.account(sent.asker());
        open("desk");
        assertThat(everything()).doesNotContain("对接：轮到我们");
        SignedInAs.account(sent.owner());
        open("desk/deals");
        open("desk");
        assertThat(everything()).contains("对接：轮到我们", "烘房余热白白排掉");
    }

    @Test
    @SuppressWarnings("unchecked")
    void centrePutsABrokerBetweenWhoWritesNotes() {
        var sent = fair.sent();
        var broker = fair.person(OrganisationKind.AGENCY);
        SignedInAs.account(fair.staff());
        open("desk/deals/" + sent.id());
        press("指派");
        ComboBox<Brokers.Choice> choice = find(ComboBox.class).single();
        assertThat(choice.isInvalid()).isTrue();
        choice.setValue(choice.getListDataView()
                .getItems()
                .filter(each -> each.account().equals(broker.id()))
                .findFirst()
                .orElseThrow());
        press("指派");
        assertThat(fair.read(sent.id()).broker()).isEqualTo(broker.id());
        SignedInAs.account(broker);
        open("desk/deals/" + sent.id());
        area("写给双方").setValue("老板其实很着急。");
        press("存为经纪人记录");
        assertThat(everything()).contains("老板其实很着急。", "和中心看得到");
        SignedInAs.account(sent.asker());
        open("desk/deals/" + sent.id());
        assertThat(everything())
                .doesNotContain("老板其实很着急。")
                .containsPattern("指派经纪人.*洽谈人（洽谈AGENCY\\d+），为洽谈ENTERPRISE\\d+服务");
    }

    @Test
    void wordCheckMarksTheTalkForWhoStandsBetweenAndForNobodyElse() {
        var sent = fair.sent();
        fair.move(sent.id(), sent.owner(), DealMove.ACCEPT, Words.of("贵方的工艺独一无二，手机 13900001234 联系。"));
        for (var side : List.of(sent.owner(), sent.asker())) {
            SignedInAs.account(side);
            open("desk/deals/" + sent.id());
            assertThat(marked()).isEmpty();
            assertThat(everything()).contains("贵方的工艺独一无二");
        }
        SignedInAs.account(fair.staff());
        open("desk/deals"); // another reader, another page
        open("desk/deals/" + sent.id());
        assertThat(marked()).containsExactly("独一无二");
        assertThat(everything()).contains("贵方的工艺独一无二");
    }

    private List<String> marked() {
        return all(((Component) getCurrentView()).getElement())
                .filter(element -> element.getTag().equals("mark"))
                .map(Element::getText)
                .toList();
    }

    private static Stream<Element> all(Element element) {
        return element.isTextNode()
                ? Stream.of()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(DealViewsTest::all));
    }

    @Test
    void everybodyReadsHowAnOrganisationAnswers() {
        var sent = fair.sent();
        var part = profile.part(of(sent.owner()), Locale.SIMPLIFIED_CHINESE).orElseThrow();
        assertThat(part.getElement().getTextRecursively()).contains("收到意向1", "已答复0");
        assertThat(profile.part(of(sent.asker()), Locale.SIMPLIFIED_CHINESE)).isEmpty();
    }

    @Test
    void agencyActsForItsClientInEverybodysSight() {
        var sent = fair.sent();
        var agency = fair.person(OrganisationKind.AGENCY);
        new Recorded(sql).running(of(agency), of(sent.owner()));
        SignedInAs.account(agency);
        open("desk/deals");
        assertThat(rows()).singleElement().asString().contains("烘房余热白白排掉", "轮到我们", "您代洽谈ENTERPRISE");
        open("desk/deals/" + sent.id());
        press("愿意洽谈");
        SignedInAs.account(sent.asker());
        open("desk/deals/" + sent.id());
        assertThat(everything()).containsPattern("洽谈AGENCY\\d+代洽谈ENTERPRISE\\d+");
    }

    private static UUID of(Account account) {
        return Objects.requireNonNull(account.organisationId());
    }
}
