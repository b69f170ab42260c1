package cn.zhongning.portal.api;

import cn.zhongning.portal.Browser;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organisation's own system: it shows its token, and keeps no cookies. */
record Program(Browser browser, String token, String language) {
    static final JsonMapper JSON = new JsonMapper();

    /** @param address of its own, any of 127/8 */
    Program(int port, String token, String language, String address) {
        this(
                new Browser(
                        port,
                        HttpClient.newBuilder()
                                .localAddress(InetAddress.ofLiteral(address))
                                .build()),
                token,
                language);
    }

    Program(int port, String token) {
        this(new Browser(port), token, "zh-CN");
    }

    Program in(String another) {
        return new Program(browser, token, another);
    }

    HttpResponse<String> get(String path) throws Exception {
        return browser.send(request(path).GET());
    }

    HttpResponse<String> create(String path, Object text, String key) throws Exception {
        return browser.send(request(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(written(text))));
    }

    HttpResponse<String> create(String path, Object text) throws Exception {
        return create(path, text, UUID.randomUUID().toString());
    }

    HttpResponse<String> put(String path, String tag, Object text) throws Exception {
        return browser.send(request(path)
                .header("If-Match", tag)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(written(text))));
    }

    HttpResponse<String> step(String path, String tag) throws Exception {
        return browser.send(request(path).header("If-Match", tag).POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> step(String path, String tag, Object text) throws Exception {
        return browser.send(request(path)
                .header("If-Match", tag)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(written(text))));
    }

    /** @param header by which it is told what was read, or that it is new */
    HttpResponse<String> upload(String path, String header, String value, String name, byte[] content)
            throws Exception {
        var part = "--zq7\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var whole = BodyPublishers.concat(
                BodyPublishers.ofString(part),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--zq7--\r\n"));
        return browser.send(request(path)
                .header(header, value)
                .header("Content-Type", "multipart/form-data; boundary=zq7")
                .POST(whole));
    }

    HttpResponse<String> delete(String path, String tag) throws Exception {
        return browser.send(request(path).header("If-Match", tag).DELETE());
    }

    HttpRequest.Builder request(String path) {
        var request = browser.request("/api/v1" + path).header("Accept-Language", language);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String written(Object text) {
        return text instanceof String typed ? typed : JSON.writeValueAsString(text);
    }

    /** Complete, as the centre wants it. */
    static Map<String, Object> demand(String title) {
        return Map.of(
                "title", title,
                "industry", "goji",
                "town", "ningan",
                "problem", "一茬要烘几十吨鲜果，老式热风烘房一炉两天，电费占成本大头。",
                "summary", "电费占成本大头",
                "protectedPart", "绝密参数",
                "contact", "王小宁 13900000000",
                "budgetTo", 800000.5,
                "cooperation", new String[] {"licence", "service"},
                "secretLevel", "public");
    }

    /** Complete, too. */
    static Map<String, Object> event(String title) {
        return Map.of(
                "title", title,
                "description", "讲清楚热泵怎样省电，带上自己的问题来。",
                "kind", "lecture",
                "settings", List.of("village"),
                "mode", "on_site",
                "venue", "石空镇科普工作站一楼",
                "town", "shikong",
                "attendance", "registration",
                "sessions", List.of(session(9)));
    }

    /** @param days from now */
    static Map<String, Object> session(int days) {
        var start = OffsetDateTime.now(ZoneOffset.ofHours(8)).plusDays(days).truncatedTo(ChronoUnit.HOURS);
        return Map.of("startsAt", start.toString(), "endsAt", start.plusHours(2).toString(), "seats", 40);
    }
}
