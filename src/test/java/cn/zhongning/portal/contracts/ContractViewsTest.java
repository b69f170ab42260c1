package cn.zhongning.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ContractViewsTest extends SpringBrowserlessTest {
    @Autowired
    Contracts contracts;

    private Sides sides;
    private UUID buyer;
    private UUID seller;

    @BeforeEach
    void meet(@Autowired Accounts accounts, @Autowired ContractRepository repository, @Autowired JdbcClient sql) {
        UI.getCurrent().setLocale(Texts.CHINESE);
        sides = new Sides(accounts, repository, sql);
        buyer = sides.enterprise("看合同的企业");
        seller = sides.university("看合同的大学");
        SignedInAs.as(Role.ENTERPRISE, buyer);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void listNamesBothSidesAndSumsEachStageApart() {
        sides.draft(buyer, seller, "第一份合同");
        sign(sides.draft(buyer, seller, "第二份合同"));
        navigate(ContractsView.class);
        assertThat(find(ListItem.class).all()).hasSize(2);
        assertThat(find(Anchor.class).withClassName("card").all())
                .extracting(card -> card.getElement().getTextRecursively())
                .containsExactly("草拟中180 万元", "已签订180 万元", "已登记00 万元");
    }

    @Test
    void emptyListSaysHowAContractBegins() {
        navigate(ContractsView.class);
        assertThat(text()).contains("还没有合同");
    }

    @Test
    void contractOfOthersIsNotFoundAtAnyOfItsAddresses() {
        var id = sides.draft(buyer, seller, "别家的").id();
        SignedInAs.as(Role.ENTERPRISE, sides.enterprise("别家"));
        for (var address : List.of("", "/edit", "/registration")) {
            navigate("desk/contracts/" + id + address, Component.class);
            assertThat(find(H1.class).all())
                    .as(address)
                    .noneMatch(heading -> Set.of("别家的", "修改合同", "认定登记表").contains(heading.getText()));
        }
    }

    @Test
    void secondWindowKeepsWhatItTypedAndChooses() {
        var draft = sides.draft(buyer, seller, "两个窗口写");
        navigate("desk/contracts/" + draft.id() + "/edit", ContractEditView.class);
        contracts.revise(draft.id(), draft.version(), Sides.form("另一个窗口的标题"));
        var title = find(TextField.class).all().stream()
                .filter(field -> "title".equals(field.getElement().getAttribute("data-field")))
                .findFirst()
                .orElseThrow();
        title.setValue("这个窗口的标题");
        click("保存");
        assertThat(text()).contains("另一个窗口的标题", "这个窗口的标题");
        assertThat(title.getValue()).isEqualTo("这个窗口的标题");
        click("留下我写的");
        assertThat(contracts.get(draft.id()).title()).isEqualTo("这个窗口的标题");
    }

    @Test
    void centreConfirmsTheNumberAndTheLedgerShowsOnThePage() {
        var signed = sign(sides.draft(buyer, seller, "登记确认"));
        var number = Sides.number();
        contracts.enterNumber(signed.id(), signed.version(), number, LocalDate.of(2026, 4, 1));
        navigate("desk/contracts/" + signed.id(), ContractView.class);
        assertThat(text()).contains("等中心核对", number);
        assertThat(find(Button.class).withText("确认登记").all()).isEmpty();
        SignedInAs.staff();
        navigate("desk/contracts/" + signed.id(), ContractView.class);
        assertThat(find(Button.class).withText("确认登记").all()).hasSize(1);
        contracts.register(signed.id(), contracts.get(signed.id()).version());
        navigate("desk/contracts/" + signed.id(), ContractView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("登记确认");
        assertThat(text()).contains("登记入账", "800,000.00");
    }

    private Contract sign(Contract draft) {
        return contracts.sign(draft.id(), draft.version());
    }

    private void click(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private String text() {
        return find(Div.class).all().getFirst().getElement().getTextRecursively();
    }
}
