package cn.zhongning.portal.fill;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody signed in who goes from page to page in one tab, speaking to the server as Flow's own client does. */
final class LiveReader {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI portal;
    private JsonNode tab = JSON.createObjectNode();
    private int sync;
    private int sent;

    LiveReader(URI portal) {
        this.portal = portal;
    }

    void signIn(String email, String password) throws IOException, InterruptedException {
        var form = "username=" + encoded(email) + "&password=" + encoded(password);
        post("/sign-in", "application/x-www-form-urlencoded", form);
        tab = JSON.readTree(get("/?v-r=init&location=desk&query=")).path("appConfig");
        sync = tab.path("uidl").path("syncId").asInt();
        sent = 0;
    }

    /** @param address of a page, as in {@code desk/deals?stage=SENT}; answers everything that the page is drawn from */
    String open(String address) throws IOException, InterruptedException {
        var parts = address.split("\\?", 2);
        var where = Map.of(
                "route",
                parts[0],
                "query",
                parts.length > 1 ? parts[1] : "",
                "appShellTitle",
                "",
                "historyState",
                Map.of("idx", sent),
                "trigger",
                "");
        var event = Map.of("type", "event", "node", 1, "event", "ui-navigate", "data", where);
        var message = Map.of(
                "csrfToken",
                tab.path("uidl").path("Vaadin-Security-Key").asString(),
                "rpc",
                List.of(event),
                "syncId",
                sync,
                "clientId",
                sent++);
        var answer = post(
                "/?v-r=uidl&v-uiId=" + tab.path("v-uiId").asInt(),
                "application/json",
                JSON.writeValueAsString(message));
        sync = JSON.readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1))
                .path("syncId")
                .asInt(sync);
        return answer;
    }

    String get(String address) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(portal.resolve(address)));
    }

    private String post(String address, String type, String body) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(portal.resolve(address))
                .header("Origin", portal.toString())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private String sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) throw new IOException(answer.statusCode() + " " + answer.uri());
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
