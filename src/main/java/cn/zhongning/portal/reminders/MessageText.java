package cn.zhongning.portal.reminders;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.registration.MessageKind;
import cn.zhongning.portal.shared.Texts;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes a message: first the facts, then what the organiser says, or what stands for it. */
@Component
class MessageText {
    private static final Set<MessageKind> BEFORE = Set.of(MessageKind.DAY_BEFORE, MessageKind.HOURS_BEFORE);

    private final Texts texts;

    MessageText(Texts texts) {
        this.texts = texts;
    }

    String title(Event event, MessageKind kind, Locale language) {
        return texts.get(language, kind.key() + ".title", event.title());
    }

    /**
     * @param place where the reader comes to
     * @param own the organiser's words, or nothing
     */
    String body(Event event, EventSession session, MessageKind kind, String place, String own, Locale language) {
        var when = EventTimes.span(session.startsAt(), session.endsAt(), language);
        var words = own.isEmpty() ? standing(kind, language) : own;
        var key = kind.key() + ".body";
        return BEFORE.contains(kind)
                ? texts.get(language, key, event.title(), when, place, words)
                : texts.get(language, key, event.title(), when, words, facts(event, kind, when, language));
    }

    /** What would stand there of a change that nobody has made yet. */
    private String facts(Event event, MessageKind kind, String when, Locale language) {
        return switch (kind) {
            case CHANGED ->
                texts.get(language, "registration.letter.changed.same-time", when) + "\n"
                        + texts.get(language, "registration.letter.changed.same-place", event.venue());
            case SESSION_CANCELLED -> texts.get(language, "reminders.words.reason");
            default -> "";
        };
    }

    String standing(MessageKind kind, Locale language) {
        return texts.get(language, kind.key() + ".words");
    }
}
