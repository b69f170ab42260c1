package cn.zhongning.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PasswordLinksTest {
    private static final String OLD = "红果干9月入库-kx";
    private static final String NEW = "黄河水4月开闸-zw";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Test
    void forgottenPasswordIsSetByTheMailedLinkOnce() throws Exception {
        var person = person();
        var elsewhere = new Visitor(port, "127.1.0.1");
        elsewhere.signIn("/sign-in", person.email(), OLD);
        assertThat(elsewhere.atTheDesk()).isTrue();

        var visitor = new Visitor(port, "127.1.0.2");
        ask(visitor, person.email());
        var secret = secrets(person).getFirst();
        assertThat(visitor.get("/reset/" + secret).body()).contains("type=\"password\"");
        assertThat(Visitor.location(visitor.post("/reset/" + secret, Map.of("password", NEW))))
                .isEqualTo("/sign-in?changed");

        assertThat(elsewhere.atTheDesk()).isFalse();
        assertThat(visitor.signIn("/sign-in", person.email(), OLD)).isEmpty();
        assertThat(visitor.signIn("/sign-in", person.email(), NEW)).isEqualTo("/desk");
        assertThat(new Visitor(port, "127.1.0.2").get("/reset/" + secret).body())
                .contains("已经用过或过期");
        assertThat(new Visitor(port, "127.1.0.2")
                        .post("/reset/" + secret, Map.of("password", OLD))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void answerDoesNotTellWhetherAnAddressIsKnown() throws Exception {
        var person = person();
        var known = ask(new Visitor(port, "127.1.0.3"), person.email());
        var unknown = ask(new Visitor(port, "127.1.0.3"), "nobody-" + UUID.randomUUID() + "@example.cn");
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(Visitor.location(known)).isEqualTo(Visitor.location(unknown));
        assertThat(secrets(person)).hasSize(1);
    }

    @Test
    void databaseKeepsNoSecretThatOpensAnything() throws Exception {
        var person = person();
        ask(new Visitor(port, "127.1.0.4"), person.email());
        assertThat(sql.sql("select token_hash from password_reset where account_id = ?")
                        .param(person.id())
                        .query(String.class)
                        .list())
                .hasSize(1)
                .doesNotContainAnyElementsOf(secrets(person));
    }

    @Test
    void expiredLinkSaysSo() throws Exception {
        var person = person();
        var visitor = new Visitor(port, "127.1.0.5");
        ask(visitor, person.email());
        var secret = secrets(person).getFirst();
        sql.sql("update password_reset set expires_at = now() - interval '1 second' where account_id = ?")
                .param(person.id())
                .update();
        assertThat(visitor.get("/en/reset/" + secret).body()).contains("has been used or has expired", "/en/reset");
    }

    @Test
    void weakPasswordIsRefusedBesideItsFieldAndTheLinkStillOpens() throws Exception {
        var person = person();
        var visitor = new Visitor(port, "127.1.0.6");
        ask(visitor, person.email());
        var secret = secrets(person).getFirst();
        var answer = visitor.post("/en/reset/" + secret, Map.of("password", "12345678"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("class=\"error\"", "lang=\"en\"");
        assertThat(Visitor.location(visitor.post("/en/reset/" + secret, Map.of("password", NEW))))
                .isEqualTo("/en/sign-in?changed");
    }

    @Test
    void nobodyFillsAMailboxByAskingAgainAndAgain() throws Exception {
        var person = person();
        for (int i = 0; i < 5; i++) ask(new Visitor(port, "127.1.0.7"), person.email());
        assertThat(secrets(person)).hasSize(3);
    }

    @Test
    void whoAsksTooOftenReadsWhenToComeBack() throws Exception {
        var visitor = new Visitor(port, "127.1.0.99");
        for (int i = 0; i < 10; i++) ask(visitor, "nobody@example.cn");
        var answer = visitor.post("/en/reset", Map.of("email", "nobody@example.cn"));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After"))
                .hasValueSatisfying(
                        seconds -> assertThat(Long.parseLong(seconds)).isBetween(1L, 61L));
        assertThat(answer.body()).contains("Please wait a little", "lang=\"en\"");
    }

    @Test
    void whoeverSharesOneIpv6NetworkSharesItsTries() {
        assertThat(Attempts.network("2001:db8:1:2:3:4:5:6")).isEqualTo(Attempts.network("2001:db8:1:2:9::1"));
        assertThat(Attempts.network("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    private static java.net.http.HttpResponse<String> ask(Visitor visitor, String email) throws Exception {
        var answer = visitor.post("/reset", Map.of("email", email));
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer;
    }

    private List<String> secrets(Account person) {
        return sql.sql("select secret from mail where account_id = ? and secret is not null order by created_at")
                .param(person.id())
                .query(String.class)
                .list();
    }

    private Account person() {
        var email = UUID.randomUUID() + "@example.cn";
        return accounts.create(null, email, "王小宁", null, Role.STAFF, OLD, false);
    }
}
