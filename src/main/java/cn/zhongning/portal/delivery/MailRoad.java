package cn.zhongning.portal.delivery;

import cn.zhongning.portal.delivery.Undelivered.Fate;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** How letters leave the portal: by the mail server that was given, or as files in the portal's home. */
@Component
class MailRoad implements Road {
    private static final String REQUIRED = "mail.smtp.starttls.required";

    private final ObjectProvider<JavaMailSenderImpl> server;
    private final LetterPaper paper;
    private final Kept kept;

    MailRoad(ObjectProvider<JavaMailSenderImpl> server, LetterPaper paper, Kept kept) {
        this.server = server;
        this.paper = paper;
        this.kept = kept;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean leads(Mail mail) {
        return leads() && !mail.invented();
    }

    @Override
    public void check() throws Undelivered {
        try {
            if (leads()) server().testConnection();
        } catch (MessagingException away) {
            throw Undelivered.because(Fate.AWAY, away);
        }
    }

    @Override
    public void take(Mail mail) throws Undelivered {
        var letter = written(mail);
        if (leads(mail)) {
            new Smtp(server()).send(letter);
        } else {
            kept.keep(mail, letter::writeTo);
        }
    }

    private MimeMessage written(Mail mail) throws Undelivered {
        try {
            return paper.write(mail);
        } catch (AddressException wrong) {
            throw Undelivered.never(Mail.Cause.ADDRESS, wrong);
        } catch (MessagingException unwritable) {
            throw Undelivered.because(Fate.LATER, unwritable);
        }
    }

    /** A password is not said where others can hear it, unless somebody wants that for a server in their own house. */
    private JavaMailSenderImpl server() {
        var given = server.getObject();
        var settings = given.getJavaMailProperties();
        boolean secret = given.getPassword() != null && !given.getPassword().isEmpty();
        if (secret && settings.getProperty(REQUIRED, "").isEmpty()) settings.setProperty(REQUIRED, "true");
        return given;
    }

    private boolean leads() {
        var given = server.getIfAvailable();
        return given != null && given.getHost() != null && !given.getHost().isBlank();
    }
}
