package cn.zhongning.portal.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.files.FilesField;
import cn.zhongning.portal.files.StoredFiles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class CredentialViewsTest extends DeskTest {
    @Autowired
    Accounts accounts;

    @Autowired
    StoredFiles files;

    @Autowired
    Credentials credentials;

    UUID agency;
    Account broker;
    String name;

    @BeforeEach
    void found() {
        name = "周" + UUID.randomUUID().toString().substring(0, 8);
        agency = NewOrganisation.approved(accounts, OrganisationKind.AGENCY, "证书试验机构");
        broker = accounts.create(
                agency, UUID.randomUUID() + "@example.cn", name, null, Role.BROKER, "红果干9月入库-kx", false);
        SignedInAs.account(broker);
    }

    @Test
    void brokerHandsInACertificateWithErrorsBesideTheFieldsAndTakesItBack() {
        open("desk/credentials");
        assertThat(everything()).contains("还没有证书");
        line("证书编号").setValue("JJ-" + name);
        press("交给中心核对");
        assertThat(line("发证单位").isInvalid()).isTrue();
        assertThat(line("证书编号").getValue()).isEqualTo("JJ-" + name);
        write();
        press("交给中心核对");
        assertThat(rows()).first().asString().contains("JJ-" + name, "自治区科技厅", "枸杞", "等待核对");
        press("删除");
        assertThat(rows()).isEmpty();
    }

    @Test
    void centreSeesWhatItsWordsSayAndChecksTheCertificate() {
        handIn();
        SignedInAs.staff();
        open("desk/credentials/review");
        assertThat(said(card())).contains("JJ-" + name, "枸杞", "用词检查标出", "最佳");
        decide("核对无误");
        assertThat(find(H2.class).withText(name).exists()).isFalse();
        SignedInAs.account(broker);
        open("desk/credentials");
        assertThat(rows()).first().asString().contains("已核对");
    }

    @Test
    void refusalNeedsAReasonWhichItsHolderReads() {
        handIn();
        SignedInAs.staff();
        open("desk/credentials/review");
        decide("不通过");
        assertThat(told()).contains("理由");
        assertThat(find(H2.class).withText(name).exists()).isTrue();
        find(TextField.class, card()).single().setValue("编号查不到");
        decide("不通过");
        SignedInAs.account(broker);
        open("desk/credentials");
        assertThat(rows()).first().asString().contains("未通过", "编号查不到");
    }

    @Test
    void ofTwoWhoDecideTheLaterIsTold() {
        handIn();
        SignedInAs.staff();
        open("desk/credentials/review");
        var waits = credentials.queue().stream()
                .filter(each -> each.holder().equals(name))
                .findFirst()
                .orElseThrow();
        credentials.decide(waits.id(), waits.version(), null);
        decide("核对无误");
        assertThat(told()).contains("刚刚处理过");
        assertThat(find(H2.class).withText(name).exists()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private void write() {
        ((Select<CredentialKind>) find(Select.class).single()).setValue(CredentialKind.MANAGER);
        line("证书编号").setValue("JJ-" + name);
        line("发证单位").setValue("自治区科技厅");
        find(DatePicker.class).single().setValue(LocalDate.of(2024, 5, 6));
        ((MultiSelectComboBox<String>) find(MultiSelectComboBox.class).single()).setValue(Set.of("goji"));
        find(FilesField.class).single().setValue(List.of(paper()));
    }

    private void handIn() {
        credentials.handIn(new CredentialForm(
                CredentialKind.OTHER,
                "JJ-" + name,
                "全国最佳发证中心",
                LocalDate.of(2024, 5, 6),
                Set.of("goji"),
                List.of(paper())));
    }

    private UUID paper() {
        return files.store(
                        Credentials.PURPOSE, agency, "证书.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))
                .id();
    }

    private Component card() {
        return find(Div.class)
                .withClassName("card")
                .withCondition(card -> said(card).contains(name))
                .single();
    }

    private void decide(String text) {
        test(find(Button.class, card()).withText(text).single()).click();
    }

    private static String said(Component component) {
        return component.getElement().getTextRecursively();
    }
}
