package cn.zhongning.portal.reminders;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RemindersExports {
    @Bean
    ListExport callsExport() {
        return new ListExport(
                "calls",
                "reminders.calls",
                CallsView.class,
                asked -> Table.of(
                                """
                select * from (
                    select distinct on (m.registration_id) e.title, s.starts_at, s.ends_at, m.kind, r.name, r.phone, r.persons, r.offered_until,
                        m.body, m.created_at
                    from ticket_message m join registration r on r.id = m.registration_id
                        join event_session s on s.id = r.session_id join event e on e.id = s.event_id
                    where m.way = 'CALL' and m.called_at is null and r.forgotten_at is null and s.ends_at > :now
                        and (m.kind <> 'OFFERED' or r.stage = 'OFFERED' and r.offered_until > :now)
                        and (m.kind <> 'CHANGED' or r.stage in ('CONFIRMED', 'WAITING', 'OFFERED'))
                        and (:staff or e.organisation_id = :organisation) and (cast(:event as uuid) is null or e.id = :event)
                    order by m.registration_id, m.created_at desc) calls
                order by created_at
                """,
                                text("event"),
                                moment("starts"),
                                moment("ends"),
                                code("kind", "MessageKind"),
                                text("name"),
                                text("phone"),
                                number("persons"),
                                moment("offered-until"),
                                text("message"),
                                moment("created"))
                        .with("event", asked.id("event").orElse(null)));
    }

    @Bean
    ListExport wordsExport() {
        return new ListExport(
                "words",
                "reminders.queue",
                WordsQueueView.class,
                asked -> Table.of(
                        """
                select e.title, o.name, w.kind, w.chinese, w.english, w.submitted_at
                from organiser_words w join event e on e.id = w.event_id join organisation o on o.id = e.organisation_id
                where w.submitted_at is not null and :staff order by w.submitted_at, w.event_id, w.kind
                """,
                        text("event"),
                        text("organisation"),
                        code("kind", "MessageKind"),
                        text("chinese"),
                        text("english"),
                        moment("submitted")));
    }
}
