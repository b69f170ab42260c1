package cn.zhongning.portal.calendar;

import cn.zhongning.portal.shared.Clocks;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events in the calendar, for tests: each test has days of its own. */
@Component
class Planned {
    private final JdbcClient sql;

    Planned(JdbcClient sql) {
        this.sql = sql;
    }

    /** An evening or a morning somewhere: an experiment in a school that nobody has to register for. */
    Plan event(String title) {
        return new Plan(title, "EXPERIMENT", "SCHOOL", "shikong", "OPEN", "PUBLISHED");
    }

    final class Plan {
        private final UUID id = UUID.randomUUID();
        private final String title;
        private String kind;
        private String setting;
        private @Nullable String town;
        private String attendance;
        private String stage;
        private boolean written;

        private Plan(String title, String kind, String setting, String town, String attendance, String stage) {
            this.title = title;
            this.kind = kind;
            this.setting = setting;
            this.town = town;
            this.attendance = attendance;
            this.stage = stage;
        }

        Plan kind(String another) {
            kind = another;
            return this;
        }

        Plan setting(String another) {
            setting = another;
            return this;
        }

        Plan town(@Nullable String another) {
            town = another;
            return this;
        }

        Plan attendance(String another) {
            attendance = another;
            return this;
        }

        Plan stage(String another) {
            stage = another;
            return this;
        }

        Plan on(String start, Duration length) {
            session(start, length, 0, 0);
            return this;
        }

        Plan on(String start) {
            return on(start, Duration.ofHours(1));
        }

        UUID session(String start, Duration length, int seats, int taken) {
            var starts = at(start);
            if (!written) write(starts, starts.plus(length));
            var session = UUID.randomUUID();
            sql.sql("""
                            insert into event_session (id, event_id, starts_at, ends_at, seats, taken)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(session, id, starts, starts.plus(length), seats, taken)
                    .update();
            return session;
        }

        private void write(OffsetDateTime starts, OffsetDateTime ends) {
            written = true;
            sql.sql("""
                            insert into event (id, version, organisation_id, title, kind, settings, starts_at, ends_at,
                                venue, town, description, stage, created_at, updated_at, attendance)
                            select :id, 0, (select id from organisation limit 1), :title, :kind, array[:setting],
                                :starts, :ends, '一间教室', cast(:town as text), '自己动手，人人都能来看一看、试一试。', :stage, now(), now(), :attendance
                            """)
                    .param("id", id)
                    .param("title", title)
                    .param("kind", kind)
                    .param("setting", setting)
                    .param("starts", starts)
                    .param("ends", ends)
                    .param("town", town)
                    .param("stage", stage)
                    .param("attendance", attendance)
                    .update();
        }
    }

    void cancel(UUID session) {
        sql.sql("update event_session set cancelled_at = now(), cancelled_because = '下雪' where id = ?")
                .param(session)
                .update();
    }

    static OffsetDateTime at(String time) {
        return LocalDateTime.parse(time).atZone(Clocks.CHINA).toOffsetDateTime();
    }
}
