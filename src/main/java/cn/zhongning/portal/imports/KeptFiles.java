package cn.zhongning.portal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import org.apache.commons.io.input.BoundedInputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Spreadsheets between their check and the answer of who sent them: on the disk, so that sessions stay small. */
@Component
class KeptFiles {
    private final Path folder;
    private final SheetImport imports;

    /** What an earlier run of the portal kept belongs to nobody any more. */
    KeptFiles(@Value("${portal.home}") Path home, SheetImport imports) throws IOException {
        folder = home.resolve("imports").toAbsolutePath();
        this.imports = imports;
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
    }

    <F> Kept<F> keep(SheetKind<F> kind, UUID owner, InputStream content, String name) throws IOException {
        var file = Files.createTempFile(folder, "", ".table");
        var bounded = BoundedInputStream.builder()
                .setInputStream(content)
                .setMaxCount(FileGuard.SIZE + 1) // one byte too many is enough to see that a file is too large
                .get();
        Files.copy(bounded, file, StandardCopyOption.REPLACE_EXISTING);
        return new Kept<>(imports, kind, owner, file, name);
    }

    /** One of them; whoever keeps it reads it as often as they need to. */
    record Kept<F>(SheetImport imports, SheetKind<F> kind, UUID owner, Path file, String name) {
        Checked<F> check(Locale locale, DoubleConsumer done) {
            try (var content = Files.newInputStream(file)) {
                return imports.check(kind, owner, content, name, locale, done);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        /** From now on it holds something else. */
        void become(Download.Writer content) {
            try (var out = Files.newOutputStream(file)) {
                content.write(out);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        void copy(OutputStream out) throws IOException {
            Files.copy(file, out);
        }

        void forget() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException stays) {
                throw new UncheckedIOException(stays);
            }
        }
    }
}
