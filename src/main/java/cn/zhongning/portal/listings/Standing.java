package cn.zhongning.portal.listings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose a listing is and how far it has come.
 *
 * @param returnReason what the reviewer wants changed, while it is returned
 * @param agencyId the transfer agency that wrote it for its client; readers are told
 * @param replaces the published listing whose text this one is to take over; readers see the old text until then
 */
public record Standing(
        UUID organisationId,
        @Nullable UUID agencyId,
        Stage stage,
        @Nullable String returnReason,
        @Nullable UUID replaces,
        boolean demo,
        @Nullable Instant publishedAt,
        Instant updatedAt) {

    public static Standing draft(UUID organisation, @Nullable UUID replaces, Instant now) {
        return new Standing(organisation, null, Stage.DRAFT, null, replaces, false, null, now);
    }

    Standing edited(Instant now) {
        return new Standing(organisationId, agencyId, stage, returnReason, replaces, demo, publishedAt, now);
    }

    Standing at(Stage next, Instant now) {
        return new Standing(organisationId, agencyId, next, null, replaces, demo, publishedAt, now);
    }

    Standing published(Instant now) {
        return new Standing(organisationId, agencyId, Stage.PUBLISHED, null, null, demo, now, now);
    }

    Standing returned(String reason, Instant now) {
        return new Standing(organisationId, agencyId, Stage.RETURNED, reason, replaces, demo, publishedAt, now);
    }

    /** Written by the agency for its client, or by its owner. */
    Standing by(@Nullable UUID agency) {
        return new Standing(organisationId, agency, stage, returnReason, replaces, demo, publishedAt, updatedAt);
    }

    /** No longer a new text of another listing, but one of its own, which nobody sent to the reviewer. */
    Standing detached(Instant now) {
        var own = stage == Stage.SUBMITTED ? Stage.DRAFT : stage;
        return new Standing(organisationId, agencyId, own, returnReason, null, demo, publishedAt, now);
    }
}
