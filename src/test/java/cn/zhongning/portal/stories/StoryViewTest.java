package cn.zhongning.portal.stories;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class StoryViewTest extends SpringBrowserlessTest {
    @Autowired
    Stories stories;

    private UUID buyer;
    private UUID seller;
    private UUID contract;

    @BeforeEach
    void sign(@Autowired Accounts accounts, @Autowired DemandService demands, @Autowired JdbcClient sql) {
        UI.getCurrent().setLocale(Texts.CHINESE);
        var chain = new Chain(accounts, demands, sql);
        buyer = chain.organisation(OrganisationKind.ENTERPRISE, "案例页上的企业");
        seller = chain.organisation(OrganisationKind.UNIVERSITY, "案例页上的大学");
        contract = chain.contract(buyer, seller);
        SignedInAs.staff();
        stories.draft(contract);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void bothSidesAreAskedAboutWhatStandsInTheFields() {
        open();
        find(TextField.class).single().setValue("一炉果子省下三成电");
        press("请双方确认");
        SignedInAs.as(Role.ENTERPRISE, buyer);
        assertThat(stories.find(contract).orElseThrow().form().title()).isEqualTo("一炉果子省下三成电");
        open();
        find(Checkbox.class).single().setValue(true);
        press("同意公开");
        assertThat(stories.consents(contract).get(buyer)).isEqualTo(new Consents.Consent(buyer, true, true));
        SignedInAs.as(Role.UNIVERSITY, seller);
        open();
        press("不同意");
        SignedInAs.staff();
        open();
        press("发布");
        assertThat(stories.find(contract).orElseThrow().stage()).isEqualTo(StoryStage.ASKED);
    }

    @Test
    void centreSeesWhatTheWordCheckFoundBeforeItIsPublic() {
        var draft = stories.find(contract).orElseThrow();
        var form =
                new StoryForm("国内独一无二的烘房", draft.form().summary(), draft.form().body());
        var edited = stories.edit(contract, draft.version(), form);
        open();
        assertThat(text()).contains("独一无二").contains("1 处");
        stories.ask(contract, edited.version());
        open();
        assertThat(text()).contains("1 处");
        SignedInAs.as(Role.ENTERPRISE, buyer);
        open();
        assertThat(text()).doesNotContain("1 处");
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void missingTextIsSaidBesideItsField() {
        open();
        find(TextField.class).single().setValue("短");
        press("存为草稿");
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        assertThat(stories.find(contract).orElseThrow().form().title()).startsWith("从需求到合同");
    }

    private void open() {
        navigate("desk/stories/" + contract, StoryView.class);
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }
}
