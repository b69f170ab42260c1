package cn.zhongning.portal.checkin;

import cn.zhongning.portal.registration.RegistrationNotice;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** With the guests' names those of the doors and of who stood there are forgotten; that somebody came stays, as a number. */
@Component
class DoorKeeping {
    private final JdbcClient sql;
    private final Clock clock;

    DoorKeeping(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 660_000)
    void forget() {
        var before = DoorBook.time(clock.instant().minus(RegistrationNotice.KEPT));
        for (var table : new String[] {"door_link", "door_device"})
            sql.sql("update " + table + " d set name = '' from event_session s "
                            + "where s.id = d.session_id and s.ends_at < ? and d.name <> ''")
                    .param(before)
                    .update();
    }
}
