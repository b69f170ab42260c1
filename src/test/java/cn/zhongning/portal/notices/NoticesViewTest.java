package cn.zhongning.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class NoticesViewTest extends SpringBrowserlessTest {
    @Autowired
    Notices notices;

    @Autowired
    MyNotices mine;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void readChinese() {
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void unreadStandsFirstAndGoesOutOfTheCountWhenRead() {
        var person = person();
        SignedInAs.account(person);
        notices.tell(person.id(), "notices.organisation.approved", "/desk", "第一");
        notices.tell(person.id(), "notices.organisation.approved", "/desk", "第二");
        navigate(NoticesView.class);
        assertThat(rows()).hasSize(2).allMatch(row -> row.hasClassName("unread"));
        test(find(Button.class).withText("标为已读").first()).click();
        assertThat(mine.unread()).isOne();
        assertThat(rows()).first().matches(row -> row.hasClassName("unread"));
        test(find(Button.class).withText("全部标为已读").single()).click();
        assertThat(mine.unread()).isZero();
        assertThat(find(Button.class).all()).isEmpty();
    }

    @Test
    void whoWasToldNothingReadsWhatWillStandHere() {
        SignedInAs.account(person());
        navigate(NoticesView.class);
        assertThat(find(Paragraph.class).single().getText()).contains("还没有通知");
    }

    @Test
    void longListIsTurnedByAddress() {
        var person = person();
        SignedInAs.account(person);
        for (int i = 0; i < 21; i++) notices.tell(person.id(), "notices.organisation.approved", "/desk", i);
        UI.getCurrent().navigate("desk/notices", QueryParameters.of("page", "2"));
        assertThat(rows()).hasSize(1);
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().equals("/desk/notices?page=1"));
    }

    @Test
    void nobodyReadsWhatAnotherWasTold() {
        var person = person();
        notices.tell(person.id(), "notices.organisation.approved", "/desk", "别人的事");
        SignedInAs.account(person);
        var notice = mine.list(0, 1).getFirst();
        SignedInAs.account(person());
        assertThat(mine.find(notice.id())).isEmpty();
        mine.read(notice.id());
        SignedInAs.account(person);
        assertThat(mine.unread()).isOne();
    }

    @Test
    void openingANoticeMarksItAsReadForWhomItIsOnly() {
        var person = person();
        notices.tell(person.id(), "notices.organisation.approved", "/desk/account", "打开就算读过");
        SignedInAs.account(person);
        var address = "desk/notices/" + mine.list(0, 1).getFirst().id();
        SignedInAs.account(person());
        UI.getCurrent().navigate(address);
        SignedInAs.account(person);
        assertThat(mine.unread()).isOne();
        UI.getCurrent().navigate(address);
        assertThat(mine.unread()).isZero();
    }

    private java.util.List<ListItem> rows() {
        return find(ListItem.class).all();
    }

    private Account person() {
        return Readers.one(accounts);
    }
}
