package cn.zhongning.portal.reminders;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.registration.MessageKind;
import cn.zhongning.portal.registration.OrganiserWords;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an event's organiser says in messages; the facts stand before it whatever that is. */
@Service
@Transactional
class OwnWords implements OrganiserWords {
    private final EventService events;
    private final JdbcClient sql;
    private final Audit audit;
    private final Clock clock;

    OwnWords(EventService events, JdbcClient sql, Audit audit, Clock clock) {
        this.events = events;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> words(UUID event, MessageKind kind, Locale language) {
        return stored(event).stream()
                .filter(each -> each.kind() == kind)
                .map(each -> each.in(language))
                .filter(said -> !said.isEmpty())
                .findFirst();
    }

    @Transactional(readOnly = true)
    Event event(UUID id) {
        return events.forDesk(id);
    }

    boolean writes() {
        return events.writes();
    }

    /** Of every kind, those that nobody wrote yet included. */
    @Transactional(readOnly = true)
    List<Words> of(UUID event) {
        events.forDesk(event);
        Map<MessageKind, Words> written =
                stored(event).stream().collect(Collectors.toMap(Words::kind, Function.identity()));
        return MessageKind.spoken().stream()
                .map(kind -> written.getOrDefault(kind, Words.none(kind)))
                .toList();
    }

    /** One of two who write at once is told. */
    Words write(UUID event, Words typed) {
        events.forDesk(event);
        if (!events.writes()) throw new Refused("events.error.reader");
        typed.check();
        int written = sql.sql("""
                        insert into organiser_words (event_id, kind, version, chinese, english, changed_at)
                        select :event, :kind, 1, :chinese, :english, :now where :version = 0
                            or exists (select from organiser_words where event_id = :event and kind = :kind)
                        on conflict (event_id, kind) do update set version = organiser_words.version + 1,
                            chinese = excluded.chinese, english = excluded.english, changed_at = excluded.changed_at
                        where organiser_words.version = :version
                        """)
                .param("event", event)
                .param("kind", typed.kind().name())
                .param("version", typed.version())
                .param("chinese", typed.chinese())
                .param("english", typed.english())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (written == 0) throw new Refused("reminders.error.changed");
        audit.record("event.words", event, typed.kind().name());
        return new Words(typed.kind(), typed.version() + 1, typed.chinese(), typed.english());
    }

    private List<Words> stored(UUID event) {
        return sql.sql("select kind, version, chinese, english from organiser_words where event_id = ?")
                .param(event)
                .query(Words.class)
                .list();
    }
}
