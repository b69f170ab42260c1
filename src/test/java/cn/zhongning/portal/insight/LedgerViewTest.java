package cn.zhongning.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.contracts.ContractKind;
import cn.zhongning.portal.contracts.Ledger;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class LedgerViewTest extends SpringBrowserlessTest {
    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient sql;

    private RegisteredMarket market;
    private UUID contract;

    @BeforeEach
    void register(@Autowired Accounts accounts) {
        UI.getCurrent().setLocale(Texts.CHINESE);
        market = RegisteredMarket.of(sql, accounts);
        contract = market.register(
                ContractKind.SERVICE, "goji", "enhe", LocalDate.of(2025, 6, 7), 800_000_00L, 600_000_00L);
        SignedInAs.staff();
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void centreFindsALineByTheNameOfASide() {
        open();
        assertThat(page())
                .contains("对账用的合同", "800,000.00", "600,000.00", market.seller().name());
    }

    @Test
    void wrongAmountIsTakenBackAndWrittenAnewButNeverChanged() {
        open();
        press("更正");
        field("成交额（元）").setValue("700000");
        field("技术交易额（元）").setValue("50万");
        find(TextArea.class).single().setValue("登记机构核减了设备款");
        press("写入台账");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(ledger.of(contract))
                .extracting(line -> line.total())
                .containsExactly(800_000_00L, -800_000_00L, 700_000_00L);
        assertThat(page()).contains("已冲销", "−800,000.00", "700,000.00", "登记机构核减了设备款");
    }

    @Test
    void mistakesOfACorrectionStandBesideTheirFieldsAndNothingIsWritten() {
        open();
        press("更正");
        field("技术交易额（元）").setValue("900000");
        find(TextArea.class).single().setValue("写错了");
        press("写入台账");
        assertThat(field("技术交易额（元）").isInvalid()).isTrue();
        field("技术交易额（元）").setValue("六十万");
        press("写入台账");
        assertThat(field("技术交易额（元）").getErrorMessage()).contains("请只写数字");
        field("技术交易额（元）").setValue("600000");
        find(TextArea.class).single().setValue(" ");
        press("写入台账");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(ledger.of(contract)).hasSize(1);
    }

    @Test
    void ofTwoWhoCorrectTheSameLineTheSecondIsToldAndKeepsWhatWasTyped() {
        open();
        press("更正");
        find(TextArea.class).single().setValue("我也发现了");
        ledger.reverse(ledger.of(contract).getFirst().id(), "别人先改了");
        press("写入台账");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("我也发现了");
    }

    @Test
    void whatIsLookedForStandsInTheAddress() {
        UI.getCurrent().navigate("desk/ledger", query(Map.of("q", market.buyer().name(), "kind", "LICENCE")));
        assertThat(find(Paragraph.class).all()).anyMatch(text -> text.getText().contains("没有符合条件"));
    }

    private void open() {
        UI.getCurrent().navigate("desk/ledger", query(Map.of("q", market.buyer().name())));
    }

    private static QueryParameters query(Map<String, String> query) {
        return QueryParameters.simple(query);
    }

    private String page() {
        return String.join(
                "\n",
                find(HtmlContainer.class).all().stream()
                        .map(cell -> cell.getElement().getTextRecursively())
                        .toList());
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String text) {
        var buttons = find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .toList();
        test(List.copyOf(buttons).getLast()).click();
    }
}
