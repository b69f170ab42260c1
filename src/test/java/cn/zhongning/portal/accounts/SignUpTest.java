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
import java.util.UUID;
import java.util.concurrent.Executors;
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

    @Autowired
    Accounts accounts;

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
        assertThat(answer.body()).doesNotContain("checked");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        var agreed = post("/sign-up", Map.of("kind", "ENTERPRISE", "consent", Accounts.NOTICE_VERSION));
        assertThat(agreed.body()).contains(" checked");
    }

    @Test
    void hostileInputIsAnsweredInWords() throws Exception {
        for (var hostile : List.of("\0", "x".repeat(1_000_000), "a\0b@c.d", "';--")) {
            var answer = post("/sign-up", Map.of("kind", hostile, "organisation", hostile, "email", hostile));
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("Exception");
        }
        assertThat(post("/sign-in", Map.of("username", "a\0b", "password", "c")).statusCode())
                .isBetween(400, 499);
    }

    @Test
    void fifthWrongPasswordLocksTheAccount() throws Exception {
        signUp("91640521MA00TEXT2", "locked@example.cn");
        for (int i = 0; i < 5; i++) post("/sign-in", Map.of("username", "locked@example.cn", "password", "wrong"));
        var in = post("/sign-in", Map.of("username", "locked@example.cn", "password", PASSWORD));
        assertThat(in.statusCode()).isEqualTo(401);
    }

    @Test
    void knownAddressIsToldToItsOwnerOnly() throws Exception {
        var fresh = signUp("91640521MA00TEXT3", "owner@example.cn");
        var again = signUp("91640521MA00TEXT4", "Owner@example.cn");
        assertThat(again.statusCode()).isEqualTo(fresh.statusCode());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(fresh.headers().firstValue("Location"));
        assertThat(letters("owner@example.cn")).containsExactly("您的邮箱已经有账号");
        assertThat(count("91640521MA00TEXT4")).isZero();
    }

    @Test
    void nobodyFillsAMailboxBySigningUpAgainAndAgain() throws Exception {
        signUp("91640521MA00TEXT9", "flooded@example.cn");
        for (int i = 10; i < 15; i++) {
            var again = signUp("91640521MA00TEX" + i, "flooded@example.cn");
            assertThat(again.statusCode()).isEqualTo(303);
        }
        assertThat(letters("flooded@example.cn")).hasSize(3);
    }

    @Test
    void sameFormSentTwiceIsTakenOnce() throws Exception {
        assertThat(signUp("91640521MA00TEXT5", "twice@example.cn").statusCode()).isEqualTo(303);
        assertThat(signUp("91640521MA00TEXT5", "twice@example.cn").statusCode()).isEqualTo(303);
        assertThat(letters("twice@example.cn")).isEmpty();
        assertThat(count("91640521MA00TEXT5")).isOne();
    }

    @Test
    void sameFormSentTwiceAtOnceIsTakenOnce() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = pool.submit(() -> signUp("91640521MA00TEXT6", "atonce@example.cn"));
            var two = pool.submit(() -> signUp("91640521MA00TEXT6", "atonce@example.cn"));
            assertThat(one.get().statusCode()).isEqualTo(303);
            assertThat(two.get().statusCode()).isEqualTo(303);
        }
        assertThat(count("91640521MA00TEXT6")).isOne();
    }

    @Test
    void laterTheFormTellsNobodyWhetherAPasswordIsRight() throws Exception {
        signUp("91640521MA00TEXT9", "guessed@example.cn");
        sql.sql("update account set created_at = created_at - interval '1 hour' where email = 'guessed@example.cn'")
                .update();
        assertThat(signUp("91640521MA00TEXT9", "guessed@example.cn").statusCode())
                .isEqualTo(422);
    }

    @Test
    void organisationThatIsHereAlreadyIsNotTakenByAStranger() throws Exception {
        signUp("91640521MA00TEXT7", "rightful@example.cn");
        var stranger = signUp("91640521MA00TEXT7", "stranger@example.cn");
        assertThat(stranger.statusCode()).isEqualTo(422);
        assertThat(stranger.body()).contains("这个代码已经注册过", "stranger@example.cn");
    }

    @Test
    void centreIsToldWhoSignedUp() throws Exception {
        var staff = accounts.create(null, UUID.randomUUID() + "@example.cn", "核验员", null, Role.STAFF, PASSWORD, false);
        signUp("91640521MA00TEXT8", "told@example.cn");
        assertThat(sql.sql("select title from notice where account_id = ?")
                        .param(staff.id())
                        .query(String.class)
                        .list())
                .containsExactly("有机构等待核验：试验合作社");
    }

    @Test
    void nobodyRewritesTheAudit() {
        sql.sql("insert into audit (action, object, outcome) values ('test', 'x', 'done')")
                .update();
        Assertions.assertThatThrownBy(() -> sql.sql("delete from audit").update())
                .isInstanceOf(DataAccessException.class);
    }

    private List<String> letters(String email) {
        return sql.sql("select subject from mail where recipient = ?")
                .param(email)
                .query(String.class)
                .list();
    }

    private int count(String code) {
        return sql.sql("select count(*) from organisation where credit_code = ?")
                .param(CreditCode.completing(code).value())
                .query(Integer.class)
                .single();
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
