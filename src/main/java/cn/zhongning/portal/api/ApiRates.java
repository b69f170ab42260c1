package cn.zhongning.portal.api;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts for all nodes together, by the database's clock. A bucket of tokens that drips is full again at one moment,
 * which says all of it (GCRA): so taking one is a single statement, of which the database does one after the other.
 */
@Component
class ApiRates {
    private final JdbcClient sql;

    ApiRates(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param taken whether there was one
     * @param left how many there still are
     * @param full until all are back
     * @param next until there is one again
     */
    record Rate(boolean taken, long left, Duration full, Duration next) {}

    /** One of so many in a period. */
    Rate take(String who, int most, Duration period) {
        long whole = micros(period);
        long each = whole / most;
        return sql.sql("""
                        insert into api_rate as rate (who, full_at) values (:who, now() + :each * interval '1 microsecond')
                        on conflict (who) do update set full_at = case
                            when rate.full_at > now() + :spare * interval '1 microsecond' then rate.full_at
                            else greatest(rate.full_at, now()) + :each * interval '1 microsecond' end
                        returning old.full_at is distinct from new.full_at as taken,
                            (extract(epoch from new.full_at - now()) * 1000000)::bigint as until
                        """)
                .param("who", who)
                .param("each", each)
                .param("spare", whole - each)
                .query((row, number) -> rate(row.getBoolean("taken"), row.getLong("until"), whole, each))
                .single();
    }

    private static Rate rate(boolean taken, long until, long whole, long each) {
        long left = Math.max(0, (whole - until) / each);
        return new Rate(taken, left, duration(until), duration(Math.max(0, until + each - whole)));
    }

    /** Whoever has all of it again has left nothing to remember. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 180_000)
    void forget() {
        sql.sql("delete from api_rate where full_at < now()").update();
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    private static Duration duration(long micros) {
        return Duration.ofNanos(micros * 1_000);
    }
}
