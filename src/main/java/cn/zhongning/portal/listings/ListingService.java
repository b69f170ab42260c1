package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may happen to a demand or a result on its way from draft to reader, and to whom it may happen. Whoever changes
 * something says which version was read: of two people acting at once, one wins and the other is told.
 */
public abstract class ListingService<L extends Listing<L, F>, F extends ListingForm> {
    /** Characters that a reviewer's reason may have. */
    public static final int REASON = 1000;

    private final Kind kind;
    private final Role author;
    private final ListingRepository<L> listings;
    private final Rights rights;
    private final Audit audit;
    private final Notices notices;
    private final Site site;
    private final Clock clock;

    /** @param author the role that writes this kind */
    protected ListingService(
            Kind kind,
            Role author,
            ListingRepository<L> listings,
            Rights rights,
            Audit audit,
            Notices notices,
            Site site,
            Clock clock) {
        this.kind = kind;
        this.author = author;
        this.listings = listings;
        this.rights = rights;
        this.audit = audit;
        this.notices = notices;
        this.site = site;
        this.clock = clock;
    }

    protected abstract L draft(UUID id, Standing standing, F form);

    public Kind kind() {
        return kind;
    }

    /** The organisation for which the reader may write this kind. */
    public UUID author() {
        return rights.author(author);
    }

    /** Whether the reader may write this kind at all. */
    public boolean authors() {
        return rights.authors(author);
    }

    /** For the public: only while it is published, unexpired, and its organisation checked. */
    public Optional<L> visible(UUID id) {
        return listings.findById(id)
                .filter(listing -> listing.visibleOn(Facts.day(clock.instant())))
                .filter(listing -> rights.checked(listing.standing().organisationId()));
    }

    /** Those of these that the public may see at this moment, loaded together; in no particular order. */
    public List<L> visible(Collection<UUID> ids) {
        var found = listings.findAllById(ids).stream()
                .filter(listing -> listing.visibleOn(Facts.day(clock.instant())))
                .toList();
        var checked = rights.checked(found.stream()
                .map(listing -> listing.standing().organisationId())
                .collect(Collectors.toSet()));
        return found.stream()
                .filter(listing -> checked.contains(listing.standing().organisationId()))
                .toList();
    }

    /** For its owner and the staff, at any stage. */
    public L mine(UUID id) {
        var listing = find(id);
        if (!reads(listing)) throw new Refused("listings.error.not-yours");
        return listing;
    }

    /** At any stage, for a reader who owns it or is of the staff; nothing for others. */
    public Optional<L> forDesk(UUID id) {
        return listings.findById(id).filter(this::reads);
    }

    /** Whether the reader may change it. */
    public boolean writes(Listing<?, ?> listing) {
        return rights.writes(listing.standing().organisationId());
    }

    /** Whether the reader may take it from the public: who writes it, and the centre. */
    public boolean withdraws(Listing<?, ?> listing) {
        return rights.reader().staff() || writes(listing);
    }

    /** The reader's organisation's own, latest first. */
    public List<L> mine(@Nullable Stage stage, String text, int offset, int limit) {
        var organisation = rights.reader().organisationId();
        if (organisation == null) return List.of();
        return listings.owned(organisation, stage == null ? null : stage.name(), text.strip(), offset, limit);
    }

    /** The new text of a published listing, where its owner has begun one. */
    public Optional<L> revision(UUID id) {
        return listings.revisionOf(mine(id).id());
    }

    /** A new draft. */
    @Transactional
    public L saveDraft(F form) {
        var organisation = author();
        checkWords(form);
        return listings.save(draft(UUID.randomUUID(), Standing.draft(organisation, null, clock.instant()), form));
    }

    /** @param version the one that the writer had before them */
    @Transactional
    public L saveDraft(UUID id, int version, F form) {
        var listing = owned(id, version);
        if (!listing.standing().stage().open()) throw new Refused("listings.error.closed");
        checkWords(form);
        return save(listing.with(listing.standing().edited(clock.instant()), form));
    }

    /** @throws Mistakes with everything that is missing */
    @Transactional
    public L submit(UUID id, int version) {
        var listing = owned(id, version);
        rights.approved(listing.standing().organisationId());
        if (!listing.standing().stage().open()) throw new Refused("listings.error.closed");
        var replaced = listing.standing().replaces();
        if (replaced != null) rights.unfrozen(replaced);
        var mistakes = new Mistakes.Collector();
        listing.form().complete(mistakes, Facts.day(clock.instant()));
        mistakes.complain();
        notices.tellRole(
                Role.STAFF,
                "listings.notice.submitted",
                "/desk/review",
                listing.form().title());
        return move(listing, listing.standing().at(Stage.SUBMITTED, clock.instant()));
    }

