package cn.zhongning.portal.api;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation's own system reads of what is its own: how far it has come, and all that it says. Its version is
 * its tag, which every change has to name.
 *
 * @param reason why it was returned or called off
 * @param replaces the published one whose place it takes once the centre has approved it
 * @param files of a demand or a result
 * @param proposal of an event
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
        @Nullable List<OwnFile> files,
        @Nullable Proposal proposal,
        T text) {
    /** A file that goes with it; where it says, its own system reads it. */
    record OwnFile(UUID id, String name, String type, long size, String sha256, String url) {}

    /**
     * Other words for an event that is public already.
     *
     * @param reason why the centre did not take it over; none while it waits
     */
    record Proposal(String stage, @Nullable String reason, OffsetDateTime proposedAt, EventText text) {}
}
