package cn.zhongning.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.notices.Readers;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class MailTest {
    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Letters letters;

    @Autowired
    MailTable mails;

    @Autowired
    Carriers carriers;

    @Autowired
    MailRetention retention;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Value("${portal.home}")
    Path home;

    @Test
    void lettersHaveTheirTimeAndGo() {
        var person = person("zh-CN");
        var left = transactions.execute(carriersSeeNothingYet -> {
            letters.post(person, "核验通过", "正文", "/desk");
            letters.post(person, "还在等", "正文", "/desk");
            sql.sql("update mail set created_at = now() - interval '181 days' where account_id = ?")
                    .param(person.id())
                    .update();
            sql.sql("update mail set state = 'SENT' where account_id = ? and subject = '核验通过'")
                    .param(person.id())
                    .update();
            retention.old();
            return sql.sql("select subject from mail where account_id = ?")
                    .param(person.id())
                    .query(String.class)
                    .list();
        });
        assertThat(left).containsExactly("还在等");
    }

    @Test
    void letterLandsInTheHomeAsPlainTextAndInTheHousesLook() throws Exception {
        var person = person("zh-CN");
        letters.post(person, "核验通过", "第一段\n\n第二段", "/desk/account");
        carryUntil(person, Mail.State.SENT);
        var message = inHome(person);
        assertThat(message.getSubject()).isEqualTo("核验通过");
        assertThat(message.getAllRecipients()[0]).hasToString(person.email());
        assertThat(body(message, "text/plain")).contains("第二段", "https://portal.example.org/desk/account");
        assertThat(body(message, "text/html")).contains("<p", "第二段</p>", "lang=\"zh-CN\"");
    }

    @Test
    void englishReaderGetsAnEnglishLetterWithAnEnglishAddress() throws Exception {
        var person = person("en");
        letters.post(person, "Approved", "You can publish now.", "/demands");
        carryUntil(person, Mail.State.SENT);
        assertThat(body(inHome(person), "text/plain"))
                .contains("https://portal.example.org/en/demands", "Please do not reply");
    }

    @Test
    void whatPeopleTypedIsTextInTheLetter() throws Exception {
        var person = person("zh-CN");
        letters.post(person, "A\r\nBcc: x@example.cn", "<script>alert(1)</script> & co", "");
        carryUntil(person, Mail.State.SENT);
        var message = inHome(person);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(body(message, "text/html")).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(body(message, "text/plain")).contains("<script>alert(1)</script> & co");
    }

    @Test
    void letterThatCannotBeWrittenLetsTheOthersPassAndComesBackLater() throws Exception {
        var broken = person("zh-CN");
        var good = person("zh-CN");
        transactions.executeWithoutResult(unsent -> {
            letters.post(broken, "坏地址", "x", "/desk");
            sql.sql("update mail set recipient = 'no address at all' where account_id = ?")
                    .param(broken.id())
                    .update();
        });
        letters.post(good, "好地址", "x", "/desk");
        carryUntil(good, Mail.State.SENT);
        assertThat(mailTo(broken).state()).isEqualTo(Mail.State.FAILED);
        assertThat(mailTo(broken).trouble()).contains("AddressException");
    }

    @Test
    void waitsDoubleUpToSixHours() {
        var longest = Duration.ofHours(6);
        assertThat(MailCarrier.later(Duration.ofMinutes(1), 1, longest)).isEqualTo(Duration.ofMinutes(1));
        assertThat(MailCarrier.later(Duration.ofMinutes(1), 4, longest)).isEqualTo(Duration.ofMinutes(8));
        assertThat(MailCarrier.later(Duration.ofMinutes(1), 60, longest)).isEqualTo(longest);
    }

    @Test
    void linkThatOpensNothingAnyMoreIsNotSent() throws Exception {
        var person = person("zh-CN");
        letters.post(person, "过期", "x", "/reset/", "secret", Instant.now().minusSeconds(5));
        carryUntil(person, Mail.State.EXPIRED);
        assertThat(mailTo(person).secret()).isNull();
    }

    /** The portal's own carrier walks as well: whoever holds the lock does the work. */
    private void carryUntil(Account person, Mail.State state) throws Exception {
        for (int i = 0; i < 50 && mailTo(person).state() != state; i++) {
            carriers.of(Channel.MAIL).carry();
            Thread.sleep(100);
        }
        assertThat(mailTo(person).state()).isEqualTo(state);
    }

    private Account person(String language) {
        return Readers.one(accounts, sql, language);
    }

    private Mail mailTo(Account person) {
        var id = sql.sql("select id from mail where account_id = ?")
                .param(person.id())
                .query(UUID.class)
                .single();
        return mails.find(id).orElseThrow();
    }

    private MimeMessage inHome(Account person) throws Exception {
        var id = mailTo(person).id().toString();
        try (var files = Files.list(home.resolve("mail"))) {
            var letters = files.filter(file -> file.toString().contains(id)).toList();
            assertThat(letters).hasSize(1);
            try (var in = Files.newInputStream(letters.getFirst())) {
                return new MimeMessage(jakarta.mail.Session.getInstance(new Properties()), in);
            }
        }
    }

    private static String body(jakarta.mail.Part part, String type) throws Exception {
        if (part.isMimeType(type)) return part.getContent().toString();
        var found = new StringBuilder();
        if (part.getContent() instanceof jakarta.mail.Multipart several) {
            for (int i = 0; i < several.getCount(); i++) found.append(body(several.getBodyPart(i), type));
        }
        return found.toString();
    }
}
