package cn.zhongning.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.ServletWebRequest;

/** A finished answer. Its tag is weak: a strong one would switch off Tomcat's compression. */
@SuppressWarnings("ArrayRecordComponent") // one per request, never compared
public record RenderedPage(
        int status,
        @Nullable String location,
        byte[] body,
        @Nullable String etag) {
    /** No inline script or style, nothing from elsewhere. Flow's pages have their own policy, see SecurityConfig. */
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static RenderedPage html(int status, String html) {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32C();
        sum.update(body);
        return new RenderedPage(
                status, null, body, "W/\"" + body.length + '-' + Long.toHexString(sum.getValue()) + '"');
    }

    static RenderedPage redirect(String location) {
        return new RenderedPage(308, location, new byte[0], null);
    }

    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Content-Security-Policy", POLICY); // Spring Security keeps a policy that is already set
        response.setHeader("Cache-Control", status == 200 ? "public, max-age=0, must-revalidate" : "no-store");
        response.setHeader("Vary", "Cookie");
        if (location != null) {
            response.setHeader("Location", location);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        if (status == 200 && etag != null && new ServletWebRequest(request, response).checkNotModified(etag)) {
            return;
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
