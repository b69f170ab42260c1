package cn.zhongning.portal.publicity;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A year after its answer nobody knows any more who objected and in which words; digest and answer stay. */
@Component
class ObjectionForgetting {
    private static final Duration KEPT = Duration.ofDays(365);

    private final JdbcClient sql;
    private final Clock clock;

    ObjectionForgetting(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 900_000)
    void old() {
        sql.sql("update objection set name = '', contact = '', body = '' where decided_at < ? and name <> ''")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
