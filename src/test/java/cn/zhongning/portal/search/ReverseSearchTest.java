package cn.zhongning.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.language.Embedder;
import cn.zhongning.portal.search.Found.Relaxed;
import cn.zhongning.portal.search.ReverseSearch.Hit;
import cn.zhongning.portal.search.ReverseSearch.Standing;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A kept search and the page never disagree about a listing. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReverseSearchTest {
    private static final int QUERIES = 250;
    private static final List<String> PARTS = List.of(
            "枸杞热泵烘干护色",
            "枸杞采摘机械手",
            "硒砂瓜连作障碍",
            "LoRa 节水灌溉阀门",
            "PLC 控制的热泵机组",
            "电解锰渣制砖",
            "滩羊舍饲粪污发酵",
            "光伏组件清洗 robots",
            "日烘 5kg 的小型试验机",
            "脱硝催化剂再生，低温段",
            "设施番茄熊蜂授粉",
            "渠道防渗漏检测");
    private static final List<String> TYPED = List.of(
            "gouqi",
            "gqhg",
            "goq",
            "plc",
            "lora",
            "robot",
            "heat pump",
            "5kg",
            "hong",
            "渠",
            "羊",
            "“热泵烘干”",
            "\"烘干护色\"",
            "“锰渣制砖” 电解",
            "的",
            "？",
            "枸 杞",
            "枸杞的烘干怎么护色",
            "低温段",
            "段再生",
            "bengjizu",
            "ＰＬＣ",
            "枸杞 PLC",
            "熊蜂 授粉 番茄 设施",
            "熊蜂 授粉 番茄 锰渣");
    private static final List<String> INDUSTRIES = List.of("goji", "manganese", "other", "livestock");
    private static final List<String> LIVELIHOODS = List.of("water", "soil");
    private static final List<String> TOWNS = List.of("ningan", "shikong", "mingsha");

    @Autowired
    ReverseSearch reverse;

    @Autowired
    StandingQueries standing;

    @Autowired
    Search search;

    @Autowired
    Embedder embedder;

    @Autowired
    Clock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    private final Random random = new Random(640_521);
    private final Map<UUID, Kind> listings = new LinkedHashMap<>();
    private Published owner;

    @BeforeAll
    void publish() {
        owner = Published.by(sql, accounts);
        for (int i = 0; i < 24; i++) {
            var title = any(PARTS) + "，" + any(PARTS);
            var id = i % 6 == 5
                    ? owner.event(title, random.nextInt(1, 60))
                    : owner.demand(title, any(PARTS) + "。" + any(PARTS), any(INDUSTRIES), any(TOWNS), null);
            listings.put(id, i % 6 == 5 ? Kind.EVENT : Kind.DEMAND);
            if (i % 3 == 0) concerns(id, any(LIVELIHOODS));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> sql.sql("select not exists (select from search_change where id in (:ids))")
                        .param("ids", listings.keySet())
                        .query(Boolean.class)
                        .single());
    }

    private void concerns(UUID id, String livelihood) {
        sql.sql("update demand set livelihood = ? where id = ?")
                .params(livelihood, id)
                .update();
    }

    @AfterAll
    void clear() {
        owner.remove(List.copyOf(listings.keySet()));
    }

    @Test
    void findsAListingExactlyWhereThePageShowsIt() {
        var addresses = new TreeSet<String>();
        for (int i = 0; i < QUERIES; i++)
            addresses.add(standing.read(address()).orElseThrow().address());
        var kept = addresses.stream().map(each -> new Standing(each, null)).toList();
        var found = new LinkedHashMap<String, Set<UUID>>();
        listings.forEach((id, kind) -> reverse.of(kind, id, kept)
                .orElseThrow()
                .hits()
                .forEach(hit -> found.computeIfAbsent(hit.address(), each -> new HashSet<>())
                        .add(id)));
        for (var address : addresses)
            assertThat(found.getOrDefault(address, Set.of())).as(address).isEqualTo(shown(address));
        assertThat(found.size()).isBetween(QUERIES / 5, addresses.size() - 1);
    }

    @Test
    void saysWhichWordsStandInIt() {
        var id = listings.keySet().iterator().next();
        var title = sql.sql("select title from demand where id = ?")
                .param(id)
                .query(String.class)
                .single();
        var hit = hit(id, "/demands?q=" + encoded(title.substring(0, 4))).orElseThrow();
        assertThat(Marked.of(Objects.requireNonNull(hit.marked())).pieces())
                .anyMatch(piece -> piece.marked() && !piece.text().isBlank());
    }

    @Test
    void meaningAloneFindsWhatNoWordFindsAndWhatIsChosenStillHolds() {
        var id = owner.demand("古墓壁画酥碱脱落如何加固", "墓葬壁画的地仗层酥碱、粉化，画面一片片掉下来，想找加固材料和工艺。", "tourism", "ningan", null);
        listings.put(id, Kind.DEMAND);
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> hit(id, "/demands?q=" + encoded("壁画酥碱")).isPresent());
        var words = encoded("唐代墓葬墙画粉化掉块怎样修复");
        assertThat(hit(id, "/demands?q=" + words)).get().satisfies(hit -> {
            assertThat(hit.closeness()).isGreaterThanOrEqualTo(ReverseSearch.NEAR);
            assertThat(hit.marked()).isNull();
        });
        assertThat(nearest("/demands?q=" + words)).contains(id);
        assertThat(hit(id, "/demands?industry=goji&q=" + words)).isEmpty();
        assertThat(hit(id, "/demands?q=" + encoded("量子纠缠态光子源"))).isEmpty();
    }

    private Optional<Hit> hit(UUID id, String address) {
        var read = standing.read(address).orElseThrow();
        var one = new Standing(read.address(), standing.direction(read));
        return reverse.of(Kind.DEMAND, id, List.of(one)).orElseThrow().hits().stream()
                .findFirst();
    }

    private Set<UUID> nearest(String address) {
        return search
                .find(standing.read(address).orElseThrow().query(), 1, clock.instant(), Texts.CHINESE)
                .nearest()
                .stream()
                .map(hit -> hit.card().id())
                .collect(Collectors.toSet());
    }

    /** Of ours, on whichever of its pages, as found by the words that were typed. */
    private Set<UUID> shown(String address) {
        var query = standing.read(address).orElseThrow().query();
        var now = clock.instant();
        var shown = new HashSet<UUID>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            var found = search.find(query, page, now, Texts.CHINESE);
            assertThat(found.degraded()).isFalse();
            if (found.relaxed() != Relaxed.NOTHING) return Set.of();
            found.hits().forEach(hit -> shown.add(hit.card().id()));
            pages = found.pages();
        }
        shown.retainAll(listings.keySet());
        return shown;
    }

    private String address() {
        var choices = new ArrayList<String>();
        if (random.nextInt(6) > 0) choices.add("q=" + encoded(typed()));
        if (random.nextInt(3) == 0) choices.add("industry=" + any(INDUSTRIES));
        if (random.nextInt(6) == 0) choices.add("industry=" + any(INDUSTRIES));
        if (random.nextInt(4) == 0) choices.add("town=" + any(TOWNS));
        if (random.nextInt(8) == 0) choices.add("cooperation=" + any(List.of("licence", "transfer")));
        if (random.nextInt(6) == 0) choices.add("when=" + any(List.of("week", "month", "coming", "past")));
        if (random.nextInt(6) == 0) choices.add("livelihood=" + any(LIVELIHOODS));
        if (random.nextInt(8) == 0) choices.add("kind=" + any(List.of("demand", "event", "result")));
        if (random.nextInt(12) == 0) choices.add("type=" + any(List.of("lecture", "exhibition")));
        if (random.nextInt(16) == 0) choices.add("readiness=5");
        if (random.nextInt(8) == 0) choices.add("sort=newest");
        return any(List.of("/demands?", "/demands?", "/search?", "/events?", "/results?")) + String.join("&", choices);
    }

    private String typed() {
        if (random.nextInt(3) == 0) return any(TYPED);
        var part = any(PARTS);
        int from = random.nextInt(part.length() - 1);
        var piece = part.substring(from, Math.min(part.length(), from + random.nextInt(1, 7)));
        return switch (random.nextInt(5)) {
            case 0 -> "“" + piece + "”";
            case 1 -> piece + " " + any(TYPED);
            case 2 -> piece + any(PARTS).substring(0, 2);
            default -> piece;
        };
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
