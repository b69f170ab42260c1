package cn.zhongning.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.notices.Readers;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class MailsViewTest extends SpringBrowserlessTest {
    @Autowired
    Notices notices;

    @Autowired
    Letters letters;

    @Autowired
    MailDesk desk;

    @Autowired
    MailTable mails;

    @Autowired
    StuckMail stuck;

    @Autowired
    MyAddress mine;

    @Autowired
    DeadAddresses dead;

    @Autowired
    Roads roads;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void readChinese() {
        roads.stopThePortals();
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @AfterEach
    void leave() {
        SignedInAs.nobody();
        roads.letThePortalsWalk();
    }

    @Test
    void staffFindsByStateWayAndPartOfTheRecipient() {
        var who = UUID.randomUUID().toString();
        var failed = written(who + "@example.cn", "FAILED", "REFUSED");
        written(who + "@example.cn", "SENT", null);
        SignedInAs.staff();
        UI.getCurrent()
                .navigate(
                        "desk/mail", QueryParameters.of("who", who.substring(4).toUpperCase(Locale.ROOT)));
        assertThat(rows()).hasSize(2);
        UI.getCurrent().navigate("desk/mail", QueryParameters.simple(Map.of("who", who, "state", "FAILED")));
        assertThat(rows()).hasSize(1);
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().equals("/desk/mail/" + failed));
        UI.getCurrent().navigate("desk/mail", QueryParameters.simple(Map.of("who", who, "channel", "SMS")));
        assertThat(rows()).isEmpty();
        UI.getCurrent().navigate("desk/mail", QueryParameters.of("state", "NONSENSE"));
        assertThat(rows()).isNotEmpty();
    }

    @Test
    void whatFailedForOneReasonIsSentAgainTogetherAndTheRestStays() {
        var first = written(UUID.randomUUID() + "@example.cn", "FAILED", "REFUSED");
        var second = written(UUID.randomUUID() + "@example.cn", "FAILED", "REFUSED");
        var other = written(UUID.randomUUID() + "@example.cn", "FAILED", "GAVE_UP");
        SignedInAs.staff();
        UI.getCurrent().navigate("desk/mail", QueryParameters.of("waiting", ""));
        test(find(Button.class)
                        .withCondition(button ->
                                "全部再发：对方不收".equals(button.getAriaLabel().orElse("")))
                        .single())
                .click();
        assertThat(List.of(first, second)).allMatch(id -> state(id) == Mail.State.WAITING);
        assertThat(state(other)).isEqualTo(Mail.State.FAILED);
        stuck.close(other);
    }

    @Test
    void whatIsPerhapsSentIsLeftOrSentAgainByAPersonAndTheSecondOfThemIsTold() {
        var left = written(UUID.randomUUID() + "@example.cn", "PERHAPS", null);
        SignedInAs.staff();
        navigate("desk/mail/" + left, MailView.class);
        test(find(Button.class).withText("不用再发").single()).click();
        assertThat(state(left)).isEqualTo(Mail.State.CLOSED);
        assertThat(find(Button.class).all()).isEmpty();
        assertThatThrownBy(() -> desk.sendAgain(left)).isInstanceOf(Refused.class);
    }

    @Test
    void whatCameWithADumpIsSentOrLeftTogetherByAPerson() {
        var first = written(UUID.randomUUID() + "@example.cn", "HELD", null);
        SignedInAs.staff();
        UI.getCurrent().navigate("desk/mail", QueryParameters.of("waiting", ""));
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("从转储恢复，未发出");
        pressAbout("全部再发：从转储恢复，未发出");
        assertThat(state(first)).isEqualTo(Mail.State.WAITING);
        var second = written(UUID.randomUUID() + "@example.cn", "HELD", null);
        UI.getCurrent().navigate("desk/mail", QueryParameters.of("waiting", ""));
        pressAbout("全部不发：从转储恢复，未发出");
        assertThat(state(second)).isEqualTo(Mail.State.CLOSED);
        SignedInAs.account(person());
        assertThatThrownBy(() -> desk.sendHeld()).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.closeHeld()).isInstanceOf(Refused.class);
    }

    @Test
    void filtersThatAreEmptySayThatAllIsShown() {
        SignedInAs.staff();
        UI.getCurrent().navigate("desk/mail");
        assertThat(find(ComboBox.class).all()).hasSize(2).allMatch(filter -> "全部".equals(filter.getPlaceholder()));
    }

    @Test
    void partOfAnAddressIsFoundAmongTwoHundredThousandWithoutReadingThemAll() {
        var plan = transactions.execute(status -> {
            sql.sql("""
                            insert into mail (id, recipient, language, subject, body, address, state, next_at, created_at)
                            select gen_random_uuid(), 'reader' || number || '@example.cn', 'zh-CN', 'x', 'x', '', 'SENT', now(), now()
                            from generate_series(1, 200000) as number
                            """).update();
            sql.sql("analyze mail").update();
            status.setRollbackOnly();
            return sql.sql("explain analyze "
                            + MailShelf.question(new MailShelf.Wanted(false, null, null, null, "reader123456")))
                    .param("who", "%reader123456%")
                    .param("most", 31)
                    .param("offset", 0)
                    .query(String.class)
                    .list();
        });
        assertThat(plan).anyMatch(line -> line.contains("mail_recipient"));
    }

    @Test
    void signsOfPatternsInAnAddressAreLookedForAsTheyAre() {
        var who = UUID.randomUUID().toString();
        written(who + "_x@example.cn", "SENT", null);
        assertThat(desk(who + "_x")).hasSize(1);
        assertThat(desk(who.substring(0, 8) + "%x")).isEmpty();
    }

    private List<Mail> desk(String who) {
        SignedInAs.staff();
        return desk.newest(new MailShelf.Wanted(false, null, null, null, who), 0, 9);
    }

    private void pressAbout(String label) {
        test(find(Button.class)
                        .withCondition(
                                button -> label.equals(button.getAriaLabel().orElse("")))
                        .single())
                .click();
    }

    @Test
    void onlyTheCentreDecidesAboutMail() {
        var failed = written(UUID.randomUUID() + "@example.cn", "FAILED", "REFUSED");
        SignedInAs.account(person());
        assertThatThrownBy(() -> desk.close(failed)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.clear(failed)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.sendAgain(Mail.Cause.REFUSED)).isInstanceOf(Refused.class);
        assertThat(state(failed)).isEqualTo(Mail.State.FAILED);
        stuck.close(failed);
    }

    @Test
    void staffClearsAnAddressThatIsRightAfterAll() {
        var to = UUID.randomUUID() + "@example.cn";
        var failed = written(to, "FAILED", "ADDRESS");
        dead.mark(mails.find(failed).orElseThrow(), "550 5.1.1 no such user", Instant.now());
        SignedInAs.staff();
        navigate("desk/mail/" + failed, MailView.class);
        test(find(Button.class).withText("地址没错，请再试").single()).click();
        assertThat(dead.find(Channel.MAIL, to)).isEmpty();
        stuck.close(failed);
    }

    @Test
    void readerSeesWhetherTheLetterArrivedAndSaysThatTheirAddressIsRight() {
        var person = person();
        notices.tell(person.id(), "notices.organisation.approved", "/desk", "红果");
        var letter = sql.sql("update mail set state = 'FAILED', cause = 'ADDRESS' where account_id = ? returning id")
                .param(person.id())
                .query(UUID.class)
                .single();
        dead.mark(mails.find(letter).orElseThrow(), "550 5.1.1 no such user", Instant.now());
        SignedInAs.account(person());
        assertThat(mine.dead()).isEmpty();
        SignedInAs.account(person);
        UI.getCurrent().navigate("desk/notices");
        assertThat(find(Span.class).all()).extracting(Span::getText).anyMatch(text -> text.contains("邮件没有送达"));
        test(find(Button.class).withText("地址没错，请再试").single()).click();
        assertThat(mine.dead()).isEmpty();
        stuck.close(letter);
    }

    @Test
    void onlyTheCentreReadsMail() {
        SignedInAs.account(person());
        assertThatThrownBy(() -> desk.newest(MailShelf.Wanted.ALL, 0, 1)).isInstanceOf(Refused.class);
    }

    @Test
    void staffOpensALetterAndSeesHowItFared() {
        var person = person();
        notices.tell(person.id(), "notices.organisation.refused", "/desk/account", "红果", "代码对不上");
        SignedInAs.staff();
        navigate(MailsView.class);
        var letter = desk.newest(MailShelf.Wanted.ALL, 0, 100).stream()
                .filter(found -> person.id().equals(found.accountId()))
                .findFirst()
                .orElseThrow();
        navigate("desk/mail/" + letter.id(), MailView.class);
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("代码对不上"))
                .anyMatch(text -> text.endsWith("/desk/account"));
    }

    private UUID written(String to, String state, @Nullable String cause) {
        letters.post(to, Texts.CHINESE, true, "一封信", "正文", "/desk");
        return sql.sql(
                        "update mail set state = :state, cause = cast(:cause as text) where recipient = :to and state = 'WAITING' returning id")
                .param("state", state)
                .param("cause", cause)
                .param("to", to)
                .query(UUID.class)
                .single();
    }

    private Mail.State state(UUID id) {
        return mails.find(id).orElseThrow().state();
    }

    private List<ListItem> rows() {
        return find(ListItem.class).all();
    }

    private Account person() {
        return Readers.one(accounts);
    }
}
