package cn.zhongning.portal.listings;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** New texts of published listings: written beside the old text, and in its place once approved. */
final class Revisions<L extends Listing<L, F>, F extends ListingForm> {
    private final ListingRepository<L> listings;
    private final Stored<L> stored;
    private final Attachments attachments;
    private final Birth<L, F> birth;

    Revisions(ListingRepository<L> listings, Stored<L> stored, Attachments attachments, Birth<L, F> birth) {
        this.listings = listings;
        this.stored = stored;
        this.attachments = attachments;
        this.birth = birth;
    }

    interface Birth<L, F> {
        L draft(UUID id, Standing standing, F form);
    }

    Optional<L> of(UUID published) {
        return listings.revisionOf(published);
    }

    /** A new one, or the one that somebody else of the organisation has begun, even at this very moment. */
    L begin(L published, @Nullable UUID agency, Instant now) {
        listings.hold(published.id());
        return of(published.id()).orElseGet(() -> {
            var standing = Standing.draft(published.standing().organisationId(), published.id(), now)
                    .by(agency);
            var begun = listings.save(birth.draft(UUID.randomUUID(), standing, published.form()));
            attachments.copy(published.id(), begun.id());
            return begun;
        });
    }

    /** The published one with the new text; the revision itself goes. */
    L takeOver(L revision, UUID published) {
        var old = stored.find(published);
        stored.remove(revision);
        attachments.copy(revision.id(), published);
        attachments.forget(revision.id());
        return old.with(old.standing().by(revision.standing().agencyId()), revision.form());
    }

    /** Makes the begun text a listing of its own. */
    void detach(UUID published, Instant now) {
        of(published)
                .ifPresent(revision ->
                        stored.save(revision.with(revision.standing().detached(now), revision.form())));
    }
}
