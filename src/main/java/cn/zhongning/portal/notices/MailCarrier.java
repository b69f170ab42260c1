package cn.zhongning.portal.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailSendException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes mail out of its table. One carrier at a time, by an advisory lock; while the mail server is away nothing is
 * tried and nothing counted, and a letter that fails by itself steps back and lets the others pass.
 */
@Component
class MailCarrier {
    private static final Logger LOG = LoggerFactory.getLogger(MailCarrier.class);
    private static final int AT_ONCE = 100;
    private static final int TRIES = 12; // over about two days
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int LOCK = 640522;

    private final MailTable mails;
    private final LetterPaper paper;
    private final MailRoad road;
    private final DataSource database;
    private final Clock clock;
    private volatile @Nullable String away;
    private Instant next = Instant.MIN;
    private int outages;

    MailCarrier(MailTable mails, LetterPaper paper, MailRoad road, DataSource database, Clock clock) {
        this.mails = mails;
        this.paper = paper;
        this.road = road;
        this.database = database;
        this.clock = clock;
    }

    /** What keeps the mail server from being reached, if anything does. */
    Optional<String> outage() {
        return Optional.ofNullable(away);
    }

    @Scheduled(fixedDelay = 2000, initialDelay = 5000)
    void walk() throws SQLException {
        if (clock.instant().isBefore(next)) return;
        carry();
    }

    void carry() throws SQLException {
        try (var connection = database.getConnection();
                var lock = connection.createStatement()) {
            var taken = lock.executeQuery("select pg_try_advisory_lock(" + LOCK + ")");
            if (!taken.next() || !taken.getBoolean(1)) return;
            try {
                round();
            } finally {
                lock.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    private void round() {
        mails.forgetSecrets(clock.instant());
        var due = mails.due(clock.instant(), AT_ONCE);
        if (due.isEmpty() || !reachable()) return;
        due.forEach(this::send);
    }

    private boolean reachable() {
        try {
            road.check();
            away = null;
            outages = 0;
            return true;
        } catch (MessagingException unreachable) {
            if (away == null) LOG.warn("The mail server is away: {}", unreachable.toString());
            away = reason(unreachable);
            next = clock.instant().plus(later(Duration.ofSeconds(5), ++outages, Duration.ofMinutes(5)));
            return false;
        }
    }

    private void send(Mail mail) {
        int tries = mail.attempts() + 1;
        // Counted first: a letter that brings the portal down must not be the first again.
        if (!mails.tried(mail.id(), clock.instant().plus(later(FIRST, tries, LONGEST)))) return;
        try {
            road.take(mail, paper.write(mail));
            mails.sent(mail.id(), !road.leads(mail), clock.instant());
        } catch (MessagingException | IOException | RuntimeException failed) {
            LOG.warn("Mail {} did not go out: {}", mail.id(), failed.toString());
            mails.trouble(mail.id(), reason(failed), tries >= TRIES || hopeless(failed));
        }
    }

    static Duration later(Duration first, int tries, Duration longest) {
        var wait = first.multipliedBy(1L << Math.min(tries - 1, 20));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** The address itself is wrong; asking again changes nothing. */
    private static boolean hopeless(Exception failed) {
        if (failed instanceof MailSendException sending) {
            return sending.getFailedMessages().values().stream().anyMatch(MailCarrier::hopeless);
        }
        return failed instanceof AddressException
                || failed instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0;
    }

    private static String reason(Exception failed) {
        var cause = NestedExceptionUtils.getMostSpecificCause(failed);
        var reason = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return reason.substring(0, Math.min(reason.length(), 500));
    }
}
