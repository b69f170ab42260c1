package cn.zhongning.portal.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Gives files out to be kept, never to be run or shown by the browser: whatever a file may be, it is none of our pages. */
@RestController
public class FileDownload {
    private final StoredFiles files;

    FileDownload(StoredFiles files) {
        this.files = files;
    }

    @GetMapping("/files/{id}")
    void file(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = parse(id).flatMap(files::readable);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(found.get(), request, response);
    }

    /** Whoever calls has checked that the reader may have it. */
    public void send(StoredFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        describe(file, response);
        if (request.getMethod().equals("HEAD")) return;
        files.opened(file);
        files.write(file, response.getOutputStream());
    }

    private static void describe(StoredFile file, HttpServletResponse response) {
        response.setContentType(file.type());
        response.setContentLengthLong(file.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    /** RFC 6266: the name as it is for every browser of today, and a plain one for whatever cannot read it. */
    static String disposition(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]+", "_");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''"
                + UriUtils.encode(name, StandardCharsets.UTF_8);
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
