package cn.zhongning.portal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.files.FilesField;
import cn.zhongning.portal.files.StoredFiles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class LicenceFieldTest extends DeskTest {
    @Autowired
    Accounts accounts;

    @Autowired
    StoredFiles files;

    UUID own;
    String name;

    @BeforeEach
    void signUp() {
        name = "执照最佳公司" + UUID.randomUUID().toString().substring(0, 8);
        own = NewOrganisation.of(accounts, OrganisationKind.ENTERPRISE, name, OrganisationStatus.PENDING);
        SignedInAs.account(accounts.create(
                own, UUID.randomUUID() + "@example.cn", "王小宁", null, Role.ENTERPRISE, "红果干9月入库-kx", false));
    }

    @Test
    void organisationHandsInItsLicenceAndTheCentreReadsItBesideTheMarkedName() {
        open("desk/account");
        press("交给中心");
        assertThat(find(Paragraph.class).withClassName("error").all())
                .anySatisfy(error -> assertThat(error.getText()).isEqualTo("请上传 1 至 3 份"));
        var paper =
                files.store(Licences.PURPOSE, own, "营业执照.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        find(FilesField.class).single().setValue(List.of(paper.id()));
        press("交给中心");
        assertThat(everything()).contains("执照或证书", "营业执照.pdf");

        SignedInAs.staff();
        open("desk/organisations");
        assertThat(everything()).contains("营业执照.pdf", "用词检查标出", paper.sha256().substring(0, 12));
        assertThat(find(H2.class).all())
                .anySatisfy(head -> assertThat(said(head)).isEqualTo(name));
    }

    private static String said(Component component) {
        return component.getElement().getTextRecursively();
    }
}
