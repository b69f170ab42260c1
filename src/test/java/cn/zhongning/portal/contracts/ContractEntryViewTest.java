package cn.zhongning.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.contracts.EntryForm.Absent;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ContractEntryViewTest extends SpringBrowserlessTest {
    @Autowired
    EnteredContracts entered;

    private UUID buyer = new UUID(0, 0);
    private final String title = "录入页上的合同 " + UUID.randomUUID();

    @BeforeEach
    void sitDown(@Autowired Accounts accounts, @Autowired ContractRepository repository, @Autowired JdbcClient sql) {
        UI.getCurrent().setLocale(Texts.CHINESE);
        var sides = new Sides(accounts, repository, sql);
        buyer = sides.enterprise("录入页买方" + title.substring(title.length() - 6));
        SignedInAs.account(sides.person(null, Role.STAFF, "录入页试一试-Hs9"));
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void staffNameAStrangerAndFindTheContractMarkedAsUntalked() {
        navigate("desk/contracts/new", ContractEntryView.class);
        write(CreditCode.completing("9110010288"
                        + "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000)))
                .value());
        click("保存");
        assertThat(find(H1.class).single().getText()).isEqualTo(title);
        assertThat(text()).contains("外省某研究所", "未经平台对接");
        navigate("desk/contracts", ContractsView.class);
        assertThat(text()).contains("中心录入，未经平台对接");
    }

    @Test
    void wrongCodeIsSaidBesideItsFieldAndNothingTypedIsLost() {
        navigate("desk/contracts/new", ContractEntryView.class);
        write("91100102990000001");
        click("保存");
        var code = field(TextField.class, "outsideCode");
        assertThat(code.isInvalid()).isTrue();
        assertThat(code.getErrorMessage()).contains("18");
        assertThat(field(TextField.class, "title").getValue()).isEqualTo(title);
        assertThat(field(TextField.class, "outsideName").getValue()).isEqualTo("外省某研究所");
        choose(Absent.NOBODY);
        click("保存");
        assertThat(field(ComboBox.class, "seller").isInvalid()).isTrue();
    }

    @Test
    void sameContractAgainLeadsToTheOneThatIsThere() {
        var code = CreditCode.completing("9110010277"
                        + "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000)))
                .value();
        navigate("desk/contracts/new", ContractEntryView.class);
        write(code);
        click("保存");
        navigate("desk/contracts/new", ContractEntryView.class);
        write(code);
        click("保存");
        assertThat(text()).contains("没有重复录入");
        assertThat(find(Anchor.class).withText(title).all()).hasSize(1);
        assertThat(field(TextField.class, "title").getValue()).isEqualTo(title);
    }

    @Test
    void enterprisesFindNoSuchPage() {
        SignedInAs.as(Role.ENTERPRISE, buyer);
        navigate("desk/contracts/new", Component.class);
        assertThat(find(H1.class).all()).noneMatch(heading -> heading.getText().equals("录入合同"));
        navigate("desk/contracts", ContractsView.class);
        assertThat(find(Anchor.class).withText("录入合同").all()).isEmpty();
    }

    private void write(String code) {
        choose(Absent.SELLER);
        this.<Organisation>party().setValue(entered.party(buyer).orElseThrow());
        field(TextField.class, "outsideName").setValue("外省某研究所");
        field(TextField.class, "outsideCode").setValue(code);
        this.<String>select("kind").setValue(ContractKind.SERVICE.name());
        this.<String>select("industry").setValue("goji");
        field(TextField.class, "title").setValue(title);
        field(TextField.class, "total").setValue("80万");
        field(TextField.class, "technology").setValue("60万");
        field(DatePicker.class, "signedOn").setValue(LocalDate.of(2026, 3, 2));
    }

    @SuppressWarnings("unchecked")
    private void choose(Absent absent) {
        ((RadioButtonGroup<Absent>) field(RadioButtonGroup.class, "absent")).setValue(absent);
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> party() {
        return (ComboBox<T>) field(ComboBox.class, "buyer");
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String name) {
        return (Select<T>) field(Select.class, name);
    }

    private <C extends Component> C field(Class<C> type, String name) {
        return find(type).all().stream()
                .filter(field -> name.equals(field.getElement().getAttribute("data-field")))
                .findFirst()
                .orElseThrow();
    }

    private void click(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private String text() {
        return find(Div.class).all().getFirst().getElement().getTextRecursively();
    }
}
