package cn.zhongning.portal.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long something is kept. Both clocks, ours and the database's, must have passed it: a jump of one deletes nothing. */
@Component
public class Retention {
    private final JdbcClient sql;
    private final Clock clock;

    Retention(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Deletes what is older.
     *
     * @param which a further condition of the statement; empty for all
     */
    public void end(String table, Duration kept, String which) {
        sql.sql("delete from " + table + " where created_at < least(cast(:now as timestamptz), now())"
                        + " - cast(:kept as interval)" + (which.isEmpty() ? "" : " and " + which))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kept", kept.toString())
                .update();
    }
}
