package cn.zhongning.portal.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.events.Event;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's program that takes the county's events as data. */
@PortalTest
class OpenEventsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    Announced announced;

    @LocalServerPort
    int port;

    @Test
    void dataHasTheShapeThatIsPromised() throws Exception {
        publish(3);
        var browser = new Browser(port);
        var promise = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(browser.get("/open/events.schema.json").body());
        var answer = browser.get("/open/events.json?limit=200");
        assertThat(promise.validate(
                        answer.body(),
                        InputFormat.JSON,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                .isEmpty();
        assertThat(JSON.readTree(answer.body()).get("licence").get("name").asString())
                .isEqualTo("CC BY 4.0");
        assertThat(promise.validate("{\"events\": [{}]}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void programWalksThroughAllPagesAndMeetsEachEventOnce() throws Exception {
        var mine = IntStream.rangeClosed(41, 45)
                .mapToObj(this::publish)
                .map(event -> event.id().toString())
                .toList();
        var from = Announced.morning(40).toLocalDate();
        var met = new ArrayList<String>();
        var address = "/open/events.json?town=shikong&limit=2&from=" + from;
        while (address != null) {
            var page = JSON.readTree(new Browser(port).get(address).body());
            assertThat(page.get("events").size()).isBetween(1, 2);
            page.get("events").forEach(event -> met.add(event.get("id").asString()));
            address = page.get("next").isNull()
                    ? null
                    : page.get("next").asString().substring("https://portal.example.org".length());
        }
        assertThat(met).doesNotHaveDuplicates().containsSubsequence(mine);
    }

    @Test
    void momentsAreThoseOfChinasClocksAndSeatsAreCounted() throws Exception {
        var event = publish(60);
        var day = Announced.morning(60).toLocalDate();
        var body = new Browser(port)
                .get("/open/events.json?limit=200&from=" + day + "&until=" + day)
                .body();
        var found = JSON.readTree(body)
                .get("events")
                .valueStream()
                .filter(each -> each.get("id").asString().equals(event.id().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(found.get("startsAt").asString()).isEqualTo(day + "T10:00:00+08:00");
        assertThat(free(found)).isEqualTo(40);
        assertThat(new Browser(port)
                        .get("/open/events.json?until=" + day.minusDays(1) + "&limit=200")
                        .body())
                .doesNotContain(event.id().toString());
    }

    @Test
    void nonsenseIsRefusedRatherThanReadAsEverything() throws Exception {
        for (var query : List.of("from=yesterday", "after=x", "limit=many", "kind=party"))
            assertThat(new Browser(port).get("/open/events.json?" + query).statusCode())
                    .as(query)
                    .isEqualTo(404);
    }

    private static int free(JsonNode event) {
        return event.get("sessions").get(0).get("free").asInt();
    }

    private Event publish(int day) {
        return announced.publish(Announced.form(Announced.title(), List.of(Announced.session(Announced.morning(day)))));
    }
}
