package cn.zhongning.portal.demo;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the demonstration's people said of past events. */
@Component
class DemoRatings {
    private final JdbcClient jdbc;

    DemoRatings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param again yes, no, or nothing where they did not say */
    private record Line(String event, int stars, String good, String better, String again) {
        static Line of(String[] row) {
            return new Line(row[0], Integer.parseInt(row[1]), row[2], row[3], row.length > 4 ? row[4] : "");
        }
    }

    void load() {
        DemoFiles.rows("ratings.tsv").stream().map(Line::of).forEach(this::add);
    }

    private void add(Line line) {
        jdbc.sql("""
                        insert into survey_answer (id, session_id, stars, good, better, again, answered_on)
                        select :id, s.id, :stars, :good, :better, cast(nullif(:again, '') as boolean), s.ends_at::date + 1
                        from event_session s join event e on e.id = s.event_id
                        where e.demo and e.title = :event order by s.starts_at limit 1
                        """)
                .param("id", UUID.randomUUID())
                .param("stars", line.stars())
                .param("good", line.good())
                .param("better", line.better())
                .param("again", line.again())
                .param("event", line.event())
                .update();
    }
}
