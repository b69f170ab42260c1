package cn.zhongning.portal.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one address, and what became of it.
 *
 * @param body the JSON, exactly as it is signed and sent
 * @param status of HTTP, where there was an answer
 * @param trouble why the last try failed
 */
record Delivery(
        UUID id,
        UUID webhookId,
        Happening happening,
        String body,
        State state,
        int attempts,
        Instant createdAt,
        Instant nextAt,
        @Nullable Integer status,
        @Nullable String trouble,
        @Nullable Integer tookMs,
        @Nullable Instant doneAt) {
    enum State {
        WAITING,
        DELIVERED,
        FAILED,
        /** Waited in the portal from whose dump this one was rebuilt, which may have sent it. */
        HELD
    }
}
