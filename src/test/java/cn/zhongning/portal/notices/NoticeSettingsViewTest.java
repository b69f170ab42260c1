package cn.zhongning.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.delivery.Channel;
import cn.zhongning.portal.delivery.Topic;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class NoticeSettingsViewTest extends SpringBrowserlessTest {
    @Autowired
    SettingsTable settings;

    @Autowired
    Accounts accounts;

    private Account person;

    @BeforeEach
    void signIn() {
        UI.getCurrent().setLocale(Texts.CHINESE);
        person = Readers.one(accounts);
        SignedInAs.account(person);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void whatIsChosenStandsAndTheRestStaysUsual() {
        navigate(NoticeSettingsView.class);
        choose(NoticeKind.TALK, Pace.WEEKLY);
        save();
        var now = settings.of(person.id());
        assertThat(now.pace(NoticeKind.TALK, Channel.MAIL)).isEqualTo(Pace.WEEKLY);
        assertThat(now.paces()).hasSize(1);
        assertThat(now.digest()).isEqualTo(DigestTime.USUAL);
        choose(NoticeKind.TALK, Pace.NEVER);
        save();
        assertThat(settings.of(person.id()).pace(NoticeKind.TALK, Channel.MAIL)).isEqualTo(Pace.NEVER);
    }

    @Test
    void windowThatWasOpenWhenALetterUnsubscribedIsToldAndMaySaveThen() {
        navigate(NoticeSettingsView.class);
        settings.stop(person.id(), Topic.TALK);
        choose(NoticeKind.DEAL, Pace.DAILY);
        save();
        assertThat(find(Notification.class).last().getElement().getProperty("text", ""))
                .contains("刚在别处改过");
        assertThat(settings.of(person.id()).pace(NoticeKind.TALK, Channel.MAIL)).isEqualTo(Pace.NEVER);
        save();
        assertThat(settings.of(person.id()).pace(NoticeKind.DEAL, Channel.MAIL)).isEqualTo(Pace.DAILY);
    }

    @Test
    void whatBindsOffersNoChoiceAndTheCentresDutiesAreNotShownToOthers() {
        navigate(NoticeSettingsView.class);
        assertThat(find(H3.class).all())
                .extracting(H3::getText)
                .contains("对接洽谈", "账号与单位")
                .doesNotContain("中心待办");
        assertThat(selects()).noneMatch(name -> name.contains("账号与单位"));
        assertThat(selects()).noneMatch(name -> name.contains("短信"));
    }

    private java.util.List<String> selects() {
        return find(Select.class).all().stream()
                .map(each -> String.valueOf(each.getAriaLabel().orElse("")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private void choose(NoticeKind kind, Pace pace) {
        var name = kind == NoticeKind.TALK ? "对接洽谈 · 邮件" : "成交与合同 · 邮件";
        var field = (Select<Pace>) find(Select.class).all().stream()
                .filter(each -> each.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
        field.setValue(pace);
    }

    private void save() {
        test(find(Button.class).withText("保存设置").single()).click();
    }
}
