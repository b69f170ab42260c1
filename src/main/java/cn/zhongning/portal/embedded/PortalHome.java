package cn.zhongning.portal.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The one folder with everything that this portal keeps. It belongs to one running portal at a time. */
final class PortalHome implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    PortalHome(Path path) {
        this.path = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.path);
            channel = FileChannel.open(
                    this.path.resolve("portal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new InUse(this.path);
            }
            tellWho();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    Path path() {
        return path;
    }

    /** A folder of the home, created where it is missing. */
    Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close(); // gives the lock back
    }

    /** The launcher reads there whom to stop. */
    private void tellWho() throws IOException {
        var number = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0).write(ByteBuffer.wrap(number.getBytes(StandardCharsets.US_ASCII)));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    /** Another portal runs on this home. */
    static final class InUse extends RuntimeException {
        private final Path home;

        InUse(Path home) {
            super("another portal runs on " + home);
            this.home = home;
        }

        Path home() {
            return home;
        }
    }
}
