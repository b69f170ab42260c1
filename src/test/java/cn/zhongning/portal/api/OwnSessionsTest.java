package cn.zhongning.portal.api;

import static cn.zhongning.portal.api.Program.json;
import static cn.zhongning.portal.api.Program.session;
import static cn.zhongning.portal.api.Program.tag;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.registration.Halls;
import cn.zhongning.portal.tokens.Scope;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An organiser's own system moves, adds, calls off and takes out the times of a public event, as its people may. */
@PortalTest
class OwnSessionsTest {
    @Autowired
    Systems systems;

    @Autowired
    EventService events;

    @Autowired
    Halls halls;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    private Program program;
    private Event event;
    private String address;
    private String sessions;

    @BeforeEach
    void publish() throws Exception {
        program = organiser(Scope.OWN_READ, Scope.EVENTS_WRITE);
        var begun = program.create("/own/events", Program.event("改期也告诉大家"));
        var id = UUID.fromString(json(begun).get("id").asString());
        address = "/own/events/" + id;
        sessions = address + "/sessions";
        program.step(address + "/submission", tag(begun));
        SignedInAs.staff();
        event = events.publish(id, events.forDesk(id).version());
        SignedInAs.nobody();
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void movedSessionIsPublicAtOnceAndItsGuestsAreTold() throws Exception {
        var mail = "ning" + UUID.randomUUID() + "@example.cn";
        halls.early(event, mail, "zh-CN");
        var read = program.get(address);
        var moved = program.put(place(read, 0), tag(read), session(12));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(tag(moved)).isNotEqualTo(tag(read));
        var starts =
                Objects.requireNonNull(session(12).get("startsAt")).toString().substring(0, 16);
        assertThat(times(moved).get(0).get("startsAt").asString()).startsWith(starts);
        var open = json(new Program(port, "").get("/events/" + event.id()));
        assertThat(open.get("sessions").get(0).get("startsAt").asString()).startsWith(starts);
        assertThat(letters(mail)).anySatisfy(letter -> assertThat(letter).contains("时间：原来是"));
        assertThat(sql.sql("select token from audit where object = ? and action = 'event.session.change'")
                        .param(event.id().toString())
                        .query(String.class)
                        .single())
                .contains("业务系统");

        var late = program.put(place(read, 0), tag(read), session(15));
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(program.put(place(read, 0), "", session(15)).statusCode()).isEqualTo(428);
        assertThat(letters(mail)).as("the ticket, and one that it moved").hasSize(2);
    }

    @Test
    void anotherTimeIsAddedCalledOffAndTakenOut() throws Exception {
        var mail = "ning" + UUID.randomUUID() + "@example.cn";
        halls.early(event, mail, "zh-CN");
        var added = program.step(sessions, tag(program.get(address)), session(20));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(times(added)).hasSize(2);

        var kept = program.in("en").delete(place(added, 0), tag(added));
        assertThat(kept.statusCode()).as("somebody is registered").isEqualTo(409);
        assertThat(json(kept).get("detail").asString()).contains("People are registered");
        var off = program.step(place(added, 0) + "/cancellation", tag(added), Map.of("reason", "讲师生病了"));
        assertThat(off.statusCode()).as(off.body()).isEqualTo(200);
        assertThat(times(off).get(0).get("cancelled").asString()).isEqualTo("讲师生病了");
        assertThat(letters(mail)).anySatisfy(letter -> assertThat(letter).contains("讲师生病了"));

        var gone = program.put(place(added, 0), tag(off), session(21));
        assertThat(gone.statusCode()).as("what was called off stays so").isEqualTo(404);
        var again = program.step(sessions, tag(off), session(22));
        var out = program.delete(place(again, 1), tag(again));
        assertThat(out.statusCode()).as(out.body()).isEqualTo(200);
        assertThat(times(out)).hasSize(2);
    }

    @Test
    void everyWrongFieldIsNamed() throws Exception {
        var tag = tag(program.get(address));
        assertThat(fields(program.step(sessions, tag, Map.of("seats", 3)))).containsExactly("endsAt", "startsAt");
        assertThat(fields(program.step(sessions, tag, session(-3)))).containsExactly("startsAt");
        assertThat(fields(program.step(sessions, tag, with("seats", 0)))).containsExactly("seats");
        assertThat(fields(program.step(sessions, tag, with("endsAt", "2020-01-01T10:00:00+08:00"))))
                .containsExactly("endsAt");
        assertThat(fields(program.step(sessions, tag, with("id", UUID.randomUUID()))))
                .containsExactly("id");
        var off = place(program.get(address), 0) + "/cancellation";
        assertThat(fields(program.step(off, tag, Map.of()))).containsExactly("reason");
        assertThat(tag(program.get(address))).isEqualTo(tag);
    }

    @Test
    void othersAndReadersChangeNothing() throws Exception {
        var read = program.get(address);
        var reader = organiser(Scope.OWN_READ);
        assertThat(reader.put(place(read, 0), tag(read), session(12)).statusCode())
                .isEqualTo(403);
        var stranger = organiser(Scope.OWN_READ, Scope.EVENTS_WRITE);
        assertThat(stranger.put(place(read, 0), tag(read), session(12)).statusCode())
                .isEqualTo(404);
        assertThat(stranger.step(sessions, tag(read), session(12)).statusCode()).isEqualTo(404);
        assertThat(stranger.delete(place(read, 0), tag(read)).statusCode()).isEqualTo(404);
        var off = stranger.step(place(read, 0) + "/cancellation", tag(read), Map.of("reason", "不是我的"));
        assertThat(off.statusCode()).isEqualTo(404);
        assertThat(program.get(address).body()).isEqualTo(read.body());
    }

    private Program organiser(Scope... scopes) {
        return new Program(port, systems.of(OrganisationKind.ORGANISER, scopes).secret());
    }

    private static JsonNode times(HttpResponse<String> answer) {
        return json(answer).get("text").get("sessions");
    }

    private String place(HttpResponse<String> answer, int which) {
        return sessions + "/" + times(answer).get(which).get("id").asString();
    }

    private List<String> letters(String mail) {
        return sql.sql("select subject || ' ' || body from mail where recipient = ?")
                .param(mail)
                .query(String.class)
                .list();
    }

    private static Map<String, Object> with(String field, Object value) {
        var text = new HashMap<>(session(12));
        text.put(field, value);
        return text;
    }

    private static List<String> fields(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return json(answer)
                .get("errors")
                .valueStream()
                .map(each -> each.get("field").asString())
                .toList();
    }
}
