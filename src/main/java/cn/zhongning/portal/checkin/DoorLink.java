package cn.zhongning.portal.checkin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever holds it let people into one session; the secret itself is kept by nobody but them.
 *
 * @param name of the door or of who stands there
 */
record DoorLink(
        UUID id,
        UUID sessionId,
        String hash,
        String name,
        UUID madeBy,
        Instant madeAt,
        @Nullable Instant revokedAt) {}
