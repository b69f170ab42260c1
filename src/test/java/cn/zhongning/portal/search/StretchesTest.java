package cn.zhongning.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.language.Embedder;
import cn.zhongning.portal.search.Bookmark.Order;
import cn.zhongning.portal.search.SearchQuery.Sort;
import cn.zhongning.portal.search.SearchQuery.When;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs read long lists while others publish and withdraw. */
@PortalTest
class StretchesTest {
    private static final int STRETCH = 7;

    @Autowired
    Stretches stretches;

    @Autowired
    Pending pending;

    @Autowired
    Cards cards;

    @Autowired
    Fallback fallback;

    @Autowired
    Clock clock;

    @Autowired
    Embedder embedder;

    @Autowired
    ElasticsearchClient elastic;

    @Autowired
    JdbcClient sql;

    @Autowired
    Accounts accounts;

    private final String town = "ningan";
    private final List<UUID> mine = new ArrayList<>();
    private String word = "";
    private Published published;
    private Stretches withoutEngine;

    @BeforeEach
    void publish() {
        published = Published.by(sql, accounts);
        word = "钪钇" + UUID.randomUUID().toString().substring(0, 5);
        for (int i = 0; i < 30; i++)
            mine.add(published.demand(word + "第" + i + "号", "提纯", "other", town, i % 4 == 0 ? null : i - 9));
        fed();
        var nowhere = new IndexSearch(elastic, embedder, "nowhere");
        withoutEngine =
                new Stretches(nowhere, new Circuit(clock, Duration.ofSeconds(2)), pending, cards, fallback, clock);
    }

    @AfterEach
    void leave() {
        mine.forEach(published::withdraw);
    }

    @ParameterizedTest
    @CsvSource({"NEWEST,true", "DEADLINE,true", "RELEVANCE,true", "NEWEST,false", "DEADLINE,false", "RELEVANCE,false"})
    void nothingIsSkippedOrToldTwiceWhileOthersComeAndGo(Sort sort, boolean engine) {
        var asked = engine ? stretches : withoutEngine;
        assertWhole(sort, () -> asked);
    }

    @Test
    void listByTimeGoesOnWhileTheEngineComesAndGoes() {
        var turns = new int[1];
        assertWhole(Sort.NEWEST, () -> turns[0]++ % 2 == 0 ? stretches : withoutEngine);
    }

    @Test
    void whoeverReadsByPointsIsAskedToWaitForTheEngine() {
        var query = query(Sort.RELEVANCE);
        var next = Bookmark.of(String.valueOf(stretches.begin(query, STRETCH).next()));
        assertThatThrownBy(() -> withoutEngine.goOn(query, next)).hasMessageContaining("search.error.away");
        assertThat(stretches.goOn(query, next).ids()).hasSize(STRETCH);
    }

    @Test
    void whatIsTooMuchToRememberIsToldByTime() {
        var ids =
                Stream.generate(UUID::randomUUID).limit(Bookmark.REMEMBERED + 1).toList();
        var byPoints = Bookmark.begin(clock.instant(), Order.WORDS, 50).behind(ids, List.of());
        assertThat(byPoints.order()).isEqualTo(Order.REST);
        assertThat(Bookmark.of(byPoints.toString())).isEqualTo(byPoints);
        assertThat(byPoints.toString()).hasSizeLessThan(4_000);
        var query = query(Sort.RELEVANCE);
        var told = stretches.begin(query, 20);
        var rest = Bookmark.begin(clock.instant(), Order.WORDS, 4).behind(told.ids(), List.of());
        var byTime = new Bookmark(rest.asOf(), Order.REST, 0, 20, 4, List.of(), rest.known());
        var next = stretches.goOn(query, byTime);
        var last = stretches.goOn(query, Bookmark.of(String.valueOf(next.next())));
        assertThat(Stream.of(told.ids(), next.ids(), last.ids()).flatMap(List::stream))
                .doesNotHaveDuplicates()
                .hasSize(28);
    }

    @Test
    void cursorOfAnotherOrderOrOfNoneIsRefused() {
        var byTime = Bookmark.of(
                String.valueOf(stretches.begin(query(Sort.NEWEST), STRETCH).next()));
        assertThatThrownBy(() -> stretches.goOn(query(Sort.DEADLINE), byTime))
                .hasMessageContaining("search.error.cursor");
        for (var nonsense :
                List.of("", "§", "MTIzNC4yLjUw", byTime + "A", byTime.toString().substring(3)))
            assertThatThrownBy(() -> Bookmark.of(nonsense)).as(nonsense).isInstanceOf(Refused.class);
    }

    private void assertWhole(Sort sort, Supplier<Stretches> asked) {
        var query = query(sort);
        var told = new ArrayList<UUID>();
        var here = new HashSet<>(mine);
        var stretch = asked.get().begin(query, STRETCH);
        while (true) {
            told.addAll(stretch.ids());
            if (stretch.next() == null) break;
            change(told, here);
            stretch = asked.get().goOn(query, Bookmark.of(stretch.next()));
        }
        assertThat(told).doesNotHaveDuplicates().containsAll(here);
    }

    /** One that was told and one that was not are withdrawn, and a new one is there. */
    private void change(List<UUID> told, Set<UUID> here) {
        published.withdraw(told.getLast());
        here.remove(told.getLast());
        here.stream().filter(id -> !told.contains(id)).findAny().ifPresent(id -> {
            published.withdraw(id);
            here.remove(id);
        });
        mine.add(published.demand(word + "新的一个", "提纯", "other", town, 3));
        fed();
    }

    private SearchQuery query(Sort sort) {
        return new SearchQuery(
                word, Set.of(Kind.DEMAND), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, When.ANY, sort);
    }

    private void fed() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sql.sql("select count(*) from search_change")
                                .query(Integer.class)
                                .single())
                        .isZero());
    }
}
