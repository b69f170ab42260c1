package cn.zhongning.portal.unmet;

import cn.zhongning.portal.matching.BestFit;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks once a day how well the best result fits each published demand, a few each time, on one node at a time. */
@Component
class DemandFits {
    private static final int FEW = 20;
    private static final Duration FRESH = Duration.ofDays(1);
    private static final long LOCK = 640_851;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final BestFit best;
    private final Clock clock;

    DemandFits(JdbcClient sql, TransactionTemplate transaction, BestFit best, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.best = best;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void check() {
        // What the engine takes its time for must not hold up what else is scheduled.
        Thread.ofVirtual()
                .name("demand-fits")
                .start(() -> transaction.executeWithoutResult(status -> {
                    if (alone()) waiting().forEach(this::check);
                }));
    }

    private void check(UUID demand) {
        best.of(demand)
                .ifPresent(fit -> sql.sql("""
                        insert into demand_fit (demand_id, fit, checked_at) values (?, ?, ?)
                        on conflict (demand_id) do update set fit = excluded.fit, checked_at = excluded.checked_at
                        """)
                        .params(demand, fit, clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** Those that nobody has looked at since they were changed, then those of longest ago. */
    private List<UUID> waiting() {
        return sql.sql("""
                        select d.id from demand d left join demand_fit f on f.demand_id = d.id
                        where d.stage = 'PUBLISHED'
                            and (f.checked_at is null or f.checked_at < :before or f.checked_at < d.updated_at)
                        order by f.checked_at nulls first, d.id limit :few
                        """)
                .param("before", clock.instant().minus(FRESH).atOffset(ZoneOffset.UTC))
                .param("few", FEW)
                .query(UUID.class)
                .list();
    }

    private boolean alone() {
        return sql.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }
}
