package cn.zhongning.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.Engine;
import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.demands.Demand;
import cn.zhongning.portal.demands.DemandForm;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.listings.SecretLevel;
import cn.zhongning.portal.reviews.Scores;
import cn.zhongning.portal.shared.CooperationMode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The centre publishes while neither the search engine nor the mail server is there. */
@PortalTest
class PublicationOutageTest {
    private static final String TITLE = "钼酸铵结晶母液发黄";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DemandService demands;

    @Autowired
    MailTable mails;

    @Autowired
    Roads roads;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
        roads.letThePortalsWalk();
    }

    @Test
    void whatIsPublishedDuringAnOutageStandsAndIsFoundAndToldAfterwards() throws Exception {
        var organisation = NewOrganisation.approved(accounts, OrganisationKind.ENTERPRISE, "停机时发布的企业");
        var email = UUID.randomUUID() + "@example.cn";
        var owner = accounts.create(organisation, email, "等信的人", null, Role.ENTERPRISE, "停机也算数-Jk6", false);
        var waiting = submitted(owner);
        int mailPort = freePort();
        Engine.kill();
        roads.stopThePortals(); // they would put the letter into the home before anybody looks
        // Whatever other tests left waiting would go first.
        sql.sql("update mail set state = 'CLOSED' where state = 'WAITING'").update();
        SignedInAs.staff();
        demands.approve(waiting.id(), waiting.version(), new Scores(4, 4, 4, 4));
        SignedInAs.nobody();

        var page = new Browser(port).get("/demands/" + waiting.id());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(TITLE);
        assertThat(new Browser(port).get("/demands").body()).contains(TITLE);
        var carrier = roads.carrier(roads.mail(mailPort));
        carrier.carry();
        assertThat(carrier.outage()).isPresent();
        assertThat(letter(owner).state()).isEqualTo(Mail.State.WAITING);
        assertThat(letter(owner).attempts()).isZero();

        Awaitility.await().atMost(Duration.ofSeconds(180)).untilAsserted(() -> {
            var found = new Browser(port).get("/demands?q=%E9%92%BC%E9%85%B8%E9%93%B5");
            assertThat(found.body()).contains("/demands/" + waiting.id()).doesNotContain("检索服务暂时没有响应");
        });
        assertThat(carried(mailPort, carrier, owner)).contains(TITLE);
    }

    private Demand submitted(Account owner) {
        SignedInAs.account(owner);
        var draft = demands.saveDraft(form());
        return demands.submit(draft.id(), draft.version());
    }

    /** What the mail server got for this person once it was back. */
    private String carried(int port, MailCarrier carrier, Account person) {
        var back = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                carrier.carry();
                assertThat(letter(person).state()).isEqualTo(Mail.State.SENT);
            });
            var subjects = new StringBuilder();
            for (var message : back.getReceivedMessages()) {
                boolean theirs = Arrays.toString(message.getAllRecipients()).contains(person.email());
                if (theirs) subjects.append(message.getSubject());
            }
            return subjects.toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } finally {
            back.stop();
        }
    }

    private static int freePort() {
        var server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP).dynamicPort());
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        return port;
    }

    private Mail letter(Account person) {
        var id = sql.sql("select id from mail where account_id = ? and subject like '%' || ? || '%'")
                .params(person.id(), TITLE)
                .query(UUID.class)
                .single();
        return mails.find(id).orElseThrow();
    }

    private static DemandForm form() {
        return new DemandForm(
                TITLE,
                "metallurgy",
                null,
                "ningan",
                "钼酸铵重结晶两次，母液仍然发黄，铁和硅降不下来，成品白度只有七十，客户退货。想找除铁除硅的办法。",
                "",
                "",
                "钼酸铵提纯",
                "",
                "等信的人 0955-5000300",
                10_0000_00L,
                30_0000_00L,
                List.of(CooperationMode.SERVICE),
                LocalDate.now().plusYears(1),
                LocalDate.now().plusDays(90),
                SecretLevel.PUBLIC);
    }
}
