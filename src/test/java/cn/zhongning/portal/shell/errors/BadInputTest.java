package cn.zhongning.portal.shell.errors;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class BadInputTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/%",
                "/a%00b",
                "/a;b=c",
                "/a//b",
                "/%2e%2e/x",
                "/a%2fb",
                "/a\\b",
                "/{x}",
                "/?q=%zz",
                "/?q=%00",
                "/?q=%ED%A0%80",
                "/?q=%FF",
                "/demands/%ED%A0%80",
                "/VAADIN/nothing.js",
                "/VAADIN/dynamic/x",
                "/error",
                "/?v-r=uidl",
                "/?v-r=init",
                "/desk/%00",
                "/events/no-id",
                "/en/%zz"
            })
    void brokenAddressGetsAClearPage(String address) throws Exception {
        var answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n");
        assertThat(status(answer)).as(address).isBetween(200, 499);
        assertClean(answer, address);
        if (status(answer) >= 400) assertThat(answer).as(address).contains("<h1>");
    }

    @Test
    void overlongAddressGetsAClearPage() throws Exception {
        var answer =
                raw("GET /search?q=" + "枸".repeat(3000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(status(answer)).isBetween(400, 499);
        assertClean(answer, "overlong");
    }

    @Test
    void englishReaderIsToldInEnglish() throws Exception {
        var answer = raw("GET /en/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).contains("lang=\"en\"", "This request cannot be read");
        assertThat(raw("GET /en?q=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains("This request cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "PATCH", "POST", "TRACE", "BREW"})
    void wrongMethodGetsAClearAnswer(String method) throws Exception {
        var answer = raw(method + " / HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: http://localhost:" + port
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertThat(status(answer)).as(method).isBetween(400, 499);
        assertClean(answer, method);
    }

    @ParameterizedTest
    @ValueSource(strings = {"email=%00", "email=%zz", "email=%ED%A0%80", "%=%", "a&&&=%"})
    void brokenFormGetsAClearPage(String body) throws Exception {
        var answer = post("/sign-in", body);
        assertThat(answer).contains("<h1>");
        assertThat(status(answer)).as(body).isEqualTo(400);
        assertClean(answer, body);
    }

    @Test
    void fieldOfTenMegabytesIsRefused() throws Exception {
        var browser = new Browser(port);
        var answer = browser.send(browser.request("/sign-in")
                .header("Origin", "http://localhost:" + port)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("email=" + "x".repeat(10_000_000))));
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Exception");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    private String post(String address, String body) throws IOException {
        return raw("POST " + address + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: http://localhost:" + port
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body);
    }

    private static void assertClean(String answer, String about) {
        assertThat(answer).as(about).doesNotContain("Exception", "Set-Cookie", "at org.", "Whitelabel", "Tomcat");
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
