package cn.zhongning.portal.venues;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A place for science popularization (科普阵地).
 *
 * @param form what the public reads, once it is published
 * @param revision an edit of what is published, which the public does not read yet
 * @param submittedAt since when the centre has it to check; none where nothing waits
 * @param returnReason why the centre gave it back
 */
@Table("venue")
public record Venue(
        @Id UUID id,
        @Version int version,
        UUID organisationId,
        @Embedded.Empty VenueForm form,
        VenueStage stage,
        @Nullable VenueRevision revision,
        @Nullable Instant submittedAt,
        @Nullable String returnReason,
        boolean demo,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt) {
    public String address() {
        return "/venues/" + id;
    }

    public boolean published() {
        return stage == VenueStage.PUBLISHED;
    }

    boolean waits() {
        return submittedAt != null;
    }

    /** What its people wrote last, whether or not the public reads it. */
    VenueForm latest() {
        return revision == null ? form : revision.form();
    }

    static Venue draft(UUID organisation, VenueForm form, Instant now) {
        return new Venue(
                UUID.randomUUID(), 0, organisation, form, VenueStage.DRAFT, null, null, null, false, now, now, null);
    }

    /** Of what is before the public only the revision is another. */
    Venue with(VenueForm changed, Instant now) {
        if (published()) return moved(new VenueRevision(changed), submittedAt, returnReason, now);
        return new Venue(
                id,
                version,
                organisationId,
                changed,
                stage,
                null,
                submittedAt,
                returnReason,
                demo,
                createdAt,
                now,
                publishedAt);
    }

    Venue submitted(Instant now) {
        return moved(revision, now, null, now);
    }

    Venue returned(String reason, Instant now) {
        return moved(revision, null, reason, now);
    }

    Venue published(VenueForm checked, Instant now) {
        var first = publishedAt == null ? now : publishedAt;
        return new Venue(
                id,
                version,
                organisationId,
                checked,
                VenueStage.PUBLISHED,
                null,
                null,
                null,
                demo,
                createdAt,
                now,
                first);
    }

    Venue withdrawn(Instant now) {
        return new Venue(
                id,
                version,
                organisationId,
                form,
                VenueStage.WITHDRAWN,
                null,
                null,
                null,
                demo,
                createdAt,
                now,
                publishedAt);
    }

    /** Marked as invented, and as old as the demonstration says. */
    Venue demonstration() {
        return new Venue(
                id,
                version,
                organisationId,
                form,
                stage,
                revision,
                submittedAt,
                returnReason,
                true,
                createdAt,
                updatedAt,
                publishedAt);
    }

    private Venue moved(
            @Nullable VenueRevision next, @Nullable Instant submitted, @Nullable String reason, Instant now) {
        return new Venue(
                id, version, organisationId, form, stage, next, submitted, reason, demo, createdAt, now, publishedAt);
    }
}
