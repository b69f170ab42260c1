package cn.zhongning.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.ServletWebRequest;

/** A finished answer. Its tag is weak: a strong one would switch off Tomcat's compression. */
@SuppressWarnings("ArrayRecordComponent") // one per request, never compared
public record RenderedPage(
        int status,
        @Nullable String location,
        byte[] body,
        byte @Nullable [] zip,
        @Nullable String etag,
        boolean personal) {
    /** No inline script or style, nothing from elsewhere. Flow's pages have their own policy, see SecurityConfig. */
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static RenderedPage html(int status, String html, boolean personal) {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32C();
        sum.update(body);
        return new RenderedPage(
                status,
                null,
                body,
                null,
                "W/\"" + body.length + '-' + Long.toHexString(sum.getValue()) + '"',
                personal);
    }

    static RenderedPage redirect(String location) {
        return new RenderedPage(308, location, new byte[0], null, null, false);
    }

    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Content-Security-Policy", POLICY); // Spring Security keeps a policy that is already set
        response.setHeader("Cache-Control", keeps() ? "public, max-age=0, must-revalidate" : "no-store");
        response.setHeader("Pragma", null); // Spring Security's, written before ours
        response.setHeader("Expires", null);
        response.setHeader("Vary", "Cookie, Accept-Encoding");
        if (location != null) {
            response.setHeader("Location", location);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        if (keeps() && etag != null && new ServletWebRequest(request, response).checkNotModified(etag)) {
            return;
        }
        var bytes = body;
        if (zip != null && accepts(request)) {
            response.setHeader("Content-Encoding", "gzip");
            bytes = zip;
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Whether this may be shown again to somebody else. */
    boolean keeps() {
        return status == 200 && !personal;
    }

    /** The same page with its compressed form, for whoever gets it next. */
    RenderedPage zipped() {
        var out = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new RenderedPage(status, location, body, out.toByteArray(), etag, personal);
    }

    int weight() {
        return body.length + (zip == null ? 0 : zip.length);
    }

    private static boolean accepts(HttpServletRequest request) {
        var codings = request.getHeader("Accept-Encoding");
        return codings != null && codings.contains("gzip") && !codings.contains("gzip;q=0");
    }
}
