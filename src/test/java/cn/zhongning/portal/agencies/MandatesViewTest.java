package cn.zhongning.portal.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class MandatesViewTest extends SpringBrowserlessTest {
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @BeforeEach
    void readChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    @SuppressWarnings("unchecked")
    void agencyAsksAndTheClientConfirms() {
        var agency = organisation(OrganisationKind.AGENCY, "牵线机构");
        var client = organisation(OrganisationKind.ENTERPRISE, "被代理公司");
        SignedInAs.as(Role.BROKER, agency);
        navigate(MandateNewView.class);
        press("发给委托方确认");
        var partner = (ComboBox<Organisation>) find(ComboBox.class).single();
        assertThat(partner.isInvalid()).isTrue();
        partner.setValue(organisations.find(client).orElseThrow());
        press("发给委托方确认");
        assertThat(find(H3.class).withText("牵线机构受被代理公司委托").exists()).isTrue();

        SignedInAs.as(Role.ENTERPRISE, client);
        navigate(MandatesView.class);
        press("确认");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(Button.class).withText("终止委托").exists()).isTrue();

        SignedInAs.as(Role.BROKER, agency);
        navigate(MandatesView.class);
        assertThat(find(Anchor.class).withText("替对方办理").single().getHref()).isEqualTo("/desk/clients/" + client);
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private UUID organisation(OrganisationKind kind, String name) {
        var code = CreditCode.completing("91640521MA0MNX" + NEXT.getAndIncrement());
        return accounts.create(kind, name, code, null, OrganisationStatus.APPROVED, false)
                .id();
    }
}
