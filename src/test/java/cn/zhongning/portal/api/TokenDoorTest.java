package cn.zhongning.portal.api;

import static cn.zhongning.portal.api.Program.demand;
import static cn.zhongning.portal.api.Program.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Visitor;
import cn.zhongning.portal.tokens.Scope;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A token opens what it is for and nothing else; what is none opens nothing. */
@PortalTest
class TokenDoorTest {
    private static final String DEMANDS = "/own/demands";

    @Autowired
    Systems systems;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    private Systems.Known known;

    @BeforeEach
    void connect() {
        known = systems.of(OrganisationKind.ENTERPRISE, Scope.OWN_READ);
    }

    @Test
    void tokenDoesOnlyWhatItWasMadeFor() throws Exception {
        var reader = new Program(port, known.secret());
        assertThat(reader.get(DEMANDS).statusCode()).isEqualTo(200);
        refused(reader.create(DEMANDS, demand("只读的")), 403, "insufficient_scope");
        refused(reader.in("en").create("/own/results", demand("别人的")), 403, "insufficient_scope");
        var writer = new Program(
                port, systems.another(known.maker(), Scope.DEMANDS_WRITE).secret());
        assertThat(writer.create(DEMANDS, demand("只写的")).statusCode()).isEqualTo(201);
        refused(writer.get(DEMANDS), 403, "insufficient_scope");
        assertThat(head(writer)).isEqualTo(403);
        assertThat(head(reader)).isEqualTo(200);
    }

    @Test
    void revokedEndedMistypedAndMissingTokensOpenNothing() throws Exception {
        refused(program("").get(DEMANDS), 401, "Bearer");
        refused(program("kjpt_nonsense").in("en").get(DEMANDS), 401, "invalid_token");
        refused(program("kjpt_nonsense").get("/demands"), 401, "invalid_token");
        sql.sql("update api_token set created_at = now() - interval '9 days', expires_at = now() where id = ?")
                .param(known.made().token().id())
                .update();
        refused(program(known.secret()).get(DEMANDS), 401, "invalid_token");
        var another = systems.of(OrganisationKind.ENTERPRISE, Scope.OWN_READ);
        assertThat(program(another.secret()).get(DEMANDS).statusCode()).isEqualTo(200);
        systems.revoke(another);
        refused(program(another.secret()).get(DEMANDS), 401, "invalid_token");
    }

    @Test
    void tokenOpensNoDeskAndSessionOpensNoInterface() throws Exception {
        var browser = new Browser(port);
        var desk = browser.send(browser.request("/desk").header("Authorization", "Bearer " + known.secret()));
        assertThat(Visitor.location(desk)).contains("/sign-in");
        assertThat(desk.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        assertThat(program(known.secret()).get(DEMANDS).headers().firstValue("Set-Cookie"))
                .isEmpty();
        var person = new Visitor(port, "127.0.0.41");
        person.signIn("/sign-in", known.maker().email(), Systems.PASSWORD);
        assertThat(person.atTheDesk()).isTrue();
        refused(person.get("/api/v1" + DEMANDS), 401, "Bearer");
    }

    @Test
    void whoGuessesWaits() throws Exception {
        var guesser = new Program(port, "kjpt_nonsense", "en", "127.0.0.42");
        for (int i = 0; i < 20; i++)
            assertThat(guesser.get(DEMANDS).statusCode()).isEqualTo(401);
        var turned = guesser.get(DEMANDS);
        assertThat(turned.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(turned.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(json(turned).get("title").asString()).isEqualTo("Too many requests");
    }

    @Test
    void everyAnswerSaysHowMuchIsLeft() throws Exception {
        var crowd = new Program(port, "", "zh-CN", "127.0.0.43");
        var first = crowd.get("/demands?limit=1");
        assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"network\";q=300;w=60");
        assertThat(first.headers().firstValue("RateLimit").orElse("")).matches("\"network\";r=299;t=\\d+");
        HttpResponse<String> last = first;
        for (int i = 0; i < 400 && last.statusCode() == 200; i++) last = crowd.get("/openapi.json");
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        var own = program(known.secret()).get(DEMANDS);
        assertThat(own.headers().firstValue("RateLimit-Policy")).contains("\"token\";q=600;w=60");
    }

    @Test
    void unknownAddressesAndMethodsAreToldAsProblems() throws Exception {
        assertThat(program("").get("/nothing").statusCode()).isEqualTo(404);
        assertThat(json(program("").in("en").get("/demands/nonsense"))
                        .get("detail")
                        .asString())
                .contains("nothing at this address");
        var browser = new Browser(port);
        var wrong = browser.send(browser.request("/api/v1/demands").DELETE());
        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    private int head(Program program) throws Exception {
        return program.browser()
                .send(program.request(DEMANDS).method("HEAD", BodyPublishers.noBody()))
                .statusCode();
    }

    private Program program(String token) {
        return new Program(port, token, "zh-CN", "127.0.0.40");
    }

    private static void refused(HttpResponse<String> answer, int status, String challenge) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains(challenge);
        assertThat(json(answer).get("detail").asString()).isNotBlank().doesNotStartWith("!");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(Problem.TYPE);
    }
}
