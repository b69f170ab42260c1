package cn.zhongning.portal.checkin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device said that somebody came; the device made the id.
 *
 * @param ticket none for somebody without a registration
 * @param admitted whether the device let them in; a ticket that was used already is noted, too
 * @param offline whether the device decided by itself
 * @param doubtful let in without a network by a code that turned out to be none of this session's
 * @param scannedAt by the device's clock, set right by how far it was off when it was sent
 */
record CheckIn(
        UUID id,
        UUID sessionId,
        @Nullable UUID ticket,
        int persons,
        boolean admitted,
        boolean offline,
        boolean doubtful,
        UUID device,
        @Nullable UUID accountId,
        @Nullable UUID linkId,
        Instant scannedAt,
        Instant receivedAt) {}
