package cn.zhongning.portal.delivery;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ways to servers that a test starts and stops, and carriers on them. */
@Lazy
@Component
public class Roads {
    private final LetterPaper paper;
    private final Kept kept;
    private final Returns returns;
    private final Carriers carriers;
    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Roads(
            LetterPaper paper,
            Kept kept,
            Returns returns,
            Carriers carriers,
            JdbcClient sql,
            TransactionTemplate transactions,
            Clock clock) {
        this.paper = paper;
        this.kept = kept;
        this.returns = returns;
        this.carriers = carriers;
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The portal's own carriers, which walk every two seconds, keep away while a test lets its own carry. */
    void stopThePortals() {
        carriers.of(Channel.MAIL).walking.lock();
        carriers.of(Channel.SMS).walking.lock();
    }

    void letThePortalsWalk() {
        carriers.of(Channel.MAIL).walking.unlock();
        carriers.of(Channel.SMS).walking.unlock();
    }

    /** What is due by this clock goes out through the server at this port. */
    public void carry(int port, Clock clock) {
        carrier(mail(port), clock).carry();
    }

    MailRoad mail(int port) {
        return mail(smtp(port));
    }

    MailRoad mail(JavaMailSenderImpl smtp) {
        return new MailRoad(provider(smtp), paper, kept);
    }

    static JavaMailSenderImpl smtp(int port) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("localhost");
        smtp.setPort(port);
        smtp.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        smtp.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        return smtp;
    }

    SmsRoad sms(SmsSettings settings) {
        return new SmsRoad(settings, paper, kept);
    }

    /** A door for other modules' tests. */
    public ShortMessages shortMessages(String address) {
        var settings = new SmsSettings(
                address,
                "POST",
                "",
                "application/json",
                "{}",
                java.util.regex.Pattern.compile("200"),
                "",
                "",
                Duration.ofSeconds(2));
        return new ShortMessages(line(clock), sms(settings), clock);
    }

    MailCarrier carrier(Road road) {
        return carrier(road, clock);
    }

    MailCarrier carrier(Road road, Clock clock) {
        return new MailCarrier(line(clock), returns, road, clock);
    }

    MailTable line(Clock clock) {
        return new MailTable(sql, transactions, clock);
    }

    private static ObjectProvider<JavaMailSenderImpl> provider(JavaMailSenderImpl smtp) {
        var factory = new DefaultListableBeanFactory();
        factory.registerSingleton("smtp", smtp);
        return factory.getBeanProvider(JavaMailSenderImpl.class);
    }
}
