package cn.zhongning.portal.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one may want no more letters of: a kind of notices (they share its name), the digest, or what comes around a visit. */
public enum Topic {
    LISTING,
    MATCH,
    TALK,
    DEAL,
    EVENT,
    AGENCY,
    DUTY,
    /** Everything that waits for one. */
    DIGEST,
    /** That a session of one's ticket comes up. */
    REMINDERS,
    /** Thanks, and questions how it was. */
    THANKS;

    /** Whether it is the holder of a ticket who says so, and not somebody with an account. */
    public boolean ofTicket() {
        return this == REMINDERS || this == THANKS;
    }

    /** As it stands in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Topic> read(String word) {
        return Arrays.stream(values())
                .filter(topic -> topic.word().equals(word))
                .findFirst();
    }
}
