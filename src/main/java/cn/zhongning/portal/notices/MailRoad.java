package cn.zhongning.portal.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** How letters leave the portal: by the mail server that was given, or as files in the portal's home. */
@Component
class MailRoad {
    private final ObjectProvider<JavaMailSenderImpl> server;
    private final Path folder;

    MailRoad(ObjectProvider<JavaMailSenderImpl> server, @Value("${portal.home}") Path home) {
        this.server = server;
        folder = home.resolve("mail");
    }

    /** Whether a mail server was given. */
    boolean leads() {
        var given = server.getIfAvailable();
        return given != null && given.getHost() != null && !given.getHost().isBlank();
    }

    /** Whether this letter goes out; what is for invented people stays in the home. */
    boolean leads(Mail mail) {
        return leads() && !mail.invented();
    }

    /** @throws MessagingException while the mail server cannot be reached */
    void check() throws MessagingException {
        if (leads()) server.getObject().testConnection();
    }

    void take(Mail mail, MimeMessage message) throws IOException, MessagingException {
        if (leads(mail)) {
            server.getObject().send(message);
        } else {
            keep(mail, message);
        }
    }

    private void keep(Mail mail, MimeMessage message) throws IOException, MessagingException {
        Files.createDirectories(folder);
        var whole = kept(mail.id(), mail.createdAt());
        var part = Files.createTempFile(
                folder,
                ".",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(part)) {
            message.writeTo(out);
        }
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where a letter lies that stays here. */
    Path kept(UUID id, Instant createdAt) {
        return folder.resolve(createdAt.toString().replaceAll("[:.]", "-") + "-" + id + ".eml");
    }

    void forget(Path kept) {
        try {
            Files.deleteIfExists(kept);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
