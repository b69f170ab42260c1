package cn.zhongning.portal.api;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation's own system reads of what is its own: how far it has come, and all that it says. Its version is
 * its tag, which every change has to name.
 *
 * @param reason why it was returned or called off
 * @param replaces the published one whose place it takes once the centre has approved it
 * @param revision of a published one: the new text that somebody has begun
 */
record Own<T>(
        UUID id,
        String stage,
        boolean visible,
        @Nullable String reason,
        @Nullable UUID replaces,
        @Nullable UUID revision,
        @Nullable OffsetDateTime publishedAt,
        OffsetDateTime updatedAt,
        String url,
        T text) {}
