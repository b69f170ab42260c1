package cn.zhongning.portal.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's program that keeps a copy of the market as data. */
@PortalTest
class OpenMarketTest {
    private static final String ORIGIN = "https://portal.example.org";
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    Accounts accounts;

    private Shown shown;

    @BeforeEach
    void publish() {
        shown = Shown.by(sql, accounts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open/results", "/open/demands", "/en/open/results", "/en/open/demands"})
    void dataHasTheShapeThatIsPromised(String name) throws Exception {
        shown.result("有图有据的成果", "equipment");
        shown.withdraw(shown.demand("没有期限的需求", "equipment", 90));
        shown.demand("另一条需求", "equipment", 90);
        shown.settle();
        var promise = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new Browser(port).get(name + ".schema.json").body());
        var answer = new Browser(port).get(name + ".json?limit=200&industry=equipment&since=2020-01-01T00:00:00Z");
        assertThat(promise.validate(
                        answer.body(),
                        InputFormat.JSON,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                .isEmpty();
        assertThat(answer.body())
                .contains("CC BY 4.0", name.startsWith("/en") ? "Equipment" : "装备制造")
                .doesNotContain("绝密", "13900000000");
        assertThat(promise.validate("{\"results\": [{}], \"demands\": [{}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void copyIsKeptByGoingOnFromWhereTheLastPageSays() throws Exception {
        var demands = IntStream.range(0, 7)
                .mapToObj(i -> shown.demand("抄写第" + i + "条", "building", 90))
                .toList();
        shown.settle();
        var copy = new HashMap<UUID, String>();
        // Withdrawn when the first page has been read: nothing tells it but the next time.
        var first = read("/open/demands.json?industry=building&town=shikong&limit=3", copy);
        shown.withdraw(demands.getFirst());
        shown.settle();
        var later = walk(first, copy);
        shown.rename(demands.get(1), "改过名的");
        shown.delete(demands.get(2));
        shown.settle();
        walk(read(later, copy), copy);
        assertThat(copy.get(demands.get(1))).isEqualTo("改过名的");
        assertThat(copy.keySet()).containsAll(demands.subList(3, 7)).doesNotContain(demands.get(0), demands.get(2));
    }

    @Test
    void townAndIndustryNarrowItAndNonsenseIsRefused() throws Exception {
        var demand = shown.demand("石空镇的需求", "tourism", 90);
        shown.settle();
        assertThat(ids("/open/demands.json?limit=200&industry=tourism&town=shikong"))
                .contains(demand);
        assertThat(ids("/open/demands.json?limit=200&industry=tourism&town=baima"))
                .doesNotContain(demand);
        assertThat(ids("/open/demands.json?limit=200&industry=goji&town=shikong"))
                .doesNotContain(demand);
        for (var query : List.of("since=yesterday", "after=x", "limit=many", "industry=magic", "town=x", "at=0"))
            assertThat(new Browser(port).get("/open/results.json?" + query).statusCode())
                    .as(query)
                    .isEqualTo(404);
    }

    private Set<UUID> ids(String address) throws Exception {
        var copy = new HashMap<UUID, String>();
        walk(read(address, copy), copy);
        return copy.keySet();
    }

    /** To the last page; answers where to ask next time. */
    private String walk(JsonNode page, Map<UUID, String> copy) throws Exception {
        var at = page;
        while (!at.get("next").isNull()) at = read(address(at, "next"), copy);
        return address(at, "later");
    }

    private static String address(JsonNode page, String name) {
        return page.get(name).asString().substring(ORIGIN.length());
    }

    private JsonNode read(String address, Map<UUID, String> copy) throws Exception {
        var page = JSON.readTree(new Browser(port).get(address).body());
        page.get("demands").forEach(each -> copy.put(id(each), each.get("title").asString()));
        page.get("gone").forEach(each -> copy.remove(id(each)));
        return page;
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.get("id").asString());
    }
}
