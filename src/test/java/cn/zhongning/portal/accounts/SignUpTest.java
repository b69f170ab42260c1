package cn.zhongning.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SignUpTest {
    private static final String PASSWORD = "红果干9月入库-kx";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Test
    void enterpriseSignsUpAndSignsIn() throws Exception {
        assertThat(signUp("91640521MA00TEXT1", "first@example.cn").statusCode()).isEqualTo(303);
        var in = post("/sign-in", Map.of("username", "first@example.cn", "password", PASSWORD));
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().firstValue("Location").orElse("")).doesNotContain("error");
        assertThat(in.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.contains("HttpOnly"));
    }

    @Test
    void mistakesStandBesideTheirFieldsAndNothingTypedIsLost() throws Exception {
        var answer = post(
                "/sign-up",
                Map.of("kind", "ENTERPRISE", "organisation", "红果合作社", "creditCode", "123", "phone", "1380000"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("红果合作社", "现在是 3 位", "现在是 7 位", "勾选同意");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void hostileInputIsAnsweredInWords() throws Exception {
        for (var hostile : List.of("\0", "x".repeat(1_000_000), "a\0b@c.d", "';--")) {
            var answer = post("/sign-up", Map.of("kind", hostile, "organisation", hostile, "email", hostile));
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("Exception");
        }
        assertThat(post("/sign-in", Map.of("username", "a\0b", "password", "c")).statusCode())
                .isBetween(302, 499);
    }

    @Test
    void fifthWrongPasswordLocksTheAccount() throws Exception {
        signUp("91640521MA00TEXT2", "locked@example.cn");
        for (int i = 0; i < 5; i++) post("/sign-in", Map.of("username", "locked@example.cn", "password", "wrong"));
        var in = post("/sign-in", Map.of("username", "locked@example.cn", "password", PASSWORD));
        assertThat(in.headers().firstValue("Location").orElse("")).contains("error");
    }

    @Test
    void nobodyRewritesTheAudit() {
        sql.sql("insert into audit (action, object, outcome) values ('test', 'x', 'done')")
                .update();
        Assertions.assertThatThrownBy(() -> sql.sql("delete from audit").update())
                .isInstanceOf(DataAccessException.class);
    }

    private HttpResponse<String> signUp(String code, String email) throws Exception {
        return post(
                "/sign-up",
                Map.of(
                        "kind",
                        "ENTERPRISE",
                        "organisation",
                        "试验合作社",
                        "creditCode",
                        CreditCode.completing(code).value(),
                        "name",
                        "王小宁",
                        "phone",
                        "13800000000",
                        "email",
                        email,
                        "password",
                        PASSWORD,
                        "consent",
                        Accounts.NOTICE_VERSION));
    }

    private HttpResponse<String> post(String address, Map<String, String> fields) throws Exception {
        var browser = new Browser(port);
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(browser.request(address)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }
}
