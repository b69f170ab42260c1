package cn.zhongning.portal.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One letter or short message, and what became of it.
 *
 * @param recipient a mail address, or the number of a phone
 * @param subject of a letter; empty for a short message
 * @param address where the reader acts, below the portal's origin
 * @param secret the end of that address where only the recipient may know it; forgotten once it has gone out
 * @param about the ticket with which it is forgotten
 * @param topic none for what nobody switches off
 * @param invented whether the recipient came with the demonstration data and has no mailbox
 * @param cause why it failed for good
 * @param trouble what the last try ran into
 * @param claim of the carrier that took it last
 */
record Mail(
        UUID id,
        Channel channel,
        @Nullable UUID accountId,
        String recipient,
        String language,
        String subject,
        String body,
        String address,
        @Nullable String secret,
        boolean invented,
        @Nullable UUID about,
        @Nullable Topic topic,
        State state,
        @Nullable Cause cause,
        int attempts,
        @Nullable String trouble,
        @Nullable UUID claim,
        Instant createdAt,
        @Nullable Instant sentAt) {
    enum State {
        WAITING,
        SENDING,
        SENT,
        /** Handed over, or about to be, when the carrier fell; only a person sends it again. */
        PERHAPS,
        FAILED,
        /** Kept back, because the address is known not to exist. */
        BLOCKED,
        EXPIRED,
        /** Not sent, and looked after by a person. */
        CLOSED,
        /** Waited in the portal from whose dump this one was rebuilt, which may have sent it. */
        HELD;

        private static final Set<State> STUCK = Set.of(FAILED, PERHAPS, HELD);

        /** Waits for a person of the centre. */
        boolean stuck() {
            return STUCK.contains(this);
        }
    }

    enum Cause {
        /** Nobody has this address or number. */
        ADDRESS,
        /** It was taken and came back. */
        RETURNED,
        /** The server, or the provider, does not take this message. */
        REFUSED,
        /** Tried for two days. */
        GAVE_UP
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** What stands on it in a list. */
    String title() {
        return subject.isEmpty() ? body : subject;
    }
}
