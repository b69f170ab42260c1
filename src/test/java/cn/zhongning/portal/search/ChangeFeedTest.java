package cn.zhongning.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.Browser;
import cn.zhongning.portal.Engine;
import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class ChangeFeedTest {
    private static final int WRITERS = 4;
    private static final int WRITES = 60;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    Accounts accounts;

    @Autowired
    SearchFeeder feeder;

    @Autowired
    IndexRebuild rebuild;

    @Autowired
    SearchIndex index;

    @Autowired
    IndexFeed feed;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<SearchSource> sources;

    @Autowired
    ElasticsearchClient elastic;

    private Published published;
    private List<UUID> demands = List.of();

    @BeforeEach
    void publish() {
        published = Published.by(sql, accounts);
        demands = IntStream.range(0, 20)
                .mapToObj(i -> published.demand("钕铁硼供料试验第" + i + "号", "一条会被反复修改的需求"))
                .toList();
        awaitFed();
    }

    @AfterEach
    void leave() {
        published.remove(demands);
    }

    @Test
    void engineDiesWhileFourPeopleWriteAndNothingIsMissingAfterwards() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = write(people::submit);
            Engine.kill();
            var answer = new Browser(port).get("/demands");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("检索服务暂时没有响应", "钕铁硼供料试验");
            for (var writer : writers) writer.get();
        }
        var lateComer = published.demand("停机时发布的钆镓石榴石", "停机时发布");
        published.withdraw(demands.getFirst());
        awaitFed();
        assertThat(indexed()).isEqualTo(stored());
        assertThat(found(lateComer)).isEqualTo("停机时发布的钆镓石榴石");
        assertThat(found(demands.getFirst())).isNull();
        published.remove(List.of(lateComer));
    }

    @Test
    void severalNodesDrainTogetherAndTheIndexEqualsTheTable() throws Exception {
        var over = new AtomicBoolean();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int node = 0; node < 3; node++) {
                people.submit(() -> {
                    while (!over.get()) feeder.drain();
                    return null;
                });
            }
            for (var writer : write(people::submit)) writer.get();
            over.set(true);
        }
        awaitFed();
        assertThat(indexed()).isEqualTo(stored());
    }

    @Test
    void oldIndexServesWhileTheNewOneIsFilledAndMissesNothing() throws Exception {
        var before = aliases();
        var seen = new ArrayList<String>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = write(people::submit);
            var rebuilt = people.submit(() -> {
                rebuild.replace();
                return null;
            });
            while (!rebuilt.isDone()) {
                var page = new Browser(port).get("/demands?page=1").body();
                if (page.contains("class=\"note\"") || !page.contains("<h3>")) seen.add(page);
            }
            rebuilt.get();
            for (var writer : writers) writer.get();
        }
        awaitFed();
        assertThat(seen).as("pages without the index or without content").isEmpty();
        assertThat(aliases()).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(indexed()).isEqualTo(stored());
    }

    @Test
    void indexThatACrashLeftWithoutAReaderIsGoneAfterTheNextStart() throws Exception {
        var serving = aliases().getFirst();
        var left = serving.substring(0, serving.length() - 36) + UUID.randomUUID();
        index.create(left);
        index.begin(feed.database()); // one that is being filled stays
        var afterStart = new IndexRebuild(database, sql, transaction, index, feed, sources);
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            afterStart.tidy(); // not while somebody rebuilds
            assertThat(elastic.indices().exists(exists -> exists.index(left)).value())
                    .isFalse();
        });
        assertThat(index.building()).isTrue();
        assertThat(aliases()).containsExactly(serving);
        var next = indices(SearchIndex.NEXT);
        elastic.indices().delete(delete -> delete.index(next));
    }

    @Test
    void recordThatCannotBeReadHoldsUpNobody() throws Exception {
        var poisoned = published.event("镨钕毒样", 3);
        sql.sql("update event set kind = 'NO_SUCH_KIND' where id = ?")
                .param(poisoned)
                .update();
        var healthy = published.event("镨钕好样", 3);
        try {
            assertThat(new Browser(port).get("/search?q=x").statusCode()).isEqualTo(200);
            awaitFed();
            assertThat(found(healthy)).isEqualTo("镨钕好样");
        } finally {
            published.remove(List.of(poisoned, healthy));
        }
    }

    private List<Future<?>> write(Function<Callable<?>, Future<?>> start) {
        var writers = new ArrayList<Future<?>>();
        for (int person = 0; person < WRITERS; person++) {
            int number = person;
            writers.add(start.apply(() -> {
                var chance = new Random(number);
                for (int i = 0; i < WRITES; i++) {
                    sql.sql("update demand set title = ?, version = version + 1 where id = ?")
                            .params("钕铁硼供料试验 " + number + "-" + i, demands.get(chance.nextInt(1, demands.size())))
                            .update();
                    Thread.sleep(5);
                }
                return null;
            }));
        }
        return writers;
    }

    private void awaitFed() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(sql.sql("select count(*) from search_change")
                                .query(Integer.class)
                                .single())
                        .isZero());
    }

    private Map<UUID, String> stored() {
        var titles = new HashMap<UUID, String>();
        sql.sql("select id, title from demand where id in (:ids) and stage = 'PUBLISHED'")
                .param("ids", demands)
                .query((row, number) -> titles.put(row.getObject("id", UUID.class), row.getString("title")))
                .list();
        return titles;
    }

    private Map<UUID, String> indexed() throws Exception {
        var titles = new HashMap<UUID, String>();
        for (var id : demands) {
            var title = found(id);
            if (title != null) titles.put(id, title);
        }
        return titles;
    }

    private @Nullable String found(UUID id) throws Exception {
        var document = elastic.get(
                get -> get.index(SearchIndex.ALIAS).id(id.toString()).sourceIncludes("title"), Map.class);
        return document.found() && document.source() != null
                ? String.valueOf(document.source().get("title"))
                : null;
    }

    private List<String> aliases() throws Exception {
        return indices(SearchIndex.ALIAS);
    }

    private List<String> indices(String name) throws Exception {
        return List.copyOf(
                elastic.indices().getAlias(alias -> alias.name(name)).aliases().keySet());
    }
}
