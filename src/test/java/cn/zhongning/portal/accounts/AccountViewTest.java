package cn.zhongning.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class AccountViewTest extends SpringBrowserlessTest {
    private static final String PASSWORD = "红果干9月入库-kx";

    @Autowired
    Accounts accounts;

    @Autowired
    MyAccount mine;

    @Autowired
    Organisations organisations;

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
    void personCorrectsTheirDataWithErrorsBesideFields() {
        var person = person(null);
        SignedInAs.account(person);
        navigate(AccountView.class);
        field("电话").setValue("123");
        press("保存");
        assertThat(field("电话").isInvalid()).isTrue();
        assertThat(field("电话").getErrorMessage()).contains("现在是 3 位");
        field("电话").setValue("13900000001");
        field("姓名").setValue("王小夏");
        press("保存");
        var now = accounts.find(person.id()).orElseThrow();
        assertThat(now.name()).isEqualTo("王小夏");
        assertThat(now.phone()).isEqualTo("13900000001");
        assertThat(field("姓名").getValue()).isEqualTo("王小夏");
    }

    @Test
    void ofTwoWindowsTheLaterOneIsTold() {
        var person = person(null);
        SignedInAs.account(person);
        mine.correct(person.version(), "第一", "", "zh-CN");
        assertThatThrownBy(() -> mine.correct(person.version(), "第二", "", "zh-CN"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("accounts.error.changed");
    }

    @Test
    void refusedOrganisationCorrectsItsDataAndAsksAgain() {
        var own = organisation();
        var person = person(own.id());
        var staff = accounts.create(null, UUID.randomUUID() + "@example.cn", "核验员", null, Role.STAFF, PASSWORD, false);
        SignedInAs.staff();
        organisations.refuse(own.id(), own.version(), "名称与执照不符");
        SignedInAs.account(person);
        navigate(AccountView.class);
        field("机构名称").setValue("更名的合作社");
        press("再次提交核验");
        var now = organisations.find(own.id()).orElseThrow();
        assertThat(now.status()).isEqualTo(OrganisationStatus.PENDING);
        assertThat(now.name()).isEqualTo("更名的合作社");
        assertThat(told(staff)).contains("有机构等待核验：更名的合作社");
        assertThat(told(person)).contains("机构核验没有通过：试验合作社");
    }

    @Test
    void staffDecidesOnlyOnWhatTheyHaveRead() {
        var read = organisation();
        SignedInAs.account(person(read.id()));
        organisations.askAgain(read.version(), "换了名字的公司", read.creditCode(), "");
        SignedInAs.staff();
        assertThatThrownBy(() -> organisations.approve(read.id(), read.version(), "已看过原件"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("accounts.error.changed");
        assertThat(organisations.find(read.id()).orElseThrow().approved()).isFalse();
    }

    @Test
    void checkedOrganisationDoesNotChangeItsNameByItself() {
        var own = organisation();
        SignedInAs.staff();
        organisations.approve(own.id(), own.version(), "已看过原件");
        SignedInAs.account(person(own.id()));
        assertThatThrownBy(() -> organisations.askAgain(own.version() + 1, "别的名字", own.creditCode(), ""))
                .isInstanceOf(Refused.class);
    }

    @Test
    void oldPasswordIsAskedBeforeANewOneIsTaken() {
        SignedInAs.account(person(null));
        navigate(PasswordView.class);
        password("现在的密码").setValue("不是这个");
        password("新密码").setValue("黄河水4月开闸-zw");
        press("保存新密码");
        assertThat(password("现在的密码").getErrorMessage()).contains("密码不对");
        assertThat(password("新密码").isInvalid()).isFalse();
        password("现在的密码").setValue(PASSWORD);
        press("保存新密码");
        assertThat(password("新密码").isInvalid()).isFalse();
        assertThat(password("现在的密码").getValue()).isEmpty();
    }

    @Test
    void whoGuessesThePasswordOfAnOpenSessionIsLockedOut() {
        var person = person(null);
        SignedInAs.account(person);
        assertThatThrownBy(() -> mine.close("falsch")).isInstanceOf(Refused.class);
        navigate(PasswordView.class);
        password("新密码").setValue("黄河水4月开闸-zw");
        for (int i = 0; i < 4; i++) {
            password("现在的密码").setValue("猜一个" + i);
            press("保存新密码");
        }
        assertThat(accounts.find(person.id()).orElseThrow().lockedUntil()).isNotNull();
        password("现在的密码").setValue(PASSWORD);
        press("保存新密码");
        assertThat(password("现在的密码").getErrorMessage()).contains("15 分钟后再试");
        assertThatThrownBy(() -> mine.close(PASSWORD)).hasMessageContaining("password.locked");
        assertThat(accounts.find(person.id()).orElseThrow().enabled()).isTrue();
    }

    @Test
    void whoClosesTheirAccountLeavesNoNameBehind() {
        var person = person(null);
        SignedInAs.account(person);
        assertThatThrownBy(() -> mine.close("falsch")).isInstanceOf(Refused.class);
        mine.close(PASSWORD);
        var now = accounts.find(person.id()).orElseThrow();
        assertThat(now.toString()).doesNotContain(person.email(), "王小宁", "13800000000");
        assertThat(now.enabled()).isFalse();
        assertThat(told(person)).isEmpty();
    }

    @Test
    void lastPersonOfAnOrganisationStaysWhileSomethingIsPublished() {
        var own = organisation();
        var person = person(own.id());
        sql.sql("""
                        insert into demand (id, version, organisation_id, stage, title, industry, problem, targets, tried,
                            summary, protected_part, contact, cooperation, expires_on, updated_at)
                        values (?, 1, ?, 'PUBLISHED', '还在找', 'goji', '', '', '', '', '', '', '{}', current_date + 30, now())
                        """).params(UUID.randomUUID(), own.id()).update();
        SignedInAs.account(person);
        assertThatThrownBy(() -> mine.close(PASSWORD)).hasMessageContaining("listings.error.still-open");
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private PasswordField password(String label) {
        return find(PasswordField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private List<String> told(Account person) {
        return sql.sql("select title from notice where account_id = ?")
                .param(person.id())
                .query(String.class)
                .list();
    }

    private Organisation organisation() {
        var digits = "%08d".formatted(Math.abs(UUID.randomUUID().hashCode() % 100_000_000));
        return accounts.create(
                OrganisationKind.ENTERPRISE,
                "试验合作社",
                CreditCode.completing("916405210" + digits),
                "ningan",
                OrganisationStatus.PENDING,
                false);
    }

    private Account person(@Nullable UUID organisation) {
        var email = UUID.randomUUID() + "@example.cn";
        return accounts.create(organisation, email, "王小宁", "13800000000", Role.ENTERPRISE, PASSWORD, false);
    }
}
