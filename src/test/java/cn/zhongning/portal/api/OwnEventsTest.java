package cn.zhongning.portal.api;

import static cn.zhongning.portal.api.Program.event;
import static cn.zhongning.portal.api.Program.json;
import static cn.zhongning.portal.api.Program.session;
import static cn.zhongning.portal.api.Program.tag;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.events.EventProposals;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.tokens.Scope;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An organiser's own system writes its events; the centre still reads them first. */
@PortalTest
class OwnEventsTest {
    private static final String EVENTS = "/own/events";

    @Autowired
    Systems systems;

    @Autowired
    EventService events;

    @Autowired
    EventProposals proposals;

    @LocalServerPort
    int port;

    private Program program;

    @BeforeEach
    void connect() {
        program = organiser();
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void systemAnnouncesAnEventAndCallsItOff() throws Exception {
        var begun = program.create(EVENTS, event("枸杞烘干公开课"));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        var address = EVENTS + "/" + json(begun).get("id").asString();
        var session = json(begun).get("text").get("sessions").get(0);
        var corrected = new HashMap<>(event("枸杞烘干公开课（第二讲）"));
        corrected.put(
                "sessions",
                List.of(Map.of(
                        "id", session.get("id").asString(),
                        "startsAt", session.get("startsAt").asString(),
                        "endsAt", session.get("endsAt").asString(),
                        "seats", 30)));
        var changed = program.put(address, tag(begun), corrected);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(changed).get("text").get("sessions").get(0).get("id")).isEqualTo(session.get("id"));
        assertThat(program.put(address, tag(begun), corrected).statusCode()).isEqualTo(412);

        var sent = program.step(address + "/submission", tag(changed));
        assertThat(json(sent).get("stage").asString()).isEqualTo("review");
        publish(sent);
        var seen = new Program(port, "").get("/events/" + json(begun).get("id").asString());
        assertThat(json(seen).get("title").asString()).isEqualTo("枸杞烘干公开课（第二讲）");

        var published = program.get(address);
        var off = program.browser()
                .send(program.request(address + "/cancellation")
                        .header("If-Match", tag(published))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"reason\": \"大风天气，改期另行通知\"}")));
        assertThat(off.statusCode()).as(off.body()).isEqualTo(200);
        assertThat(json(off).get("stage").asString()).isEqualTo("cancelled");
    }

    @Test
    void cursorLeadsThroughAShelfThatGrowsMeanwhile() throws Exception {
        var known = new ArrayList<String>();
        for (int i = 0; i < 3; i++)
            known.add(
                    json(program.create(EVENTS, event("第" + i + "场"))).get("id").asString());
        known.add(
                json(program.create(EVENTS, Map.of("title", "还没定时间"))).get("id").asString());
        var seen = new ArrayList<String>();
        var address = EVENTS + "?shelf=drafts&limit=1";
        var stretch = json(program.get(address));
        assertThat(stretch.get("total").asInt()).isEqualTo(4);
        while (true) {
            stretch.get("items").forEach(item -> seen.add(item.get("id").asString()));
            if (stretch.path("next").isMissingNode()) break;
            var later = new HashMap<>(event("中途新建的"));
            later.put("sessions", List.of(session(20)));
            assertThat(program.create(EVENTS, later).statusCode()).isEqualTo(201);
            stretch =
                    json(program.get(address + "&cursor=" + stretch.get("next").asString()));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(known).endsWith(known.getLast());
        assertThat(program.get(EVENTS + "?cursor=2").statusCode()).isEqualTo(400);
    }

    @Test
    void handedInEventComesBackAsADraft() throws Exception {
        var begun = program.create(EVENTS, event("先不办了"));
        var address = EVENTS + "/" + json(begun).get("id").asString();
        var sent = program.step(address + "/submission", tag(begun));
        var back = program.step(address + "/withdrawal", tag(sent));
        assertThat(json(back).get("stage").asString()).isEqualTo("draft");
        assertThat(json(program.get(EVENTS + "?shelf=drafts")).get("items")).hasSize(1);
    }

    @Test
    void otherWordsForAPublicEventWaitForTheCentre() throws Exception {
        var begun = program.create(EVENTS, event("枸杞贮藏公开课"));
        var id = json(begun).get("id").asString();
        var address = EVENTS + "/" + id;
        publish(program.step(address + "/submission", tag(begun)));
        var published = program.get(address);
        var words = new HashMap<>(event("枸杞贮藏与分级公开课"));
        assertThat(fields(program.put(address + "/proposal", tag(published), words)))
                .containsExactly("sessions");
        words.remove("sessions");
        assertThat(organiser().put(address + "/proposal", tag(published), words).statusCode())
                .isEqualTo(404);
        assertThat(program.put(address + "/proposal", "\"0\"", words).statusCode())
                .isEqualTo(412);
        var proposed = program.put(address + "/proposal", tag(published), words);
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(200);
        assertThat(json(proposed).get("proposal").get("stage").asString()).isEqualTo("waiting");
        assertThat(json(proposed).get("text").get("title").asString()).isEqualTo("枸杞贮藏公开课");
        assertThat(new Program(port, "").get("/events/" + id).body()).doesNotContain("分级");

        SignedInAs.staff();
        var read = proposals.of(UUID.fromString(id)).orElseThrow();
        proposals.giveBack(
                UUID.fromString(id), events.forDesk(UUID.fromString(id)).version(), read, "请写明分级标准");
        SignedInAs.nobody();
        var returned = json(program.get(address)).get("proposal");
        assertThat(returned.get("stage").asString()).isEqualTo("returned");
        assertThat(returned.get("reason").asString()).isEqualTo("请写明分级标准");
        var dropped = program.delete(address + "/proposal", tag(program.get(address)));
        assertThat(json(dropped).path("proposal").isMissingNode()).isTrue();
        assertThat(program.put(
                                EVENTS + "/"
                                        + json(program.create(EVENTS, event("草稿不用建议")))
                                                .get("id")
                                                .asString() + "/proposal",
                                "\"1\"",
                                words)
                        .statusCode())
                .isIn(409, 412);
    }

    @Test
    void everyWrongFieldIsNamed() throws Exception {
        assertThat(wrong(Map.of("kind", "party", "sessions", List.of(Map.of("startsAt", "2030-01-01T10:00:00+08:00")))))
                .containsExactlyInAnyOrder("kind", "sessions");
        assertThat(wrong(Map.of("title", "x", "ageFrom", 200))).containsExactlyInAnyOrder("ageFrom", "title");
        assertThat(wrong(Map.of("town", "atlantis", "results", List.of(UUID.randomUUID()))))
                .containsExactlyInAnyOrder("results", "town");
        var begun = program.create(EVENTS, Map.of("title", "只有题目的活动"));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        var sent = program.step(EVENTS + "/" + json(begun).get("id").asString() + "/submission", tag(begun));
        assertThat(fields(sent)).contains("description", "kind", "sessions", "settings", "venue");
    }

    private List<String> wrong(Map<String, Object> changed) throws Exception {
        var text = new HashMap<>(event("要改的活动"));
        text.putAll(changed);
        return fields(program.create(EVENTS, text));
    }

    private static List<String> fields(HttpResponse<String> answer) {
        var fields = new ArrayList<String>();
        json(answer).path("errors").forEach(each -> fields.add(each.get("field").asString()));
        return fields;
    }

    @Test
    void othersFindNothingAndChangeNothing() throws Exception {
        var begun = program.create(EVENTS, event("邻家的活动"));
        var address = EVENTS + "/" + json(begun).get("id").asString();
        var stranger = organiser();
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        assertThat(stranger.put(address, tag(begun), event("改了")).statusCode()).isEqualTo(404);
        assertThat(stranger.step(address + "/submission", tag(begun)).statusCode())
                .isEqualTo(404);
        assertThat(json(stranger.get(EVENTS + "?shelf=drafts")).get("items")).isEmpty();
    }

    @Test
    void universityWritesItsResultsTheSameWay() throws Exception {
        var university = new Program(
                port,
                systems.of(OrganisationKind.UNIVERSITY, Scope.OWN_READ, Scope.RESULTS_WRITE)
                        .secret());
        var text = new HashMap<String, Object>(Map.of(
                "title", "热泵分段变温烘干技术",
                "team", "食品工程研究团队",
                "summary", "用热泵分段变温代替热风一次烘干，每公斤干果电耗降低三分之一，颜色保持红亮。",
                "industry", "goji",
                "field", "食品工程",
                "readiness", 7,
                "readinessScale", "general",
                "readinessEvidence", "日处理两吨的烘房连续运行两季。",
                "cooperation", List.of("licence"),
                "contact", "李老师 0951-2060000"));
        text.put("secretLevel", "public");
        text.put("rights", List.of(Map.of("kind", "invention", "number", "ZL202310000001.X", "status", "granted")));
        var begun = university.create("/own/results", text);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        var sent = university.step("/own/results/" + json(begun).get("id").asString() + "/submission", tag(begun));
        assertThat(json(sent).path("stage").asString()).as(sent.body()).isEqualTo("submitted");
        for (var code : List.of("new_materials", "new-materials")) {
            text.put("readinessScale", code);
            var wrong = university.create("/own/results", text);
            assertThat(json(wrong).get("errors").get(0).get("field").asString()).isEqualTo("readinessScale");
            assertThat(wrong.body()).as("known, but not for this industry").doesNotContain("没有“");
        }
    }

    private Program organiser() {
        return new Program(
                port,
                systems.of(OrganisationKind.ORGANISER, Scope.OWN_READ, Scope.EVENTS_WRITE)
                        .secret());
    }

    private void publish(HttpResponse<String> sent) {
        SignedInAs.staff();
        int version = Integer.parseInt(tag(sent).replace("\"", ""));
        events.publish(UUID.fromString(json(sent).get("id").asString()), version);
        SignedInAs.nobody();
    }
}
