package cn.zhongning.portal.events;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.livelihood;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.town;
import static cn.zhongning.portal.exports.Column.yes;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class EventsExports {
    @Bean
    ListExport eventsExport() {
        return new ListExport(
                "events",
                "events.desk",
                EventsView.class,
                asked -> Table.of(
                                """
                select e.title, o.name, e.kind, e.settings, e.livelihoods, e.starts_at, e.ends_at, e.venue, e.town, e.attendance, e.stage,
                    (select count(*) from event_session s where s.event_id = e.id),
                    (select coalesce(sum(s.taken + s.taken_online), 0) from event_session s where s.event_id = e.id),
                    e.demo, e.created_at, e.updated_at, e.published_at
                from event e join organisation o on o.id = e.organisation_id
                where (:staff or e.organisation_id = :organisation)
                  and case :shelf
                      when 'REVIEW' then e.stage = 'REVIEW' or e.stage = 'PUBLISHED' and exists (
                          select from event_proposal p where p.event_id = e.id and p.returned is null)
                      when 'DRAFTS' then e.stage = 'DRAFT'
                      when 'PAST' then e.stage in ('PUBLISHED', 'REPORTED') and e.ends_at < :now
                      when 'CANCELLED' then e.stage = 'CANCELLED'
                      when 'WITHDRAWN' then e.stage = 'WITHDRAWN'
                      else e.stage = 'PUBLISHED' and e.ends_at >= :now end
                order by e.starts_at, e.id
                """,
                                text("title"),
                                text("organisation"),
                                code("kind", "EventKind"),
                                code("settings", "EventSetting"),
                                livelihood("livelihoods"),
                                moment("starts"),
                                moment("ends"),
                                text("venue"),
                                town("town"),
                                code("attendance", "Attendance"),
                                code("state", "EventStage"),
                                number("sessions"),
                                number("persons"),
                                yes("demo"),
                                moment("created"),
                                moment("updated"),
                                moment("published"))
                        .with("shelf", asked.filter("show")));
    }
}
