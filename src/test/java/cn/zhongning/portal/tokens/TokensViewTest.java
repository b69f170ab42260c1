package cn.zhongning.portal.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.DeskTest;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class TokensViewTest extends DeskTest {
    private static final String PASSWORD = "成果系统的人-Zn7x";

    @Autowired
    Accounts accounts;

    private UUID own;

    @BeforeEach
    void signIn() {
        own = NewOrganisation.approved(accounts, OrganisationKind.UNIVERSITY, "令牌大学");
        SignedInAs.account(
                accounts.create(own, UUID.randomUUID() + "@example.cn", "林管理", null, Role.UNIVERSITY, PASSWORD, false));
    }

    @Test
    void newTokenIsShownOnceAndThenOnlyItsEnding() {
        open("desk/tokens");
        assertThat(everything()).contains("还没有令牌");
        line("名称").setValue("成果管理系统");
        press("创建令牌");
        assertThat(find(PasswordField.class).single().isInvalid()).isTrue();
        find(PasswordField.class).single().setValue(PASSWORD);
        press("创建令牌");
        assertThat(everything()).contains("请马上复制保存").containsPattern("kjpt_[0-9a-f]{72}");
        open("desk/tokens");
        assertThat(everything()).doesNotContainPattern("kjpt_[0-9a-f]{72}");
        assertThat(rows()).singleElement().asString().contains("成果管理系统", "有效，到", "写成果", "还没有用过", "林管理");
    }

    @Test
    void revokedTokenStaysInTheList() {
        open("desk/tokens");
        line("名称").setValue("旧系统");
        find(PasswordField.class).single().setValue(PASSWORD);
        press("创建令牌");
        press("吊销");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(rows()).singleElement().asString().contains("旧系统", "已吊销");
    }

    @Test
    void readerIsToldWhoManagesThem() {
        SignedInAs.as(Role.UNIVERSITY, own, MemberRole.READER);
        open("desk/tokens");
        assertThat(everything()).contains("只有本单位的负责人和编辑能管理令牌");
        assertThat(find(PasswordField.class).exists()).isFalse();
    }
}
