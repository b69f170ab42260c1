package cn.zhongning.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class AccountAdminTest extends SpringBrowserlessTest {
    private static final String PASSWORD = "红果干9月入库-kx";

    @Autowired
    Accounts accounts;

    @Autowired
    AccountAdmin admin;

    @Autowired
    AuditLog log;

    @Autowired
    PasswordLinks links;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void readChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void invitedColleagueChoosesAPasswordByMail() {
        var email = UUID.randomUUID() + "@example.cn";
        SignedInAs.as(Role.ADMIN, null);
        navigate(NewAccountView.class);
        find(TextField.class).single().setValue("新同事");
        find(EmailField.class).single().setValue(email);
        test(find(Button.class).withText("发送邀请").single()).click();
        var secret = sql.sql("select secret from mail where recipient = ?")
                .param(email)
                .query(String.class)
                .single();
        links.use(secret, PASSWORD);
        assertThat(admin.find(email, 0, 2))
                .singleElement()
                .extracting(Account::role)
                .isEqualTo(Role.STAFF);
    }

    @Test
    void invitationToAKnownAddressIsRefusedBesideTheField() {
        var person = person();
        SignedInAs.as(Role.ADMIN, null);
        navigate(NewAccountView.class);
        find(TextField.class).single().setValue("新同事");
        find(EmailField.class).single().setValue(person.email());
        test(find(Button.class).withText("发送邀请").single()).click();
        assertThat(find(EmailField.class).single().getErrorMessage()).contains("已经有账号");
    }

    @Test
    void administratorFindsAnAccountAndClosesItsDoor() {
        var person = person();
        SignedInAs.as(Role.ADMIN, null);
        navigate(AccountsView.class);
        UI.getCurrent()
                .navigate(
                        "desk/accounts", QueryParameters.of("q", person.email().toUpperCase(Locale.ROOT)));
        assertThat(find(ListItem.class).all()).hasSize(1);
        test(find(Button.class).withText("停用").single()).click();
        assertThat(accounts.find(person.id()).orElseThrow().enabled()).isFalse();
        test(find(Button.class).withText("启用").single()).click();
        assertThat(accounts.find(person.id()).orElseThrow().enabled()).isTrue();
    }

    @Test
    void oddAndEndlessTextsFindNobodyAndBreakNothing() {
        SignedInAs.as(Role.ADMIN, null);
        for (var odd : List.of("锰".repeat(1_000_000), "有\u0000的字", "半个\ud83d字")) {
            assertThat(admin.find(odd, 0, 10)).isEmpty();
            assertThat(log.read(new AuditLog.Wanted(odd, "", null), 0, 10)).isEmpty();
        }
    }

    @Test
    void lockedAccountIsOpenedByTheAdministrator() {
        var person = person();
        sql.sql("update account set locked_until = now() + interval '10 minutes' where id = ?")
                .param(person.id())
                .update();
        SignedInAs.as(Role.ADMIN, null);
        admin.unlock(person.id());
        assertThat(accounts.find(person.id()).orElseThrow().lockedUntil()).isNull();
    }

    @Test
    void nobodyButAnAdministratorDoesAnyOfThis() {
        SignedInAs.staff();
        assertThatThrownBy(() -> admin.find("", 0, 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> admin.disable(UUID.randomUUID())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> log.actions()).isInstanceOf(Refused.class);
    }

    @Test
    void administratorDoesNotLockThemselvesOut() {
        var person = accounts.create(null, UUID.randomUUID() + "@example.cn", "管理员", null, Role.ADMIN, PASSWORD, false);
        SignedInAs.account(person);
        assertThatThrownBy(() -> admin.disable(person.id())).hasMessageContaining("accounts.error.self");
    }

    @Test
    void auditIsSearchedByAccountActionAndDay() {
        var person = accounts.create(null, UUID.randomUUID() + "@example.cn", "查得到", null, Role.ADMIN, PASSWORD, false);
        SignedInAs.account(person);
        admin.unlock(person.id());
        var today = LocalDate.now(Clocks.CHINA);
        assertThat(log.read(new AuditLog.Wanted(person.email(), "account.unlocked", today), 0, 10))
                .hasSize(1);
        assertThat(log.read(new AuditLog.Wanted(person.email(), "account.unlocked", today.minusDays(1)), 0, 10))
                .isEmpty();
        assertThat(log.read(new AuditLog.Wanted(person.email(), "account.closed", null), 0, 10))
                .isEmpty();
        navigate(AuditView.class);
        UI.getCurrent().navigate("desk/audit", QueryParameters.of("day", "nonsense"));
        assertThat(getCurrentView()).isInstanceOf(AuditView.class);
    }

    private Account person() {
        var email = UUID.randomUUID() + "@example.cn";
        return accounts.create(null, email, "王小宁", null, Role.ORGANISER, PASSWORD, false);
    }
}
