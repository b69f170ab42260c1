package cn.zhongning.portal.delivery;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.HeaderTerm;
import jakarta.mail.search.SearchTerm;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads what came back. Two nodes that read the same report note it once. */
@Component
class ReturnBox {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnBox.class);
    private static final int AT_ONCE = 200;
    private static final String WAIT = "20000";
    private static final SearchTerm NEW_REPORTS = new AndTerm(new SearchTerm[] {
        new FlagTerm(new Flags(Flags.Flag.SEEN), false),
        new FlagTerm(new Flags(Flags.Flag.FLAGGED), false),
        new HeaderTerm("Content-Type", "multipart/report")
    });

    private final BounceSettings settings;
    private final Returns returns;
    private final Clock clock;
    private volatile @Nullable Outage away;

    ReturnBox(BounceSettings settings, Returns returns, Clock clock) {
        this.settings = settings;
        this.returns = returns;
        this.clock = clock;
    }

    /** Why nobody learns what came back, if that is so. */
    Optional<Outage> outage() {
        return Optional.ofNullable(away);
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void look() {
        if (!settings.given()) return;
        try {
            read();
            away = null;
        } catch (MessagingException unreachable) {
            away(NestedExceptionUtils.getMostSpecificCause(unreachable).toString());
        }
    }

    private void away(String reason) {
        var before = away;
        if (before == null) LOG.warn("The mailbox for returned letters cannot be read: {}", reason);
        away = new Outage(reason, before == null ? clock.instant() : before.since());
    }

    private void read() throws MessagingException {
        var protocol = settings.tls() ? "imaps" : "imap";
        try (var store = session(protocol).getStore(protocol)) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                for (var message : first(folder.search(NEW_REPORTS))) note(message);
            }
        }
    }

    private static Message[] first(Message[] found) {
        return Arrays.copyOf(found, Math.min(found.length, AT_ONCE));
    }

    private void note(Message message) throws MessagingException {
        var returned = understood(message);
        returned.ifPresent(letter -> returns.cameBack(letter.letter(), letter.nobody(), letter.reason()));
        // Left for a person where it is not about a letter of ours.
        message.setFlag(returned.isPresent() ? Flags.Flag.SEEN : Flags.Flag.FLAGGED, true);
    }

    /** Anybody can write there, and anything. */
    private static Optional<ReturnedLetter> understood(Message message) {
        try {
            // Fetched whole, so that nothing is marked by reading it.
            return ReturnedLetter.read(new MimeMessage((MimeMessage) message));
        } catch (MessagingException | IOException | RuntimeException nonsense) {
            LOG.info("A report in the mailbox for returned letters makes no sense: {}", nonsense.toString());
            return Optional.empty();
        }
    }

    private static Session session(String protocol) {
        var properties = new Properties();
        for (var each : new String[] {"connectiontimeout", "timeout", "writetimeout"})
            properties.setProperty("mail." + protocol + "." + each, WAIT);
        properties.setProperty("mail." + protocol + ".peek", "true");
        return Session.getInstance(properties);
    }
}
