package cn.zhongning.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SignInTest {
    private static final String PASSWORD = "红果干9月入库-kx";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Test
    void englishStaysEnglishUpToTheDesk() throws Exception {
        var visitor = new Visitor(port, "127.2.0.1");
        assertThat(visitor.get("/en/sign-in").body()).contains("action=\"/en/sign-in\"");
        var wrong = visitor.post("/en/sign-in", Map.of("username", "x@example.cn", "password", "wrong"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("lang=\"en\"", "value=\"x@example.cn\"", "Five wrong tries");
        assertThat(visitor.signIn("/en/sign-in", person().email(), PASSWORD)).isEqualTo("/desk");
        assertThat(visitor.get("/desk").body()).contains("lang=\"en\"");
    }

    @Test
    void whoWantedAPageGetsThereAfterSigningIn() throws Exception {
        var visitor = new Visitor(port, "127.2.0.2");
        assertThat(Visitor.location(visitor.get("/desk/notices?page=2"))).endsWith("/sign-in");
        assertThat(visitor.signIn("/sign-in", person().email(), PASSWORD)).contains("/desk/notices?page=2");
    }

    @Test
    void sessionThatEndedSaysSoAndLeadsBack() throws Exception {
        var person = person();
        var visitor = new Visitor(port, "127.2.0.3");
        visitor.signIn("/en/sign-in", person.email(), PASSWORD);
        sql.sql("update account set epoch = epoch + 1 where id = ?")
                .param(person.id())
                .update();
        var door = Visitor.location(visitor.get("/desk/notices"));
        assertThat(door).endsWith("/en/sign-in?ended");
        assertThat(visitor.get("/en/sign-in?ended").body()).contains("you have been signed out");
        assertThat(visitor.signIn("/en/sign-in", person.email(), PASSWORD)).contains("/desk/notices");
    }

    @Test
    void closedAccountIsOutAtItsNextStep() throws Exception {
        var person = person();
        var visitor = new Visitor(port, "127.2.0.4");
        visitor.signIn("/sign-in", person.email(), PASSWORD);
        sql.sql("update account set enabled = false where id = ?")
                .param(person.id())
                .update();
        assertThat(visitor.atTheDesk()).isFalse();
        assertThat(visitor.signIn("/sign-in", person.email(), PASSWORD)).isEmpty();
    }

    @Test
    void sessionOfWhoComesIsNotTheOneThatStoodOpen() throws Exception {
        var visitor = new Visitor(port, "127.2.0.5");
        var first = visitor.post("/sign-in", Map.of("username", person().email(), "password", PASSWORD));
        var second = visitor.post("/sign-in", Map.of("username", person().email(), "password", PASSWORD));
        assertThat(session(first)).isNotEmpty().isNotEqualTo(session(second));
    }

    @Test
    void whoSignsOutIsNotToldOfAnEndedSession() throws Exception {
        var visitor = new Visitor(port, "127.2.0.6");
        visitor.signIn("/sign-in", person().email(), PASSWORD);
        visitor.post("/sign-out", Map.of());
        assertThat(Visitor.location(visitor.get("/desk"))).endsWith("/sign-in");
    }

    @Test
    void parallelGuessesAllCount() throws Exception {
        var person = person();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses = new ArrayList<Future<String>>();
            for (int i = 0; i < 5; i++) {
                guesses.add(
                        pool.submit(() -> new Visitor(port, "127.2.0.7").signIn("/sign-in", person.email(), "wrong")));
            }
            for (var guess : guesses) assertThat(guess.get()).isEmpty();
        }
        assertThat(new Visitor(port, "127.2.0.7").signIn("/sign-in", person.email(), PASSWORD))
                .isEmpty();
    }

    @Test
    void lockedAccountAnswersLikeAnUnknownOne() throws Exception {
        var person = person();
        var visitor = new Visitor(port, "127.2.0.8");
        for (int i = 0; i < 5; i++) visitor.signIn("/sign-in", person.email(), "wrong");
        var locked = visitor.post("/sign-in", Map.of("username", person.email(), "password", PASSWORD));
        var unknown = visitor.post("/sign-in", Map.of("username", "nobody@example.cn", "password", PASSWORD));
        assertThat(locked.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(locked.body().replace(person.email(), ""))
                .isEqualTo(unknown.body().replace("nobody@example.cn", ""));
    }

    @Test
    void passwordIsTheSameHoweverItsLettersAreComposed() throws Exception {
        var email = UUID.randomUUID() + "@example.cn";
        accounts.create(null, email, "王小宁", null, Role.STAFF, "Cafe\u0301-im-Tal-29", false);
        assertThat(new Visitor(port, "127.2.0.9").signIn("/sign-in", email, "Caf\u00e9-im-Tal-29"))
                .isEqualTo("/desk");
    }

    @Test
    void longPassphraseCountsToItsEnd() throws Exception {
        var email = UUID.randomUUID() + "@example.cn";
        var phrase = "枸杞红了黄河水涨".repeat(16);
        accounts.create(null, email, "王小宁", null, Role.STAFF, phrase, false);
        var visitor = new Visitor(port, "127.2.0.10");
        assertThat(visitor.signIn("/sign-in", email, phrase.substring(0, 127))).isEmpty();
        assertThat(visitor.signIn("/sign-in", email, phrase)).isEqualTo("/desk");
    }

    private static String session(java.net.http.HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID"))
                .findFirst()
                .orElse("");
    }

    private Account person() {
        var email = UUID.randomUUID() + "@example.cn";
        return accounts.create(null, email, "王小宁", null, Role.STAFF, PASSWORD, false);
    }
}
