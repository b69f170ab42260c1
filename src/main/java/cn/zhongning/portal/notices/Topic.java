package cn.zhongning.portal.notices;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one may want no more letters of: a kind of notices, the digest, or what comes around a visit. */
public enum Topic {
    LISTING(NoticeKind.LISTING),
    MATCH(NoticeKind.MATCH),
    TALK(NoticeKind.TALK),
    DEAL(NoticeKind.DEAL),
    EVENT(NoticeKind.EVENT),
    AGENCY(NoticeKind.AGENCY),
    DUTY(NoticeKind.DUTY),
    /** Everything that waits for one. */
    DIGEST(null),
    /** That a session of one's ticket comes up. */
    REMINDERS(null),
    /** Thanks, and questions how it was. */
    THANKS(null);

    private final @Nullable NoticeKind kind;

    Topic(@Nullable NoticeKind kind) {
        this.kind = kind;
    }

    /** Whose letters stop; none of an account's where it is about a ticket. */
    List<NoticeKind> kinds() {
        if (kind != null) return List.of(kind);
        if (ofTicket()) return List.of();
        return Arrays.stream(NoticeKind.values())
                .filter(each -> !each.obligatory())
                .toList();
    }

    /** Whether somebody who is told at this pace gets letters of this topic. */
    boolean sends(Pace pace) {
        return this == DIGEST ? pace.gathered() : pace != Pace.NEVER;
    }

    /** Whether it is the holder of a ticket who says so, and not somebody with an account. */
    boolean ofTicket() {
        return this == REMINDERS || this == THANKS;
    }

    /** None for what nobody switches off. */
    static Optional<Topic> of(NoticeKind kind) {
        return Arrays.stream(values()).filter(topic -> topic.kind == kind).findFirst();
    }

    /** As it stands in addresses. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Topic> read(String word) {
        return Arrays.stream(values())
                .filter(topic -> topic.word().equals(word))
                .findFirst();
    }
}
