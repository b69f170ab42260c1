package cn.zhongning.portal.listings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose a listing is and how far it has come.
 *
 * @param returnReason what the reviewer wants changed, while it is returned
 * @param replaces the published listing whose text this one is to take over; readers see the old text until then
 */
public record Standing(
        UUID organisationId,
        Stage stage,
        @Nullable String returnReason,
        @Nullable UUID replaces,
        boolean demo,
        @Nullable Instant publishedAt,
        Instant updatedAt) {

    public static Standing draft(UUID organisation, @Nullable UUID replaces, Instant now) {
        return new Standing(organisation, Stage.DRAFT, null, replaces, false, null, now);
    }

    Standing edited(Instant now) {
        return new Standing(organisationId, stage, returnReason, replaces, demo, publishedAt, now);
    }

    Standing at(Stage next, Instant now) {
        return new Standing(organisationId, next, null, replaces, demo, publishedAt, now);
    }

    Standing published(Instant now) {
        return new Standing(organisationId, Stage.PUBLISHED, null, null, demo, now, now);
    }

    Standing returned(String reason, Instant now) {
        return new Standing(organisationId, Stage.RETURNED, reason, replaces, demo, publishedAt, now);
    }

    /** No longer a new text of another listing, but one of its own, which nobody sent to the reviewer. */
    Standing detached(Instant now) {
        var own = stage == Stage.SUBMITTED ? Stage.DRAFT : stage;
        return new Standing(organisationId, own, returnReason, null, demo, publishedAt, now);
    }
}
