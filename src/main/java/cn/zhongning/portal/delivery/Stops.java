package cn.zhongning.portal.delivery;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the holders of tickets want no more letters of. */
@Component
public class Stops {
    private final JdbcClient sql;
    private final Clock clock;

    Stops(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public boolean stopped(UUID ticket, Topic topic) {
        return sql.sql("select exists (select from letter_stop where about = ? and topic = ?)")
                .params(ticket, topic.name())
                .query(Boolean.class)
                .single();
    }

    /** @return whether it is new */
    public boolean stop(UUID ticket, Topic topic) {
        return sql.sql("insert into letter_stop (about, topic, stopped_at) values (?, ?, ?) on conflict do nothing")
                        .params(ticket, topic.name(), clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    public void undo(UUID ticket, Topic topic) {
        sql.sql("delete from letter_stop where about = ? and topic = ?")
                .params(ticket, topic.name())
                .update();
    }

    void forget(Collection<UUID> tickets) {
        sql.sql("delete from letter_stop where about in (:tickets)")
                .param("tickets", tickets)
                .update();
    }
}
