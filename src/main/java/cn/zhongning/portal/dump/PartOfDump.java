package cn.zhongning.portal.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * A dump that is not whole yet, beside the place that it will take and locked while it is written. What a killed dump left
 * there is nobody's, holds personal data, and goes when the next one begins.
 */
final class PartOfDump implements AutoCloseable {
    private final Path whole;
    private final Path path;
    private final FileChannel channel;

    PartOfDump(Path file) throws IOException {
        whole = file.toAbsolutePath().normalize();
        removeLeftovers();
        var secret = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        path = Files.createTempFile(whole.getParent(), whole.getFileName() + ".", ".part", secret);
        channel = FileChannel.open(path, StandardOpenOption.WRITE);
        channel.lock();
    }

    Path path() {
        return path;
    }

    Path whole() {
        return whole;
    }

    OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    /** Only what has reached the disk takes the place. */
    void finish() throws IOException {
        channel.force(true);
        Files.move(path, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }

    private void removeLeftovers() throws IOException {
        try (var left = Files.newDirectoryStream(whole.getParent(), this::leftover)) {
            for (var each : left) Files.deleteIfExists(each);
        }
    }

    private boolean leftover(Path other) throws IOException {
        var name = other.getFileName().toString();
        var mine = whole.getFileName() + ".";
        boolean part = name.startsWith(mine) && name.substring(mine.length()).matches("\\d+\\.part");
        return part && Files.isRegularFile(other) && !beingWritten(other);
    }

    private static boolean beingWritten(Path other) throws IOException {
        try (var opened = FileChannel.open(other, StandardOpenOption.WRITE);
                var free = lock(opened)) {
            return free == null;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }
}
