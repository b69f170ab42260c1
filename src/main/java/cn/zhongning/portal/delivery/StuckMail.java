package cn.zhongning.portal.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person decides about messages that did not get through by themselves. */
@Component
class StuckMail {
    private static final String AGAIN =
            "update mail set state = 'WAITING', attempts = 0, claim = null, cause = null, next_at = :now ";
    private static final String CLOSE = "update mail set state = 'CLOSED', secret = null, claim = null ";

    private final JdbcClient sql;
    private final Clock clock;

    StuckMail(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Back into the line, at its end. */
    boolean again(UUID id) {
        return sql.sql(AGAIN + "where id = :id and state in ('FAILED', 'PERHAPS', 'BLOCKED', 'HELD')")
                        .param("id", id)
                        .param("now", now())
                        .update()
                > 0;
    }

    /** @return how many */
    int againAll(Mail.Cause cause) {
        return sql.sql(AGAIN + "where state = 'FAILED' and cause = :cause")
                .param("cause", cause.name())
                .param("now", now())
                .update();
    }

    /** What came with a dump, in the order in which it waited there. */
    int againAllHeld() {
        return sql.sql(AGAIN + "where state = 'HELD'").param("now", now()).update();
    }

    /** Nothing more is done about it. */
    boolean close(UUID id) {
        return sql.sql(CLOSE + "where id = ? and state in ('FAILED', 'PERHAPS', 'HELD')")
                        .param(id)
                        .update()
                > 0;
    }

    int closeAllHeld() {
        return sql.sql(CLOSE + "where state = 'HELD'").update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
