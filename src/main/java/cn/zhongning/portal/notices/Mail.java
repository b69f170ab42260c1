package cn.zhongning.portal.notices;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One letter and what became of it.
 *
 * @param address where the reader acts, below the portal's origin
 * @param secret the end of that address where only the recipient may know it; forgotten once it has gone out
 * @param invented whether the recipient came with the demonstration data and has no mailbox
 * @param trouble what the last try ran into
 */
record Mail(
        UUID id,
        @Nullable UUID accountId,
        String recipient,
        String language,
        String subject,
        String body,
        String address,
        @Nullable String secret,
        boolean invented,
        State state,
        int attempts,
        @Nullable String trouble,
        Instant createdAt,
        @Nullable Instant sentAt) {
    enum State {
        WAITING,
        SENT,
        FAILED,
        EXPIRED
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
