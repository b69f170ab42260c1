package cn.zhongning.portal.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.PortalTest;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.opendata.OpenRecords.Wanted;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Whoever keeps a copy, and asks again from the moment up to which they were told. */
@PortalTest
class OpenDrainTest {
    @Autowired
    OpenRecords records;

    @Autowired
    OpenStamps stamps;

    @Autowired
    OpenData data;

    @Autowired
    OpenDrain drain;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient sql;

    @Autowired
    Accounts accounts;

    @Autowired
    PlatformTransactionManager transactions;

    private Shown shown;

    @BeforeEach
    void publish() {
        shown = Shown.by(sql, accounts);
    }

    @Test
    void changeThatIsCommittedLateIsNotMissed() {
        var late = shown.demand("晚到的改动", "goji", 90);
        shown.settle();
        var asOf = new TransactionTemplate(transactions).execute(status -> {
            shown.rename(late, "改了，但还没有提交");
            return elsewhere(() -> {
                var quick = shown.demand("后改先提交的", "goji", 90);
                awaitStamped(quick);
                assertThat(title(late)).isEqualTo("晚到的改动");
                return records.asOf();
            });
        });
        assertThat(asOf).isNotNull();
        shown.settle();
        assertThat(records.find(late).orElseThrow().stampedAt()).isAfterOrEqualTo(asOf);
        assertThat(since(asOf)).containsKey(late);
        assertThat(title(late)).isEqualTo("改了，但还没有提交");
    }

    @Test
    void whatOnlyItsOwnerReadsStampsNothing() {
        var demand = shown.demand("保护部分改了", "goji", 90);
        shown.settle();
        var before = records.find(demand).orElseThrow();
        sql.sql("update demand set protected_part = '另一个参数', updated_at = now() where id = ?")
                .param(demand)
                .update();
        shown.settle();
        assertThat(records.find(demand)).contains(before);
    }

    @Test
    void listingIsGoneAtMidnightInChinaWithoutAnybodyTouchingIt() {
        var demand = shown.demand("今天到期的需求", "goji", 0);
        shown.settle();
        var midnight = LocalDate.now(Clocks.CHINA)
                .plusDays(1)
                .atStartOfDay(Clocks.CHINA)
                .toInstant();
        assertThat(at(midnight.minusMillis(1), demand).deleted()).isFalse();
        assertThat(at(midnight, demand).deleted()).isTrue();
        assertThat(at(midnight, demand).stampedAt()).isEqualTo(midnight);
    }

