package cn.zhongning.portal.api;

import static cn.zhongning.portal.api.Program.demand;
import static cn.zhongning.portal.api.Program.json;
import static cn.zhongning.portal.api.Program.tag;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.demands.DemandService;
import cn.zhongning.portal.reviews.Scores;
import cn.zhongning.portal.tokens.Scope;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An enterprise's own system writes its demands, by the same rules as its people at the desk. */
@PortalTest
class OwnDemandsTest {
    private static final String DEMANDS = "/own/demands";

    @Autowired
    Systems systems;

    @Autowired
    DemandService demands;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    private Systems.Known known;
    private Program program;

    @BeforeEach
    void connect() {
        known = systems.of(OrganisationKind.ENTERPRISE, Scope.OWN_READ, Scope.DEMANDS_WRITE);
        program = new Program(port, known.secret());
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void systemWritesHandsInRevisesAndWithdraws() throws Exception {
        var begun = program.create(DEMANDS, Map.of("title", "枸杞烘干节能"));
        assertThat(begun.statusCode()).isEqualTo(201);
        var address = DEMANDS + "/" + json(begun).get("id").asString();
        assertThat(begun.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/api/v1" + address));
        assertThat(json(begun).get("stage").asString()).isEqualTo("draft");

        var corrected = program.put(address, tag(begun), demand("枸杞烘干如何节能"));
        assertThat(corrected.statusCode()).isEqualTo(200);
        assertThat(json(corrected).get("text").get("budgetTo").decimalValue()).isEqualByComparingTo("800000.5");
        var sent = program.step(address + "/submission", tag(corrected));
        assertThat(json(sent).get("stage").asString()).isEqualTo("submitted");

        approve(id(sent), sent);
        var published = program.get(address);
        assertThat(json(published).get("visible").asBoolean()).isTrue();
        var revision = program.step(address + "/revision", tag(published));
        assertThat(revision.statusCode()).isEqualTo(201);
        assertThat(json(revision).get("replaces").asString()).isEqualTo(id(sent).toString());
        assertThat(json(program.get(address)).get("revision").asString())
                .isEqualTo(json(revision).get("id").asString());

        var withdrawn = program.step(address + "/withdrawal", tag(published));
        assertThat(json(withdrawn).get("stage").asString()).isEqualTo("withdrawn");
        assertThat(new Program(port, "").get("/demands/" + id(sent)).statusCode())
                .isEqualTo(404);
        assertThat(json(program.get(DEMANDS + "?stage=withdrawn")).get("items")).hasSize(1);
    }

    @Test
    void auditNamesTheTokenAndItsMaker() throws Exception {
        var begun = program.create(DEMANDS, demand("枸杞烘干如何节能"));
        program.step(DEMANDS + "/" + id(begun) + "/submission", tag(begun));
        assertThat(sql.sql(
                                "select token from audit where object = ? and action = 'DEMAND.SUBMITTED' and account_id = ?")
                        .params(id(begun).toString(), known.maker().id())
                        .query(String.class)
                        .single())
                .isEqualTo(known.made().token().label());
    }

    @Test
    void sameKeyMakesItOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = program.create(DEMANDS, demand("只建一次"), key);
        var again = program.create(DEMANDS, demand("只建一次"), key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(tag(again)).isEqualTo(tag(first));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(drafts()).isEqualTo(1);
        says(program.create(DEMANDS, demand("换了内容"), key), 422, "key-reused", "已经用于另一个请求");
        says(program.create(DEMANDS, demand("没有键"), ""), 400, "key-missing", "Idempotency-Key");
    }

    @Test
    void ofTwoAtOnceOneMakesItAndBothHearOfIt() throws Exception {
        var key = UUID.randomUUID().toString();
        var answers = List.of(1, 2, 3, 4, 5, 6).stream()
                .map(each -> CompletableFuture.supplyAsync(() -> post(key)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void refusedOneMayBeSentAgainWithTheSameKey() throws Exception {
        var key = UUID.randomUUID().toString();
        assertThat(program.create(DEMANDS, Map.of("title", "长".repeat(81)), key).statusCode())
                .isEqualTo(422);
        assertThat(program.create(DEMANDS, Map.of("title", "不长了"), key).statusCode())
                .isEqualTo(201);
    }

    @Test
    void whoeverHasReadAnOlderVersionIsTold() throws Exception {
        var begun = program.create(DEMANDS, demand("两个窗口"));
        var address = DEMANDS + "/" + id(begun);
        assertThat(program.put(address, tag(begun), demand("先改的")).statusCode()).isEqualTo(200);
        says(program.put(address, tag(begun), demand("后改的")), 412, "stale", "");
        says(program.step(address + "/submission", tag(begun)), 412, "stale", "");
        says(program.delete(address, tag(begun)), 412, "stale", "");
        says(program.put(address, "", demand("没带版本")), 428, "tag-missing", "If-Match");
        assertThat(json(program.get(address)).get("text").get("title").asString())
                .isEqualTo("先改的");
    }

    @Test
    void everyWrongFieldIsNamedInTheReadersLanguage() throws Exception {
        var wrong = new HashMap<String, Object>(demand("长".repeat(81)));
        wrong.put("industry", "nonsense");
        wrong.put("cooperation", new String[] {"theft"});
        wrong.put("budgetTo", 0.001);
        var answer = program.create(DEMANDS, wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(errors(answer)).containsOnlyKeys("title", "cooperation", "budgetTo");
        assertThat(errors(answer).get("cooperation")).contains("theft", "licence");
        var english = program.in("en").create(DEMANDS, wrong);
        assertThat(errors(english).get("cooperation")).contains("There is no value “theft”");
        assertThat(json(english).get("title").asString()).isEqualTo("Something to mend");
        assertThat(errors(program.create(DEMANDS, Map.of("industry", "nonsense"))))
                .containsOnlyKeys("industry");
        assertThat(errors(program.create(DEMANDS, Map.of("budgetFrom", 9, "budgetTo", 8))))
                .containsOnlyKeys("budgetTo");
    }

    @Test
    void whatIsMissingIsSaidWhenItIsHandedIn() throws Exception {
        var begun = program.create(DEMANDS, Map.of("title", "半成品的需求"));
        var submission = DEMANDS + "/" + id(begun) + "/submission";
        assertThat(errors(program.step(submission, tag(begun))))
                .containsOnlyKeys("industry", "problem", "summary", "contact", "cooperation", "secretLevel");
        assertThat(program.in("en").step(submission, tag(begun)).body()).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void unknownFieldsAndBrokenJsonAreRefusedWithWords() throws Exception {
        var unknown = program.create(DEMANDS, Map.of("titel", "打错字段名"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(errors(unknown).get("titel")).contains("没有“titel”这个字段", "title");
        says(program.create(DEMANDS, "{\"title\": "), 400, "malformed", "第 1 行");
        assertThat(errors(program.create(DEMANDS, Map.of("deadline", "tomorrow"))))
                .containsOnlyKeys("deadline");
        assertThat(program.create(DEMANDS, Map.of("secretLevel", "secret")).statusCode())
                .isEqualTo(422);
        says(program.create(DEMANDS, Map.of("problem", "长".repeat(100_000))), 413, "too-large", "256 KB");
        var text = program.browser()
                .send(program.request(DEMANDS)
                        .header("Idempotency-Key", "k")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("hello")));
        says(text, 415, "media-type", "application/json");
    }

    @Test
    void othersFindNothingAndChangeNothing() throws Exception {
        var begun = program.create(DEMANDS, demand("邻家的需求"));
        var stranger = new Program(
                port,
                systems.of(OrganisationKind.ENTERPRISE, Scope.OWN_READ, Scope.DEMANDS_WRITE)
                        .secret());
        for (var id : List.of(id(begun), UUID.randomUUID())) {
            var address = DEMANDS + "/" + id;
            says(stranger.get(address), 404, "not-found", "");
            says(stranger.put(address, tag(begun), demand("改了")), 404, "not-found", "");
            for (var step : List.of("/submission", "/withdrawal", "/revision"))
                says(stranger.step(address + step, tag(begun)), 404, "not-found", "");
            says(stranger.delete(address, tag(begun)), 404, "not-found", "");
        }
        assertThat(json(stranger.get(DEMANDS)).get("items")).isEmpty();
        assertThat(program.get(DEMANDS + "/" + id(begun)).body()).isEqualTo(begun.body());
    }

    @Test
    void draftGoesOnlyWhileNobodyHasSeenIt() throws Exception {
        var begun = program.create(DEMANDS, demand("不要了"));
        var address = DEMANDS + "/" + id(begun);
        assertThat(program.delete(address, tag(begun)).statusCode()).isEqualTo(204);
        says(program.get(address), 404, "not-found", "");
        var sent = program.create(DEMANDS, demand("交上去了"));
        var submitted = program.step(DEMANDS + "/" + id(sent) + "/submission", tag(sent));
        says(program.delete(DEMANDS + "/" + id(sent), tag(submitted)), 409, "conflict", "");
    }

    @Test
    void cursorLeadsThroughItsListWhileOthersAreBegunAndChanged() throws Exception {
        var known = new ArrayList<String>();
        for (int i = 0; i < 5; i++)
            known.add(id(program.create(DEMANDS, demand("第" + i + "条"))).toString());
        var first = json(program.get(DEMANDS + "?stage=draft&limit=2"));
        assertThat(first.get("total").asInt()).isEqualTo(5);
        var seen = ids(first);
        for (var next = first.path("next").asString(""); !next.isEmpty(); ) {
            program.create(DEMANDS, demand("中途新建的"));
            var address = DEMANDS + "/" + seen.getLast();
            program.put(address, tag(program.get(address)), demand("取过以后改的"));
            var stretch = json(program.get(DEMANDS + "?stage=draft&limit=2&cursor=" + next));
            seen.addAll(ids(stretch));
            next = stretch.path("next").asString("");
        }
        assertThat(seen).containsExactlyElementsOf(known.reversed());
    }

    @Test
    void brokenCursorIsRefusedAsInThePublicLists() throws Exception {
        for (int i = 0; i < 2; i++) program.create(DEMANDS, demand("占位" + i));
        var drafts =
                json(program.get(DEMANDS + "?stage=draft&limit=1")).get("next").asString();
        for (var wrong : List.of("40", "nonsense", "%20", drafts + "A", drafts.substring(3)))
            says(program.get(DEMANDS + "?stage=draft&cursor=" + wrong), 400, "malformed", "游标");
        says(program.get(DEMANDS + "?stage=submitted&cursor=" + drafts), 400, "malformed", "游标");
        says(program.get(DEMANDS + "?limit=1000"), 400, "malformed", "");
    }

    private static List<String> ids(JsonNode stretch) {
        var ids = new ArrayList<String>();
        stretch.get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }

    private void approve(UUID id, HttpResponse<String> sent) {
        SignedInAs.staff();
        int version = Integer.parseInt(tag(sent).replace("\"", ""));
        demands.approve(id, version, new Scores(4, 4, 4, 4));
        SignedInAs.nobody();
    }

    private HttpResponse<String> post(String key) {
        try {
            return program.create(DEMANDS, demand("同时按了几下"), key);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void says(HttpResponse<String> answer, int status, String type, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("type").asString()).endsWith("/api#" + type);
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer).get("detail").asString()).contains(words).isNotBlank();
    }

    private static Map<String, String> errors(HttpResponse<String> answer) {
        var errors = new HashMap<String, String>();
        json(answer)
                .path("errors")
                .forEach(error -> errors.put(
                        error.get("field").asString(), error.get("message").asString()));
        return errors;
    }

    private int drafts() {
        return sql.sql("select count(*) from demand where organisation_id = ?")
                .param(known.maker().organisationId())
                .query(Integer.class)
                .single();
    }

    private static UUID id(HttpResponse<String> answer) {
        return UUID.fromString(json(answer).get("id").asString());
    }
}
