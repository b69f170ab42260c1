package cn.zhongning.portal.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person was told, in their language of that day.
 *
 * @param address where the reader acts on it
 * @param mailId the letter that said it too
 */
record Notice(
        UUID id,
        String title,
        String body,
        String address,
        @Nullable UUID mailId,
        Instant createdAt,
        @Nullable Instant readAt) {
    boolean unread() {
        return readAt == null;
    }
}
