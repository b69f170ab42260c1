package cn.zhongning.portal.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A search engine that takes schema.org at its word: schema-dts says which properties each type has and of which types
 * they may be, generated from the vocabulary itself, and TypeScript's compiler holds us to it.
 */
@PortalTest
class SchemaOrgTest {
    @TempDir
    Path home;

    @Autowired
    Announced announced;

    @Autowired
    EventService events;

    @Autowired
    JdbcClient sql;

    @LocalServerPort
    int port;

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void searchEngineAcceptsEventsOfOneSessionOfManyMovedFullAndCalledOff() throws Exception {
        var one =
                announced.publish(Announced.form(Announced.title(), List.of(Announced.session(Announced.morning(3)))));
        var many = announced.publish(Announced.form(Announced.title(), Announced.weekly(5, Announced.morning(4))));
        assertThat(facts(one)).contains("EventScheduled", "InStock", "OfflineEventAttendanceMode");
        assertThat(facts(many)).contains("subEvent");

        move(one);
        fill(one);
        callOff(events.sessions(many.id()).getLast().id());
        assertThat(facts(one))
                .contains("EventRescheduled", "SoldOut")
                .contains("\"previousStartDate\":\"" + Announced.morning(3).toLocalDate() + "T10:00:00+08:00\"");
        assertThat(facts(many)).contains("EventCancelled");
        assertThat(complaints("Event", facts(one))).isEmpty();
        assertThat(complaints("Event", facts(many))).isEmpty();
    }

    @Test
    void validatorFindsWhatIsWrong() throws Exception {
        assertThat(complaints("Event", "{\"@context\":\"https://schema.org\",\"@type\":\"Event\",\"begins\":\"2026\"}"))
                .contains("begins");
        assertThat(
                        complaints(
                                "Event",
                                "{\"@context\":\"https://schema.org\",\"@type\":\"Event\",\"organizer\":{\"@type\":\"Offer\"}}"))
                .contains("organizer");
    }

    /** In any other the same page would have another tag after a restart, and on every node. */
    @Test
    void factsStandInTheOrderOfTheirNames() throws Exception {
        var event =
                announced.publish(Announced.form(Announced.title(), List.of(Announced.session(Announced.morning(3)))));
        assertThat(List.copyOf(JsonMapper.shared().readTree(facts(event)).propertyNames()))
                .isSorted();
    }

    private String facts(Event event) throws Exception {
        var page = Jsoup.parse(new Browser(port).get(event.address()).body());
        return page.select("script[type=application/ld+json]").stream()
                .map(script -> script.data())
                .filter(data -> data.contains("\"@type\":\"Event\""))
                .findFirst()
                .orElseThrow();
    }

    /** What the compiler says of it; nothing where all is well. */
    private String complaints(String type, String facts) throws Exception {
        var source = Files.createTempFile(Tools.SCRIPTS, "facts", ".ts");
        Files.writeString(source, """
                import type {WithContext, %s as Thing} from 'schema-dts';
                export const facts: WithContext<Thing> = %s;
                """.formatted(type, facts));
        return new Tools(home).script("node", "check.mjs", source.toString()).strip();
    }

    private void move(Event event) {
        SignedInAs.staff();
        events.change(
                event.id(),
                event.version(),
                Announced.form(
                        event.title(),
                        List.of(Announced.moved(events.sessions(event.id()).getFirst(), Announced.morning(5)))));
        SignedInAs.nobody();
    }

    private void fill(Event event) {
        sql.sql("update event_session set taken = seats where event_id = ?")
                .param(event.id())
                .update();
    }

    private void callOff(UUID session) {
        sql.sql("update event_session set cancelled_at = now(), cancelled_because = '大风' where id = ?")
                .param(session)
                .update();
    }
}
