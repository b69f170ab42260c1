package cn.zhongning.portal.members;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class MembersViewTest extends SpringBrowserlessTest {
    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    Crew crew;
    UUID own;

    @BeforeEach
    void readChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        crew = new Crew(accounts, sql);
        own = crew.enterprise();
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void ownerInvitesWithErrorsBesideTheField() {
        SignedInAs.account(crew.person(own, MemberRole.OWNER));
        navigate(MembersView.class);
        press("发送邀请");
        var field = find(EmailField.class).single();
        assertThat(field.isInvalid()).isTrue();
        var email = UUID.randomUUID() + "@example.cn";
        field.setValue(email);
        press("发送邀请");
        assertThat(find(H3.class).withText(email).exists()).isTrue();
        press("撤回");
        assertThat(find(H3.class).withText(email).exists()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void ownerChangesARoleInItsRow() {
        var owner = crew.person(own, MemberRole.OWNER);
        var reader = crew.person(own, MemberRole.READER);
        SignedInAs.account(owner);
        navigate(MembersView.class);
        var role = (Select<MemberRole>) find(Select.class)
                .withCondition(select -> select.getValue() == MemberRole.READER)
                .single();
        test(role).selectItem("编辑");
        assertThat(accounts.find(reader.id()).map(Account::member)).contains(MemberRole.EDITOR);
    }

    @Test
    void othersSeeWhoBelongsAndDecideNothing() {
        crew.person(own, MemberRole.OWNER);
        SignedInAs.account(crew.person(own, MemberRole.READER));
        navigate(MembersView.class);
        assertThat(find(H3.class).all()).hasSize(2);
        assertThat(find(Select.class).exists()).isFalse();
        assertThat(find(Button.class).all()).extracting(Button::getText).containsExactly("退出本单位");
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
