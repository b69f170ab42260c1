package cn.zhongning.portal.demo;

import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.registration.MessageKind;
import cn.zhongning.portal.shared.Moments;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the demonstration's people were told about their tickets, one who has to be called, and words that wait for the centre. */
@Component
class DemoMessages {
    private static final Duration TO_CONFIRM = Duration.ofHours(20);

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;

    DemoMessages(JdbcClient jdbc, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    private record Seat(UUID id, String title, String venue, Instant startsAt, Instant endsAt) {
        String when() {
            return EventTimes.span(startsAt, endsAt, Texts.CHINESE);
        }
    }

    void load() {
        jdbc.sql("""
                        select r.id, e.title, e.venue, s.starts_at, s.ends_at from registration r
                            join event_session s on s.id = r.session_id join event e on e.id = s.event_id
                        where r.demo and r.stage = 'CONFIRMED' and s.ends_at < ?
                        """)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Seat.class)
                .list()
                .forEach(this::remind);
        promote();
        submit();
    }

    private void remind(Seat seat) {
        var kind = MessageKind.DAY_BEFORE;
        var words = texts.get(Texts.CHINESE, kind.key() + ".words");
        var body = texts.get(Texts.CHINESE, kind.key() + ".body", seat.title(), seat.when(), seat.venue(), words);
        write(seat, kind, body, "PAGE", seat.startsAt().minus(Duration.ofHours(24)));
    }

    /** An organiser would like to say more in a reminder than the standing words. */
    private void submit() {
        jdbc.sql("""
                        insert into organiser_words (event_id, kind, version, chinese, english, said_chinese, said_english,
                            submitted_at, changed_at)
                        select e.id, :kind, 1, '路上冷，请多穿一件；早到一刻钟，门口有热水。',
                            'It is cold on the way, wear one layer more; come a quarter of an hour early, there is hot water at the door.',
                            '', '', now() - interval '20 hours', now() - interval '20 hours'
                        from event e join organisation o on o.id = e.organisation_id
                        where e.demo and o.kind = 'ORGANISER' and e.stage = 'PUBLISHED' and e.attendance = 'REGISTRATION'
                            and e.starts_at > now() + interval '2 days' and e.mode <> 'ONLINE'
                        order by e.starts_at limit 1
                        """).param("kind", MessageKind.DAY_BEFORE.name()).update();
    }

    /** Somebody gave two seats back, and who is first in the line has no mail address. */
    private void promote() {
        jdbc.sql("""
                        select r.id, e.title, e.venue, s.starts_at, s.ends_at from registration r
                            join event_session s on s.id = r.session_id join event e on e.id = s.event_id
                        where r.demo and r.stage = 'WAITING' and r.persons = 2 and s.starts_at > :soon and exists (
                            select from registration c where c.session_id = s.id and c.stage = 'CONFIRMED' and c.persons = 2)
                        order by s.starts_at, r.number limit 1
                        """)
                .param("soon", clock.instant().plus(TO_CONFIRM).atOffset(ZoneOffset.UTC))
                .query(Seat.class)
                .optional()
                .ifPresent(this::offer);
    }

    private void offer(Seat first) {
        var until = clock.instant().plus(TO_CONFIRM);
        jdbc.sql("""
                        update registration set stage = 'CANCELLED', reason = '' where id = (
                            select c.id from registration c join registration w on w.session_id = c.session_id
                            where w.id = ? and c.stage = 'CONFIRMED' and c.persons = 2 order by c.number limit 1)
                        """).param(first.id()).update();
        jdbc.sql("update registration set stage = 'OFFERED', offered_until = ? where id = ?")
                .params(until.atOffset(ZoneOffset.UTC), first.id())
                .update();
        var kind = MessageKind.OFFERED;
        var said = Moments.say(until, Texts.CHINESE);
        var body = texts.get(Texts.CHINESE, kind.key() + ".body", first.title(), first.when(), said, said);
        write(first, kind, body, "CALL", clock.instant());
    }

    private void write(Seat seat, MessageKind kind, String body, String way, Instant at) {
        jdbc.sql("""
                        insert into ticket_message (id, registration_id, kind, title, body, way, created_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        seat.id(),
                        kind.name(),
                        texts.get(Texts.CHINESE, kind.key() + ".title", seat.title()),
                        body,
                        way,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
