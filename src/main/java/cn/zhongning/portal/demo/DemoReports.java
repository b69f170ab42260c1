package cn.zhongning.portal.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is said of some of the demonstration's past events; of the others nothing is written yet. */
@Component
class DemoReports {
    private final JdbcClient jdbc;

    DemoReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void load() {
        DemoFiles.rows("reports.tsv").forEach(this::add);
        jdbc.sql("""
                        update event set stage = 'REPORTED'
                        where id in (select event_id from event_report where stage = 'PUBLISHED')
                        """).update();
    }

    /** @param row title of the event, stage, how many were counted, what took place, why it was sent back */
    private void add(String[] row) {
        jdbc.sql("""
                        insert into event_report (event_id, version, text, counted, stage, reason, updated_at, handed_in_at,
                            published_at)
                        select id, 1, :text, cast(nullif(:counted, '') as int), :stage, :reason, ends_at + interval '2 days',
                            ends_at + interval '2 days', case :stage when 'PUBLISHED' then ends_at + interval '3 days' end
                        from event where demo and title = :title and ends_at < now()
                        """)
                .param("title", row[0])
                .param("stage", row[1])
                .param("counted", row[2])
                .param("text", row[3].replace('|', '\n'))
                .param("reason", row.length > 4 ? row[4] : "")
                .update();
    }
}
