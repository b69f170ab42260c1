package cn.zhongning.portal.reminders;

import cn.zhongning.portal.registration.MessageKind;
import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of organisers' words. */
@Component
class WordsRows {
    private final JdbcClient sql;

    WordsRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** What waits for the centre, in its turn. */
    record Waiting(UUID event, MessageKind kind, String title, String organiser, Instant since) {}

    List<Words> of(UUID event) {
        return sql.sql("""
                        select kind, version, chinese, english, said_chinese, said_english, submitted_at, returned
                        from organiser_words where event_id = ?
                        """).param(event).query(Words.class).list();
    }

    Optional<Words> of(UUID event, MessageKind kind) {
        return of(event).stream().filter(each -> each.kind() == kind).findFirst();
    }

    int waiting() {
        return sql.sql("select count(*) from organiser_words where submitted_at is not null")
                .query(Integer.class)
                .single();
    }

    List<Waiting> waiting(int limit, int offset) {
        return sql.sql("""
                        select w.event_id as event, w.kind, e.title, o.name as organiser, w.submitted_at as since
                        from organiser_words w join event e on e.id = w.event_id
                            join organisation o on o.id = e.organisation_id
                        where w.submitted_at is not null order by w.submitted_at, w.event_id, w.kind
                        limit ? offset ?
                        """).params(limit, offset).query(Waiting.class).list();
    }

    /** One of two who write or decide at once is told. */
    Words write(UUID event, Words words, Instant now) {
        int written = sql.sql("""
                        insert into organiser_words (event_id, kind, version, chinese, english, said_chinese, said_english,
                            submitted_at, returned, changed_at)
                        select :event, :kind, 1, :chinese, :english, :saidChinese, :saidEnglish,
                            cast(:submitted as timestamptz), :returned, :now where :version = 0
                            or exists (select from organiser_words where event_id = :event and kind = :kind)
                        on conflict (event_id, kind) do update set version = organiser_words.version + 1,
                            chinese = excluded.chinese, english = excluded.english,
                            said_chinese = excluded.said_chinese, said_english = excluded.said_english,
                            submitted_at = excluded.submitted_at, returned = excluded.returned,
                            changed_at = excluded.changed_at
                        where organiser_words.version = :version
                        """)
                .param("event", event)
                .param("kind", words.kind().name())
                .param("version", words.version())
                .param("chinese", words.chinese())
                .param("english", words.english())
                .param("saidChinese", words.saidChinese())
                .param("saidEnglish", words.saidEnglish())
                .param("submitted", time(words.submittedAt()))
                .param("returned", words.returned())
                .param("now", time(now))
                .update();
        if (written == 0) throw new Refused("reminders.error.changed");
        return of(event, words.kind()).orElseThrow();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
