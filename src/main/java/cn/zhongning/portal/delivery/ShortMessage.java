package cn.zhongning.portal.delivery;

import cn.zhongning.portal.shared.Phone;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text for somebody's phone.
 *
 * @param text plain; providers split it after some seventy characters and count each part
 * @param address what the text leads to, below the portal's origin; empty where to nothing
 * @param secret the end of that address where only the recipient may know it
 * @param key told once for this one; any number of times where there is none
 * @param until it is not sent later
 * @param invented whether the number belongs to the demonstration, and nothing may be sent there
 * @param about the ticket with which it is forgotten
 * @param accountId whose account it is about
 */
public record ShortMessage(
        UUID id,
        Phone phone,
        String language,
        String text,
        String address,
        @Nullable String secret,
        @Nullable String key,
        Instant until,
        boolean invented,
        @Nullable UUID about,
        @Nullable UUID accountId) {
    public ShortMessage {
        text = text.strip().replaceAll("\\s+", " ");
    }
}
