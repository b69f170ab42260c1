package cn.zhongning.portal.accounts;

import cn.zhongning.portal.Browser;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies and sends forms, from an address of their own. */
final class Visitor {
    private final Browser browser;
    private final String address;

    Visitor(int port, String address) {
        var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        browser =
                new Browser(port, HttpClient.newBuilder().cookieHandler(cookies).build());
        this.address = address;
    }

    HttpResponse<String> get(String path) throws Exception {
        return browser.send(from(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(from(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Answers where it leads. */
    String signIn(String path, String email, String password) throws Exception {
        return location(post(path, Map.of("username", email, "password", password)));
    }

    boolean atTheDesk() throws Exception {
        return get("/desk").statusCode() == 200;
    }

    /** Path and query. */
    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    private HttpRequest.Builder from(String path) {
        return browser.request(path).header("X-Forwarded-For", address);
    }
}
