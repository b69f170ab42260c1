package cn.zhongning.portal.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class DemonstrationMatchesTest {
    /** For each of the demonstration's demands the one result that solves it, as its author judged. */
    private static final String BEST = """
            D01 R01 D02 R04 D03 R09 D04 R11 D05 R05 D06 R10 D07 R17 D08 R23 D09 R21 D10 R24 D11 R27 D12 R28 D13 R31
            D14 R34 D15 R37 D16 R40 D17 R41 D18 R44 D19 R47 D20 R51 D21 R57 D22 R59""";

    @Autowired
    MatchService matches;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void leave() {
        SignedInAs.nobody();
    }

    @Test
    void everyDemandFindsItsResultFirst() throws Exception {
        SignedInAs.staff();
        var demands = titles("demands");
        var results = titles("results");
        var expected = new HashMap<String, String>();
        var pairs = BEST.split("\\s+");
        for (int i = 0; i < pairs.length; i += 2) expected.put(demands.get(pairs[i]), results.get(pairs[i + 1]));
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(firsts(expected)).isEqualTo(expected));
    }

    private Map<String, String> firsts(Map<String, String> expected) {
        var firsts = new HashMap<String, String>();
        for (var title : expected.keySet()) {
            var best = matches.forDemand(id(title), 1).best();
            if (!best.isEmpty()) firsts.put(title, best.getFirst().other().title());
        }
        return firsts;
    }

    private UUID id(String title) {
        return sql.sql("select id from demand where demo and title = ? and stage = 'PUBLISHED'")
                .param(title)
                .query(UUID.class)
                .single();
    }

    private static Map<String, String> titles(String name) throws Exception {
        var titles = new HashMap<String, String>();
        var json = new JsonMapper();
        for (var line : new ClassPathResource("demo/" + name + ".jsonl")
                .getContentAsString(StandardCharsets.UTF_8)
                .split("\n")) {
            var read = json.readTree(line);
            titles.put(read.get("id").asString(), read.get("title").asString());
        }
        return titles;
    }
}
