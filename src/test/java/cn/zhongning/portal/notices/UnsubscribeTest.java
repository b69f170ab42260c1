package cn.zhongning.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.delivery.Channel;
import cn.zhongning.portal.delivery.Stops;
import cn.zhongning.portal.delivery.Topic;
import cn.zhongning.portal.delivery.UnsubscribeLinks;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class UnsubscribeTest {
    @Autowired
    UnsubscribeLinks links;

    @Autowired
    SettingsTable settings;

    @Autowired
    Stops stops;

    @Autowired
    Notices notices;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @Test
    void openingTheLinkOnlyAsksAndOneClickStops() throws Exception {
        var person = person();
        var address = links.address(Topic.TALK, person.id());
        var asked = new Browser(port).get(address);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("对接洽谈", "退订").doesNotContain(person.email(), person.name());
        assertThat(asked.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(asked.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(mail(person, NoticeKind.TALK)).isEqualTo(Pace.AT_ONCE);

        var stopped = oneClick(address);
        assertThat(stopped.statusCode()).isEqualTo(200);
        assertThat(stopped.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(mail(person, NoticeKind.TALK)).isEqualTo(Pace.NEVER);
        assertThat(mail(person, NoticeKind.DEAL)).isEqualTo(Pace.AT_ONCE);
        assertThat(oneClick(address).statusCode()).isEqualTo(200);

        notices.tell(person.id(), "deals.notice.WRITE", "/desk/deals", "某事", "某人", "你好");
        assertThat(written("mail", person)).isZero();
        assertThat(written("notice", person)).isOne();
    }

    @Test
    void whoThinksBetterOfItGetsBackWhatWasChosenBefore() throws Exception {
        var person = person();
        var address = links.address(Topic.DIGEST, person.id());
        oneClick(address);
        assertThat(mail(person, NoticeKind.MATCH)).isEqualTo(Pace.NEVER);
        assertThat(mail(person, NoticeKind.TALK)).isEqualTo(Pace.AT_ONCE);
        var page = new Browser(port).get("/en" + address);
        assertThat(page.body()).contains("You have unsubscribed", address + "/undo");
        var back = own(address + "/undo");
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(mail(person, NoticeKind.MATCH)).isEqualTo(Pace.DAILY);
    }

    @Test
    void takingBackIsForOurOwnPageOnly() throws Exception {
        var person = person();
        var address = links.address(Topic.TALK, person.id());
        oneClick(address);
        assertThat(oneClick(address + "/undo").statusCode()).isEqualTo(403);
        assertThat(mail(person, NoticeKind.TALK)).isEqualTo(Pace.NEVER);
    }

    @Test
    void nobodyMakesUpALinkNorUsesOneForAnotherTopic() throws Exception {
        var person = person();
        var token = links.address(Topic.TALK, person.id()).replaceAll(".*/", "");
        for (var word : new String[] {"deal", "account", "legal", "digest", "talks", "reminders"}) {
            assertThat(oneClick("/unsubscribe/" + word + "/" + token).statusCode())
                    .as(word)
                    .isEqualTo(404);
        }
        var forged = (token.charAt(3) == 'A' ? "B" : "A") + token.substring(1);
        assertThat(oneClick("/unsubscribe/talk/" + forged).statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get("/unsubscribe/talk/" + forged).statusCode())
                .isEqualTo(404);
        assertThat(mail(person, NoticeKind.DEAL)).isEqualTo(Pace.AT_ONCE);
    }

    @Test
    void letterThatWaitsForTheMorningStaysWhenItsReaderWantsNoMore() throws Exception {
        var person = person();
        notices.tell(person.id(), "deals.notice.WRITE", "/desk/deals", "某事", "某人", "你好");
        sql.sql("update mail set state = 'WAITING', next_at = now() + interval '8 hours' where account_id = ?")
                .param(person.id())
                .update();
        oneClick(links.address(Topic.TALK, person.id()));
        assertThat(sql.sql("select state from mail where account_id = ?")
                        .param(person.id())
                        .query(String.class)
                        .single())
                .isEqualTo("EXPIRED");
    }

    @Test
    void holderOfATicketStopsItsRemindersAlone() throws Exception {
        var ticket = UUID.randomUUID();
        var address = links.address(Topic.REMINDERS, ticket);
        assertThat(new Browser(port).get(address).body()).contains("只影响这一张票");
        oneClick(address);
        assertThat(stops.stopped(ticket, Topic.REMINDERS)).isTrue();
        assertThat(stops.stopped(ticket, Topic.THANKS)).isFalse();
        own(address + "/undo");
        assertThat(stops.stopped(ticket, Topic.REMINDERS)).isFalse();
    }

    /** As a mail provider posts it: from nowhere, with no cookie. */
    private HttpResponse<String> oneClick(String address) throws Exception {
        var browser = new Browser(port);
        return browser.send(browser.request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    }

    private HttpResponse<String> own(String address) throws Exception {
        var browser = new Browser(port);
        return browser.send(browser.request(address)
                .header("Origin", "http://localhost:" + port)
                .POST(BodyPublishers.noBody()));
    }

    private Pace mail(Account person, NoticeKind kind) {
        return settings.of(person.id()).pace(kind, Channel.MAIL);
    }

    private int written(String table, Account person) {
        return sql.sql("select count(*) from " + table + " where account_id = ?")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    private Account person() {
        return Readers.one(accounts);
    }
}
