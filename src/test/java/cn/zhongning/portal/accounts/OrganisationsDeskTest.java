package cn.zhongning.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import com.vaadin.browserless.ComponentTester;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class OrganisationsDeskTest extends DeskTest {
    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    private Organisation waiting;

    @BeforeEach
    void somebodyWaits() {
        var body = "91640521" + "%09d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
        var name = "等待核验的单位" + body.substring(8);
        var code = CreditCode.completing(body);
        waiting = accounts.create(OrganisationKind.ENTERPRISE, name, code, null, OrganisationStatus.PENDING, false);
        SignedInAs.staff();
    }

    @Test
    void approvingWithoutALicenceNeedsAReasonAndMayBeCalledOff() {
        open("desk/organisations");
        inCard("核验通过").click();
        press("仍然通过");
        assertThat(area("通过的理由（记入日志）").isInvalid()).isTrue();
        assertThat(status()).isEqualTo(OrganisationStatus.PENDING);
        press("取消");
        assertThat(find(Dialog.class).all()).isEmpty();
        inCard("核验通过").click();
        area("通过的理由（记入日志）").setValue("在窗口看过原件");
        press("仍然通过");
        assertThat(status()).isEqualTo(OrganisationStatus.APPROVED);
    }

    @Test
    void whoDecidesTooLateIsTold() {
        open("desk/organisations");
        inCard("核验通过").click();
        area("通过的理由（记入日志）").setValue("在窗口看过原件");
        organisations.refuse(waiting.id(), waiting.version(), "别人先退回了");
        press("仍然通过");
        assertThat(status()).isEqualTo(OrganisationStatus.REFUSED);
        assertThat(told()).isNotBlank();
    }

    private OrganisationStatus status() {
        return organisations.find(waiting.id()).orElseThrow().status();
    }

    private ComponentTester<Button> inCard(String text) {
        var card = find(Div.class).all().stream()
                .filter(div -> div.hasClassName("card"))
                .filter(div -> div.getChildren()
                        .anyMatch(child ->
                                child instanceof H2 title && title.getText().equals(waiting.name())))
                .findFirst()
                .orElseThrow();
        return test(find(Button.class, card).withText(text).single());
    }
}
