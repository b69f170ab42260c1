package cn.zhongning.portal.saved;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Accounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

@PortalTest
class TwoNodesTest {
    private static final int DEMANDS = 10;
    private static final List<String> ADDRESSES = List.of(
            "/demands?q=%E7%BC%82%E4%B8%9D", "/search?q=%E6%8C%82%E5%B1%8F", "/demands?industry=tourism"); // 缂丝, 挂屏
    private static final Pattern SEVERAL = Pattern.compile("有 (\\d+) 条新内容");

    @Autowired
    SavedSearches searches;

    @Autowired
    SavedNews news;

    @Autowired
    SavedTelling telling;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    private final List<Stall> stalls = new ArrayList<>();
    private final AtomicBoolean open = new AtomicBoolean(true);

    @BeforeEach
    void open() {
        for (int i = 0; i < 5; i++) stalls.add(Stall.open(sql, accounts));
        for (var stall : stalls) {
            SignedInAs.account(stall.reader());
            ADDRESSES.forEach(address -> searches.save(address, "缂丝", SearchPace.AT_ONCE));
        }
    }

    @AfterEach
    void close() {
        open.set(false);
        stalls.forEach(Stall::close);
    }

    /** The portal's own look goes on beside the two. */
    @Test
    void thatAreCutOffAgainAndAgainTellEverybodyOfEachPairOnce() throws InterruptedException {
        var nodes = Stream.generate(() -> Thread.ofVirtual().start(this::lookOn))
                .limit(2)
                .toList();
        var demands = new ArrayList<UUID>();
        int cuts = 0;
        for (int i = 0; i < DEMANDS; i++) {
            demands.add(stalls.getFirst().publish("清代缂丝挂屏第" + (i + 1) + "件", "经纬脱丝，想找加固办法。", "tourism"));
            cuts += cutFor(Duration.ofMillis(400));
        }
        demands.forEach(stalls.getFirst()::publishAgain);
        cuts += cutFor(Duration.ofSeconds(2));
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(stalls.getFirst().pending()).isFalse();
            assertThat(untold()).isZero();
        });
        open.set(false);
        for (var node : nodes) node.join();
        assertThat(cuts).isPositive();
        for (var stall : stalls)
            assertThat(stall.told().stream().mapToInt(TwoNodesTest::pairs).sum())
                    .isEqualTo(DEMANDS * ADDRESSES.size());
    }

    private void lookOn() {
        while (open.get()) {
            try {
                news.look();
                telling.tell();
            } catch (DataAccessException | TransactionException cutOff) {
                Thread.yield();
            }
        }
    }

    /** Ends the connection of whoever is in the middle of finding or telling. */
    private int cutFor(Duration time) throws InterruptedException {
        int cuts = 0;
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            cuts += sql.sql("""
                            select count(*) from (
                                select distinct pid from pg_locks
                                where relation in ('saved_hit'::regclass, 'saved_pending'::regclass)
                                    and mode = 'RowExclusiveLock' and pid <> pg_backend_pid()) busy
                            where pg_terminate_backend(pid)
                            """).query(Integer.class).single();
            Thread.sleep(60);
        }
        return cuts;
    }

    private int untold() {
        return sql.sql("""
                        select count(*) from saved_hit h join saved_search s on s.id = h.search_id
                        where h.told_at is null and s.account_id in (:readers)
                        """)
                .param(
                        "readers",
                        stalls.stream().map(stall -> stall.reader().id()).toList())
                .query(Integer.class)
                .single();
    }

    /** As many as a notice speaks of. */
    private static int pairs(String notice) {
        var several = SEVERAL.matcher(notice);
        return several.find() ? Integer.parseInt(several.group(1)) : 1;
    }
}
