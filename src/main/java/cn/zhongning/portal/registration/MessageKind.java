package cn.zhongning.portal.registration;

import cn.zhongning.portal.delivery.Topic;
import cn.zhongning.portal.shared.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody is told about their ticket. */
public enum MessageKind {
    OFFERED,
    LAPSED,
    CANCELLED,
    CHANGED(true),
    SESSION_CANCELLED(true),
    WITHDRAWN(true),
    DAY_BEFORE(true),
    HOURS_BEFORE(true),
    THANKS(true),
    MISSED(true);

    private final boolean spoken;

    MessageKind() {
        this(false);
    }

    MessageKind(boolean spoken) {
        this.spoken = spoken;
    }

    /** Those in which the organiser may speak with their own words. */
    public static List<MessageKind> spoken() {
        return Arrays.stream(values()).filter(kind -> kind.spoken).toList();
    }

    /** What its reader may want no more letters of; none for what changes where they go or when. */
    @Nullable
    Topic topic() {
        return switch (this) {
            case DAY_BEFORE, HOURS_BEFORE -> Topic.REMINDERS;
            case THANKS, MISSED -> Topic.THANKS;
            default -> null;
        };
    }

    /** Of the texts {@code .title}, {@code .body} (the facts) and {@code .words} (what the organiser may say otherwise). */
    public String key() {
        return "registration.letter." + Named.code(this).replace('_', '-');
    }
}