    /** Answers what the public sees now: the new text of a published listing takes the old one's place and address. */
    @Transactional
    public L approve(UUID id, int version) {
        rights.staff();
        var listing = waiting(id, version);
        rights.approved(listing.standing().organisationId());
        var published = published(listing);
        notices.tellOrganisation(
                published.standing().organisationId(),
                "listings.notice.published",
                kind.address(published.id()),
                published.form().title());
        return published;
    }

    @Transactional
    public L giveBack(UUID id, int version, String reason) {
        rights.staff();
        if (reason.isBlank()) throw new Refused("listings.error.reason");
        ListingForm.limit(reason, REASON);
        var listing = waiting(id, version);
        notices.tellOrganisation(
                listing.standing().organisationId(),
                "listings.notice.returned",
                "/desk/" + kind.path() + "/" + id,
                listing.form().title(),
                reason.strip());
        return move(listing, listing.standing().returned(reason.strip(), clock.instant()));
    }

    /** From the public, or back from the reviewer. */
    @Transactional
    public L withdraw(UUID id) {
        var listing = find(id);
        rights.ownerOrStaff(listing.standing().organisationId());
        return switch (listing.standing().stage()) {
            case SUBMITTED -> move(listing, listing.standing().at(Stage.DRAFT, clock.instant()));
            case PUBLISHED -> {
                rights.unfrozen(id);
                listings.revisionOf(id).ifPresent(this::detach);
                yield move(listing, listing.standing().at(Stage.WITHDRAWN, clock.instant()));
            }
            case DRAFT, RETURNED, WITHDRAWN -> throw new Refused("listings.error.not-out");
        };
    }

    /** Begins a new text for a published listing, or goes on with the one begun. */
    @Transactional
    public L revise(UUID id) {
        var listing = find(id);
        rights.owner(listing.standing().organisationId());
        if (listing.standing().stage() != Stage.PUBLISHED) throw new Refused("listings.error.not-published");
        rights.unfrozen(id);
        return listings.revisionOf(id).orElseGet(() -> {
            var standing = Standing.draft(listing.standing().organisationId(), id, clock.instant());
            return listings.save(draft(UUID.randomUUID(), standing, listing.form()));
        });
    }

    /** What has never been before the public may go altogether. */
    @Transactional
    public void discard(UUID id, int version) {
        var listing = owned(id, version);
        if (!listing.standing().stage().open() || listing.standing().publishedAt() != null) {
            throw new Refused("listings.error.kept");
        }
        remove(listing);
        audit.record(kind + ".DISCARDED", id);
    }

    /** Demonstration data: straight into the wanted stage. */
    @Transactional
    public L addDemonstration(UUID organisation, F form, Stage stage, @Nullable String reason, Instant published) {
        var out = stage == Stage.PUBLISHED || stage == Stage.WITHDRAWN ? published : null;
        var standing = new Standing(organisation, stage, reason, null, true, out, published);
        return listings.save(draft(UUID.randomUUID(), standing, form));
    }

    private L published(L listing) {
        var replaced = listing.standing().replaces();
        if (replaced == null) return move(listing, listing.standing().published(clock.instant()));
        rights.unfrozen(replaced);
        var old = find(replaced);
        remove(listing);
        return move(old.with(old.standing(), listing.form()), old.standing().edited(clock.instant()));
    }

    private L find(UUID id) {
        return listings.findById(id).orElseThrow(() -> new Refused("listings.error.gone"));
    }

    private boolean reads(L listing) {
        return rights.reads(listing.standing().organisationId());
    }

    private L owned(UUID id, int version) {
        var listing = find(id);
        rights.owner(listing.standing().organisationId());
        if (listing.version() != version) throw new Refused("listings.error.changed");
        return listing;
    }

    private L waiting(UUID id, int version) {
        var listing = find(id);
        if (listing.standing().stage() != Stage.SUBMITTED) throw new Refused("listings.error.decided");
        if (listing.version() != version) throw new Refused("listings.error.changed");
        return listing;
    }

    /** Codes must stand in the county's vocabulary. */
    protected void checkWords(F form) {
        if (!form.industry().isBlank() && !site.knowsIndustry(form.industry())) {
            throw new Refused("listings.error.industry");
        }
        var livelihood = form.livelihood();
        if (livelihood != null && !site.knowsLivelihood(livelihood)) throw new Refused("listings.error.livelihood");
    }

    private void detach(L revision) {
        save(revision.with(revision.standing().detached(clock.instant()), revision.form()));
    }

    private L move(L listing, Standing standing) {
        var moved = save(listing.with(standing, listing.form()));
        audit.record(kind + "." + standing.stage(), listing.id());
        return moved;
    }

    private void remove(L listing) {
        try {
            listings.delete(listing);
        } catch (OptimisticLockingFailureException somebodyElse) {
            throw new Refused("listings.error.changed");
        }
    }

    private L save(L listing) {
        try {
            return listings.save(listing);
        } catch (OptimisticLockingFailureException somebodyElse) {
            throw new Refused("listings.error.changed");
        }
    }
}
