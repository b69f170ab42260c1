package cn.zhongning.portal.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Messages that do not leave the portal lie as files in its home, for its owner only. */
@Component
class Kept {
    private final Path home;

    Kept(@Value("${portal.home}") Path home) {
        this.home = home;
    }

    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws Exception;
    }

    void keep(Mail mail, Writing writing) {
        var whole = path(mail.channel(), mail.id(), mail.createdAt());
        try {
            Files.createDirectories(whole.getParent());
            var part = Files.createTempFile(
                    whole.getParent(),
                    ".",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newOutputStream(part)) {
                writing.to(out);
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } catch (Exception unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    void forget(Channel channel, UUID id, Instant createdAt) {
        try {
            Files.deleteIfExists(path(channel, id, createdAt));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path path(Channel channel, UUID id, Instant createdAt) {
        var name = createdAt.toString().replaceAll("[:.]", "-") + "-" + id;
        return channel == Channel.SMS
                ? home.resolve("sms").resolve(name + ".txt")
                : home.resolve("mail").resolve(name + ".eml");
    }
}
