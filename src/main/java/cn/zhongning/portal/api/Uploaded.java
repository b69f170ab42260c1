package cn.zhongning.portal.api;

import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.shared.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that a program sends, as its sender calls it.
 *
 * @param bytes never more than one too many
 */
record Uploaded(String name, byte[] bytes) {
    private static final Semaphore FEW = new Semaphore(2, true); // each may hold twenty megabytes
    private static final String FIELD = "file";

    /** A form around a file is a little longer than the file. */
    private static final int AROUND = 64 * 1024;

    static long most(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) return ApiBody.MOST;
        var address = request.getServletPath();
        if (address.endsWith("/files")) return ((long) StoredFiles.MEGABYTES << 20) + AROUND;
        return address.endsWith("/own/pictures") ? ((long) Pictures.MEGABYTES << 20) + AROUND : ApiBody.MOST;
    }

    /** @throws Mistakes where there is none */
    static <T> T read(@Nullable MultipartFile file, int megabytes, Function<Uploaded, T> use) {
        var mistakes = new Mistakes.Collector();
        mistakes.require(FIELD, file != null, "api.error.file");
        mistakes.complain();
        var sent = Objects.requireNonNull(file);
        FEW.acquireUninterruptibly();
        try (var content = sent.getInputStream()) {
            var bytes = content.readNBytes((megabytes << 20) + 1);
            return use.apply(new Uploaded(Objects.requireNonNullElse(sent.getOriginalFilename(), FIELD), bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            FEW.release();
        }
    }
}
