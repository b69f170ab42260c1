package cn.zhongning.portal.accounts;

import cn.zhongning.portal.Browser;
import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies and sends forms, from an address of their own, any of 127/8. */
public final class Visitor {
    private static final String BOUNDARY = "----orchard7f3a";

    private final Browser browser;

    public Visitor(int port, String address) {
        browser = new Browser(
                port,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                        .localAddress(InetAddress.ofLiteral(address))
                        .build());
    }

    public HttpResponse<String> get(String path) throws Exception {
        return browser.send(browser.request(path).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(browser.request(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A form with a file, as a browser sends it. */
    public HttpResponse<String> post(String path, Map<String, String> fields, Sent file) throws Exception {
        var body = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            body.writeBytes(part(field.getKey(), "", field.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        body.writeBytes(part(file.field(), "; filename=\"" + file.name() + "\"", file.content()));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return browser.send(browser.request(path)
                .header("Sec-Fetch-Site", file.site())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** @param site where the page lies that sends it, as browsers say it */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Sent(String field, String name, byte[] content, String site) {
        public Sent(String field, String name, byte[] content) {
            this(field, name, content, "same-origin");
        }
    }

    private static byte[] part(String name, String more, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    /** Answers where it leads. */
    public String signIn(String path, String email, String password) throws Exception {
        return location(post(path, Map.of("username", email, "password", password)));
    }

    public boolean atTheDesk() throws Exception {
        return get("/desk").statusCode() == 200;
    }

    /** Path and query. */
    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }
}
