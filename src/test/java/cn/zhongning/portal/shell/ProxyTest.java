package cn.zhongning.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class ProxyTest {
    @LocalServerPort
    int port;

    @Test
    void nobodyBendsARedirectByAHeader() throws Exception {
        var browser = new Browser(port);
        var answer = browser.send(browser.request("/desk")
                .GET()
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https"));
        assertThat(answer.headers().firstValue("Location")).contains("/sign-in");
    }

    @Test
    void formOfThePublicAddressIsAcceptedAndAForeignOneIsNot() throws Exception {
        assertThat(signIn("https://portal.example.org").statusCode()).isEqualTo(401);
        assertThat(signIn("http://localhost:" + port).statusCode()).isEqualTo(401);
        assertThat(signIn("https://evil.example").statusCode()).isEqualTo(403);
        assertThat(signIn("null").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> signIn(String origin) throws Exception {
        var browser = new Browser(port);
        return browser.send(browser.request("/sign-in")
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=nobody&password=nothing")));
    }
}
