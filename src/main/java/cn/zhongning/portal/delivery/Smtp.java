package cn.zhongning.portal.delivery;

import cn.zhongning.portal.delivery.Undelivered.Fate;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One letter to the mail server, and what its answer means. */
final class Smtp {
    private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);
    private static final Set<Integer> NO_SUCH_ADDRESS = Set.of(550, 551, 553);
    /** Reasons that are not the address's: a policy against us, a full mailbox (RFC 3463). */
    private static final Pattern OTHER_REASON = Pattern.compile("^\\d{3}[ -]5\\.(?!0|1\\.|2\\.1)");

    private final JavaMailSenderImpl server;

    Smtp(JavaMailSenderImpl server) {
        this.server = server;
    }

    void send(MimeMessage letter) throws Undelivered {
        var transport = connected();
        try {
            hand(letter, transport);
        } finally {
            leave(transport);
        }
    }

    private static void hand(MimeMessage letter, Transport transport) throws Undelivered {
        Handed handed = null;
        try {
            handed = new Handed(letter);
            transport.sendMessage(handed, letter.getAllRecipients());
        } catch (MessagingException failed) {
            var answer = answer(failed);
            if (answer != null) throw answer;
            throw Undelivered.because(handed != null && handed.whole ? Fate.UNKNOWN : Fate.LATER, failed);
        }
    }

    private Transport connected() throws Undelivered {
        try {
            var transport = server.getSession().getTransport(protocol());
            transport.connect(
                    server.getHost(), server.getPort(), given(server.getUsername()), given(server.getPassword()));
            return transport;
        } catch (MessagingException away) {
            throw Undelivered.because(Fate.AWAY, away);
        }
    }

    /** An empty name would be offered to every server that knows names, and refused. */
    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private String protocol() {
        var given = server.getProtocol();
        if (given != null) return given;
        var configured = server.getSession().getProperty("mail.transport.protocol");
        return configured == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : configured;
    }

    /** The letter has been answered for by then; how the server says goodbye changes nothing. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException rude) {
            LOG.debug("The mail server hung up: {}", rude.toString());
        }
    }

    /** None where the server did not say why: a line that broke has no code. */
    private static @Nullable Undelivered answer(MessagingException failed) {
        for (Exception each = failed; each instanceof MessagingException one; each = one.getNextException()) {
            if (one instanceof SMTPAddressFailedException recipient) return recipient(recipient);
            if (one instanceof SMTPSenderFailedException sender) return refused(sender.getReturnCode(), sender);
            if (one instanceof SMTPSendFailedException sending && one.getNextException() == null)
                return refused(sending.getReturnCode(), sending);
        }
        boolean invalid = failed instanceof SendFailedException some && count(some.getInvalidAddresses()) > 0;
        return invalid ? Undelivered.never(Mail.Cause.ADDRESS, failed) : null;
    }

    private static @Nullable Undelivered recipient(SMTPAddressFailedException refused) {
        boolean unknown = NO_SUCH_ADDRESS.contains(refused.getReturnCode())
                && !OTHER_REASON.matcher(refused.getMessage()).find();
        return unknown ? Undelivered.never(Mail.Cause.ADDRESS, refused) : refused(refused.getReturnCode(), refused);
    }

    private static @Nullable Undelivered refused(int code, MessagingException failed) {
        if (code < 400) return null;
        return code < 500 ? Undelivered.because(Fate.LATER, failed) : Undelivered.never(Mail.Cause.REFUSED, failed);
    }

    private static int count(Address @Nullable [] addresses) {
        return addresses == null ? 0 : addresses.length;
    }

    /** Knows whether the server has got all of it: what fails afterwards may have been delivered. */
    private static final class Handed extends MimeMessage {
        private boolean whole;

        Handed(MimeMessage letter) throws MessagingException {
            super(letter);
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException, MessagingException {
            super.writeTo(out, ignored);
            whole = true;
        }
    }
}
