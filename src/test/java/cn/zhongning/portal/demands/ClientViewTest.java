package cn.zhongning.portal.demands;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.agencies.Recorded;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ClientViewTest extends SpringBrowserlessTest {
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void brokerBeginsADemandForTheClientAndFindsItAgainUntilTheMandateEnds() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        var agency = organisation(OrganisationKind.AGENCY);
        var client = organisation(OrganisationKind.ENTERPRISE);
        var mandate = new Recorded(sql).running(agency, client);
        SignedInAs.as(Role.BROKER, agency);
        UI.getCurrent().navigate("desk/clients/" + client);
        test(find(Button.class).withText("发布一条需求").single()).click();
        assertThat(getCurrentView()).isInstanceOf(DemandEditView.class);
        UI.getCurrent().navigate("desk/clients/" + client);
        assertThat(find(H3.class).all()).hasSize(1);
        new Recorded(sql).end(mandate);
        UI.getCurrent().navigate("desk/clients/" + client);
        assertThat(find(H3.class).all()).isEmpty();
    }

    private UUID organisation(OrganisationKind kind) {
        var code = CreditCode.completing("91640521MA0CNT" + NEXT.getAndIncrement());
        return accounts.create(kind, "受托试验单位", code, null, OrganisationStatus.APPROVED, false)
                .id();
    }
}
