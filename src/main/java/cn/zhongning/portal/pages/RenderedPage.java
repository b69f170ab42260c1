package cn.zhongning.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A finished answer. Its tag is weak: a strong one would switch off Tomcat's compression.
 *
 * @param policy of content security
 * @param modified when what it says was changed last, where that is known
 * @param personal whether it is nobody else's business
 * @param shown what to do each time that somebody gets it
 */
@SuppressWarnings("ArrayRecordComponent") // one per request, never compared
public record RenderedPage(
        int status,
        String type,
        String policy,
        @Nullable String location,
        byte[] body,
        byte @Nullable [] zip,
        @Nullable String etag,
        @Nullable Instant modified,
        boolean personal,
        Runnable shown) {
    static final String HTML = "text/html;charset=UTF-8";
    private static final Runnable NOTHING = () -> {};
    private static final String NOTHING_ELSE = "default-src 'none'; style-src 'self'; img-src 'self' data:; ";

    /** No inline script or style, nothing from elsewhere. Flow's pages have their own policy, see SecurityConfig. */
    static final String POLICY = NOTHING_ELSE + "script-src 'self'; connect-src 'self'; manifest-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Other sites may show it inside their own pages; it runs nothing and takes nothing in. */
    private static final String FRAMED = NOTHING_ELSE + "form-action 'none'; base-uri 'none'; frame-ancestors *";

    static RenderedPage html(int status, String html, boolean personal, Runnable shown) {
        return finished(status, HTML, POLICY, html, null, personal, shown);
    }

    static RenderedPage framed(String html) {
        return finished(200, HTML, FRAMED, html, null, false, NOTHING);
    }

    /** What programs read, from whichever site: the same for everybody. */
    public static RenderedPage file(String type, String text, @Nullable Instant modified) {
        return finished(200, type, POLICY, text, modified, false, NOTHING);
    }

    static RenderedPage redirect(String location) {
        return new RenderedPage(308, HTML, POLICY, location, new byte[0], null, null, null, false, NOTHING);
    }

    private static RenderedPage finished(
            int status,
            String type,
            String policy,
            String text,
            @Nullable Instant modified,
            boolean personal,
            Runnable shown) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32C();
        sum.update(body);
        var etag = "W/\"" + body.length + '-' + Long.toHexString(sum.getValue()) + '"';
        return new RenderedPage(status, type, policy, null, body, null, etag, modified, personal, shown);
    }

    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        shown.run();
        response.setStatus(status);
        response.setHeader("Content-Security-Policy", policy); // Spring Security keeps a policy that is already set
        response.setHeader("Cache-Control", keeps() ? "public, max-age=0, must-revalidate" : "no-store");
        response.setHeader("Pragma", null); // Spring Security's, written before ours
        response.setHeader("Expires", null);
        if (policy.equals(FRAMED)) response.setHeader("X-Frame-Options", null);
        if (!type.equals(HTML)) response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Vary", type.equals(HTML) ? "Cookie, Accept-Encoding" : "Accept-Encoding");
        if (location != null) {
            response.setHeader("Location", location);
            return;
        }
        response.setContentType(type);
        if (keeps() && unchanged(new ServletWebRequest(request, response))) return;
        var bytes = body;
        if (zip != null && accepts(request)) {
            response.setHeader("Content-Encoding", "gzip");
            bytes = zip;
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private boolean unchanged(ServletWebRequest request) {
        if (etag == null) return false;
        return modified == null
                ? request.checkNotModified(etag)
                : request.checkNotModified(etag, modified.toEpochMilli());
    }

    /** Whether this may be shown again to somebody else. */
    boolean keeps() {
        return status == 200 && !personal;
    }

    /** The same page with its compressed form, for whoever gets it next. */
    public RenderedPage zipped() {
        var out = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new RenderedPage(
                status, type, policy, location, body, out.toByteArray(), etag, modified, personal, shown);
    }

    public int weight() {
        return body.length + (zip == null ? 0 : zip.length);
    }

    private static boolean accepts(HttpServletRequest request) {
        var codings = request.getHeader("Accept-Encoding");
        return codings != null && codings.contains("gzip") && !codings.contains("gzip;q=0");
    }
}
