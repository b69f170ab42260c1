package cn.zhongning.portal.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who takes the whole market as linked data. */
@PortalTest
class LinkedMarketTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    Accounts accounts;

    @Test
    void fileNamesEachOnceWhateverPageOfTheDatabaseItStandsOn() throws Exception {
        var shown = Shown.by(sql, accounts);
        var demands = IntStream.range(0, 410)
                .mapToObj(i -> shown.demand("关联数据第" + i + "条", "energy", 90))
                .toList();
        var result = shown.result("关联数据的成果", "energy");
        shown.withdraw(demands.getFirst());
        shown.settle();
        var answer = new Browser(port).get("/open/market.jsonld");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/ld+json;charset=UTF-8");
        assertThat(answer.body()).doesNotContain("绝密", "13900000000");
        var nodes = new HashMap<String, JsonNode>();
        new JsonMapper()
                .readTree(answer.body())
                .get("@graph")
                .forEach(node -> assertThat(nodes.put(node.get("@id").asString(), node))
                        .as(node.get("@id").asString())
                        .isNull());
        var origin = "https://portal.example.org";
        assertThat(type(nodes, origin + "/results/" + result)).isEqualTo("Product");
        assertThat(type(nodes, origin + "/organisations/" + shown.owner())).isEqualTo("ResearchOrganization");
        assertThat(node(nodes, origin + "/results/" + result).at("/brand/@id").asString())
                .isEqualTo(origin + "/organisations/" + shown.owner());
        assertThat(node(nodes, origin + "/demands/" + demands.get(1))
                        .at("/@reverse/seeks/@id")
                        .asString())
                .isEqualTo(origin + "/organisations/" + shown.owner());
        assertThat(nodes).doesNotContainKey(origin + "/demands/" + demands.getFirst());
        assertThat(demands.subList(1, 410)).allMatch(id -> nodes.containsKey(origin + "/demands/" + id));
    }

    @Test
    void whoHasTheFileIsToldThatNothingHasChangedAndElseGetsItPacked() throws Exception {
        var shown = Shown.by(sql, accounts);
        shown.event("关联数据的活动", "energy");
        var demand = shown.demand("关联数据会变的一条", "energy", 90);
        shown.settle();
        var browser = new Browser(port);
        var packed = browser.send(
                browser.request("/open/market.jsonld").header("Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).contains("关联数据会变的一条", "关联数据的活动");
        }
        var tag = packed.headers().firstValue("ETag").orElseThrow();
        var modified = packed.headers().firstValue("Last-Modified").orElseThrow();
        for (var known :
                Map.of("If-None-Match", tag, "If-Modified-Since", modified).entrySet())
            assertThat(browser.send(browser.request("/open/market.jsonld").header(known.getKey(), known.getValue()))
                            .statusCode())
                    .as(known.getKey())
                    .isEqualTo(304);
        shown.rename(demand, "关联数据变了的一条");
        shown.settle();
        var anew = browser.send(browser.request("/open/market.jsonld").header("If-None-Match", tag));
        assertThat(anew.statusCode()).isEqualTo(200);
        assertThat(anew.body()).contains("关联数据变了的一条");
    }

    private static String type(Map<String, JsonNode> nodes, String id) {
        return node(nodes, id).get("@type").asString();
    }

    private static JsonNode node(Map<String, JsonNode> nodes, String id) {
        return Objects.requireNonNull(nodes.get(id), id);
    }
}
