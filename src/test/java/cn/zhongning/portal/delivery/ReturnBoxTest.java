package cn.zhongning.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.notices.Readers;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters that were taken come back to a mailbox. */
@PortalTest
class ReturnBoxTest {
    @Autowired
    Letters letters;

    @Autowired
    Returns returns;

    @Autowired
    MailTable mails;

    @Autowired
    DeadAddresses dead;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP).dynamicPort());
    GreenMailUser box;

    @BeforeEach
    void open() {
        server.start();
        box = server.setUser("returns@portal.example.org", "returns", "secret");
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void letterToNobodyComesBackAndItsReaderIsToldInThePortal() throws Exception {
        var person = person();
        var letter = sent(person);
        box.deliver(report(letter, person.email(), "failed", "5.1.1", "text/rfc822-headers"));
        box.deliver(note("Re: 您好", "text/plain", "我不是退信"));
        look();
        assertThat(mails.find(letter).orElseThrow())
                .matches(mail -> mail.state() == Mail.State.FAILED && mail.cause() == Mail.Cause.RETURNED)
                .extracting(Mail::trouble)
                .asString()
                .contains("5.1.1", "User unknown");
        assertThat(dead.find(Channel.MAIL, person.email().toUpperCase(java.util.Locale.ROOT)))
                .isPresent();
        assertThat(told(person)).singleElement().asString().contains(person.email());
        look();
        assertThat(told(person)).hasSize(1);
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void wholeLettersAreReturnedAsWell() throws Exception {
        var person = person();
        var letter = sent(person);
        box.deliver(report(letter, person.email(), "failed", "5.0.0", "message/rfc822"));
        look();
        assertThat(dead.find(Channel.MAIL, person.email())).isPresent();
    }

    @Test
    void fullMailboxIsNoDeadAddressAndALateLetterIsNotLost() throws Exception {
        var full = person();
        var late = person();
        var toFull = sent(full);
        var toLate = sent(late);
        box.deliver(report(toFull, full.email(), "failed", "5.2.2", "text/rfc822-headers"));
        box.deliver(report(toLate, late.email(), "delayed", "4.4.1", "text/rfc822-headers"));
        look();
        assertThat(mails.find(toFull).orElseThrow().cause()).isEqualTo(Mail.Cause.RETURNED);
        assertThat(dead.find(Channel.MAIL, full.email())).isEmpty();
        assertThat(mails.find(toLate).orElseThrow().state()).isEqualTo(Mail.State.SENT);
        assertThat(told(full)).isEmpty();
    }

    @Test
    void nobodySwitchesAnAddressOffByInventingAReport() throws Exception {
        var person = person();
        var letter = sent(person);
        box.deliver(report(UUID.randomUUID(), person.email(), "failed", "5.1.1", "text/rfc822-headers"));
        box.deliver(note("Nonsense", "multipart/report; report-type=delivery-status; boundary=x", "nothing"));
        look();
        assertThat(dead.find(Channel.MAIL, person.email())).isEmpty();
        assertThat(mails.find(letter).orElseThrow().state()).isEqualTo(Mail.State.SENT);
    }

    @Test
    void mailboxThatIsAwayIsSaidToBeSoSinceItWas() {
        int port = server.getImap().getPort();
        var clock = new MovedClock();
        var returnBox = box(port, clock);
        returnBox.look();
        assertThat(returnBox.outage()).isEmpty();
        server.stop();
        var gone = clock.instant();
        returnBox.look();
        clock.move(Duration.ofHours(3));
        returnBox.look();
        assertThat(returnBox.outage())
                .get()
                .matches(away -> away.reason().contains("refused"))
                .matches(away -> Duration.between(gone, away.since()).compareTo(Duration.ofMinutes(1)) < 0);
    }

    private void look() {
        box(server.getImap().getPort(), Clock.systemUTC()).look();
    }

    private ReturnBox box(int port, Clock clock) {
        return new ReturnBox(
                new BounceSettings("localhost", port, "returns", "secret", false, "INBOX"), returns, clock);
    }

    /** The portal's own carrier puts it into the home; that counts as taken. */
    private UUID sent(Account person) {
        var id = letters.post(person, "会退的信", "正文", "/desk");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> mails.find(id).orElseThrow().state() == Mail.State.SENT);
        return id;
    }

    private static MimeMessage report(UUID letter, String to, String action, String status, String returned)
            throws Exception {
        return message("""
                From: MAILER-DAEMON@mx.example.cn (Mail Delivery System)
                To: returns@portal.example.org
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                \tboundary="4C1.17/mx.example.cn"

                This is a MIME-encapsulated message.

                --4C1.17/mx.example.cn
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mx.example.cn.

                --4C1.17/mx.example.cn
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.cn
                X-Postfix-Queue-ID: 4C1

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 %s <%s>: Recipient address rejected:
                    User unknown in local recipient table

                --4C1.17/mx.example.cn
                Content-Description: Undelivered Message
                Content-Type: %s

                From: no-reply@portal.example.org
                To: %s
                Subject: x
                Message-ID: <%s@portal.example.org>

                --4C1.17/mx.example.cn--
                """.formatted(to, action, status, status, to, returned, to, letter));
    }

    private static MimeMessage note(String subject, String type, String text) throws Exception {
        return message("From: x@example.cn\nSubject: " + subject + "\nMIME-Version: 1.0\nContent-Type: " + type + "\n\n"
                + text + "\n");
    }

    private static MimeMessage message(String text) throws Exception {
        var bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private long unread() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(box).getMessages().stream()
                .filter(stored -> !stored.isSet(jakarta.mail.Flags.Flag.SEEN))
                .count();
    }

    private List<String> told(Account person) {
        return sql.sql("select body from notice where account_id = ? and address = '/desk/notices'")
                .param(person.id())
                .query(String.class)
                .list();
    }

    private Account person() {
        return Readers.one(accounts);
    }
}