    @Test
    void clockThatWentAheadAndIsPutRightBringsBackWhatItTookForExpired() {
        var demand = shown.demand("被走快的钟误当到期", "goji", 0);
        shown.settle();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            waitForTurn();
            var ahead = Instant.now().plus(Duration.ofDays(3));
            whole(drain(ahead));
            assertThat(records.find(demand).orElseThrow().deleted()).isTrue();
            whole(drain(Instant.now()));
            var again = records.find(demand).orElseThrow();
            assertThat(again.deleted()).isFalse();
            assertThat(again.stampedAt())
                    .as("stamps never go back, or a harvester would miss it")
                    .isAfterOrEqualTo(ahead.truncatedTo(ChronoUnit.MICROS));
            status.setRollbackOnly();
        });
    }

    @Test
    void refusedOrganisationTakesItsListingsAlongAndBringsThemBack() {
        var demand = shown.demand("单位被撤销认证", "goji", 90);
        var result = shown.result("单位被撤销认证的成果", "goji");
        shown.settle();
        var asOf = records.asOf();
        shown.checked(false);
        shown.settle();
        assertThat(since(asOf)).containsEntry(demand, true).containsEntry(result, true);
        shown.checked(true);
        shown.settle();
        assertThat(since(asOf)).containsEntry(demand, false).containsEntry(result, false);
    }

    @Test
    void withdrawnAndDeletedOnesLeaveATombstoneAndDraftsNone() {
        var withdrawn = shown.demand("撤回的", "goji", 90);
        var deleted = shown.result("删掉的", "goji");
        var draft = new TransactionTemplate(transactions).execute(status -> {
            var written = shown.demand("没有发布过", "goji", 90);
            shown.withdraw(written);
            return written;
        });
        shown.settle();
        shown.withdraw(withdrawn);
        shown.delete(deleted);
        shown.settle();
        assertThat(records.find(withdrawn)).get().matches(OpenRecord::deleted);
        assertThat(records.find(deleted)).get().matches(OpenRecord::deleted);
        assertThat(data.of(List.of(records.find(withdrawn).orElseThrow()))).isEmpty();
        assertThat(records.find(draft)).isEmpty();
    }

    @Test
    void recordThatCannotBeReadDoesNotKeepBackTheOthers() {
        var broken = shown.unreadable("读不出来的成果");
        var sound = shown.result("好好的成果", "goji");
        shown.settle();
        assertThat(records.find(sound)).get().matches(record -> !record.deleted());
        assertThat(records.find(broken).filter(record -> !record.deleted())).isEmpty();
        shown.delete(broken);
    }

    @Test
    void copyEqualsTheSiteWhileSeveralNodesDrainAndFourPeopleWrite() throws Exception {
        var demands = IntStream.range(0, 20)
                .mapToObj(i -> shown.demand("抄本试验第" + i + "号", "goji", 90))
                .toList();
        var over = new AtomicBoolean();
        var copy = new Copy();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int node = 0; node < 3; node++) {
                people.submit(() -> {
                    while (!over.get()) drain.drain();
                    return null;
                });
            }
            var harvester = people.submit(() -> {
                while (!over.get()) copy.refresh();
                return null;
            });
            var writers = new ArrayList<Future<?>>();
            for (int person = 0; person < 4; person++) {
                var mine = demands.subList(person * 5, person * 5 + 5);
                writers.add(people.submit(() -> IntStream.range(0, 60).forEach(i -> write(mine.get(i % 5), i))));
            }
            for (var writer : writers) writer.get();
            over.set(true);
            harvester.get();
        }
        shown.settle();
        copy.refresh();
        for (var demand : demands) assertThat(copy.titles.get(demand)).isEqualTo(stored(demand));
    }

    private void write(UUID demand, int turn) {
        if (turn % 7 == 3) shown.withdraw(demand);
        else
            sql.sql("update demand set title = ?, stage = 'PUBLISHED' where id = ?")
                    .params("第" + turn + "次改动 " + demand, demand)
                    .update();
    }

    /** As somebody keeps it who asks only for what is new since the last time. */
    private final class Copy {
        private final Map<UUID, String> titles = new HashMap<>();
        private Instant from = Instant.EPOCH;

        void refresh() {
            var asOf = records.asOf();
            var found = records.behind(null, wanted(from), 10_000);
            var items = data.of(found);
            found.forEach(record -> {
                var item = items.get(record.id());
                if (item == null) titles.remove(record.id());
                else titles.put(record.id(), title(item));
            });
            from = asOf.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    private @Nullable String stored(UUID demand) {
        return sql.sql("select title from demand where id = ? and stage = 'PUBLISHED'")
                .param(demand)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void awaitStamped(UUID id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> records.find(id).isPresent());
    }

    private Map<UUID, Boolean> since(Instant moment) {
        var found = new HashMap<UUID, Boolean>();
        records.behind(null, wanted(moment), 10_000).forEach(record -> found.put(record.id(), record.deleted()));
        return found;
    }

    private static Wanted wanted(Instant from) {
        return new Wanted(Set.of(Kind.DEMAND, Kind.RESULT), Set.of(), Set.of(), true, from, null);
    }

    private String title(UUID id) {
        var shown = data.of(List.of(records.find(id).orElseThrow()));
        return title(Objects.requireNonNull(shown.get(id)));
    }

    private static String title(OpenItem item) {
        return item.dublinCore().getFirst().value();
    }

    /** What would be there if it were so late; nothing of it stays. */
    private OpenRecord at(Instant moment, UUID id) {
        return new TransactionTemplate(transactions).execute(status -> {
            waitForTurn();
            whole(drain(moment));
            status.setRollbackOnly();
            return records.find(id).orElseThrow();
        });
    }

    private OpenDrain drain(Instant moment) {
        return new OpenDrain(stamps, data, json, sql, transactions, Clock.fixed(moment, Clocks.CHINA));
    }

    /** Keeps the portal's own drain away until the transaction ends. */
    private void waitForTurn() {
        sql.sql("select pg_advisory_xact_lock(?)")
                .param(OpenDrain.LOCK)
                .query(Object.class)
                .single();
    }

    /** Until it finds nothing more. */
    private static void whole(OpenDrain drain) {
        while (drain.drain() > 0) Thread.onSpinWait();
    }

    private static <T> T elsewhere(Callable<T> what) {
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            return other.submit(what).get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
