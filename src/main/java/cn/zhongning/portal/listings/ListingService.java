package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.reviews.Reviews;
import cn.zhongning.portal.reviews.Scores;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may happen to a demand or a result on its way from draft to reader, and to whom it may happen. Whoever changes
 * something says which version was read: of two people acting at once, one wins and the other is told.
 */
public abstract class ListingService<L extends Listing<L, F>, F extends ListingForm> extends ListingReading<L, F> {
    private final Role author;
    private final Revisions<L, F> revisions;
    private final Attachments attachments;
    private final Reviews reviews;
    private final Versions versions;
    private final Audit audit;
    private final ListingNews news;
    private final Site site;

    /** @param author the role that writes this kind */
    protected ListingService(
            Kind kind,
            Role author,
            ListingRepository<L> listings,
            Rights rights,
            Attachments attachments,
            Reviews reviews,
            Versions versions,
            Audit audit,
            ListingNews news,
            Site site,
            Clock clock) {
        super(kind, listings, rights, clock);
        this.author = author;
        this.revisions = new Revisions<>(listings, stored, attachments, this::draft);
        this.attachments = attachments;
        this.reviews = reviews;
        this.versions = versions;
        this.audit = audit;
        this.news = news;
        this.site = site;
    }

    protected abstract L draft(UUID id, Standing standing, F form);

    /** The organisation for which the reader may write this kind. */
    public UUID author() {
        return rights.author(author);
    }

    /** Whether the reader may write this kind at all. */
    public boolean authors() {
        return rights.authors(author);
    }

    /** Whether it is people in this role who write this kind. */
    public boolean writtenBy(Role role) {
        return role == author;
    }

    /** The role that writes this kind. */
    public Role writer() {
        return author;
    }

    /** What is missing before it may be reviewed, and what this county's words do not allow. */
    public void check(F form, Mistakes.Collector mistakes) {
        form.complete(mistakes, Facts.day(clock.instant()));
    }

    /** A new draft. */
    @Transactional
    public L saveDraft(F form) {
        var organisation = author();
        checkWords(form, organisation);
        return listings.save(draft(UUID.randomUUID(), Standing.draft(organisation, null, clock.instant()), form));
    }

    /** A new draft of a broker for the client that has mandated their agency. */
    @Transactional
    public L saveDraftFor(UUID client, F form) {
        var agency = rights.agent(client, author, form.industry());
        checkWords(form, client);
        var standing = Standing.draft(client, null, clock.instant()).by(agency);
        var drafted = listings.save(draft(UUID.randomUUID(), standing, form));
        audit.record(kind() + ".MANDATED", drafted.id());
        return drafted;
    }

    /** @param version the one that the writer had before them */
    @Transactional
    public L saveDraft(UUID id, int version, F form) {
        var listing = owned(id, version);
        if (!listing.standing().stage().open()) throw new Refused("listings.error.closed");
        checkWords(form, listing.standing().organisationId());
        var edited = listing.standing().by(rights.agency(listing)).edited(clock.instant());
        var written = listing.with(edited, form);
        rights.owner(written); // a mandate for one industry does not reach into another
        return stored.save(written);
    }

    /** The files that go with it, in this order. */
    @Transactional
    public void attach(UUID id, List<UUID> files) {
        var listing = stored.find(id);
        rights.owner(listing);
        if (!listing.standing().stage().open()) throw new Refused("listings.error.closed");
        attachments.keep(id, files);
    }

    /** One more file that goes with it. */
    @Transactional
    public L attach(UUID id, int version, String name, byte[] content) {
        var saved = saveDraft(id, version, owned(id, version).form());
        attachments.add(id, saved.standing().organisationId(), name, content);
        return saved;
    }

    /** One of its files does not go with it any longer. */
    @Transactional
    public L detach(UUID id, int version, UUID file) {
        var saved = saveDraft(id, version, owned(id, version).form());
        attachments.remove(id, file);
        return saved;
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
        news.submitted(listing);
        return move(listing, listing.standing().at(Stage.SUBMITTED, clock.instant()));
    }

    /** Answers what the public sees now: the new text of a published listing takes the old one's place and address. */
    @Transactional
    public L approve(UUID id, int version, Scores scores) {
        rights.staff();
        var listing = waiting(id, version);
        rights.approved(listing.standing().organisationId());
        long decision = reviews.published(item(listing), scores);
        var published = published(listing);
        versions.keep(kind(), published, clock.instant(), decision);
        news.published(kind(), published);
        return published;
    }

    @Transactional
    public L giveBack(UUID id, int version, Scores scores, String reason) {
        rights.staff();
        var listing = waiting(id, version);
        reviews.returned(item(listing), scores, reason);
        news.returned(kind(), listing, reason.strip());
        return move(listing, listing.standing().returned(reason.strip(), clock.instant()));
    }

    /** From the public, or back from the reviewer. */
    @Transactional
    public L withdraw(UUID id) {
        var listing = stored.find(id);
        rights.ownerOrStaff(listing);
        return switch (listing.standing().stage()) {
            case SUBMITTED -> move(listing, listing.standing().at(Stage.DRAFT, clock.instant()));
            case PUBLISHED -> {
                rights.unfrozen(id);
                revisions.detach(id, clock.instant());
                yield move(listing, listing.standing().at(Stage.WITHDRAWN, clock.instant()));
            }
            case DRAFT, RETURNED, WITHDRAWN -> throw new Refused("listings.error.not-out");
        };
    }

    /** Begins a new text for a published listing, or goes on with the one begun. */
    @Transactional
    public L revise(UUID id) {
        var listing = stored.find(id);
        rights.owner(listing);
        if (listing.standing().stage() != Stage.PUBLISHED) throw new Refused("listings.error.not-published");
        rights.unfrozen(id);
        return revisions.begin(listing, rights.agency(listing), clock.instant());
    }

    /** Shows it on: its text is the same, so nobody has to read it again. Answers its new last day. */
    @Transactional
    public LocalDate renew(UUID id, int version) {
        var listing = owned(id, version);
        if (revisions.of(id).isPresent()) throw new Refused("listings.error.renew.revised");
        rights.unfrozen(id);
        var until = Renewal.of(kind(), listing, Facts.day(clock.instant()));
        if (listings.showUntil(id, version, until, clock.instant()) == 0) throw new Refused("listings.error.changed");
        audit.record(kind() + ".RENEWED", id + " " + until);
        return until;
    }

    /** What has never been before the public may go altogether. */
    @Transactional
    public void discard(UUID id, int version) {
        var listing = owned(id, version);
        if (!listing.standing().stage().open() || listing.standing().publishedAt() != null) {
            throw new Refused("listings.error.kept");
        }
        stored.remove(listing);
        attachments.forget(id);
        audit.record(kind() + ".DISCARDED", id);
    }

    /** Demonstration data: straight into the wanted stage. */
    @Transactional
    public L addDemonstration(UUID organisation, F form, Stage stage, @Nullable String reason, Instant published) {
        var out = stage == Stage.PUBLISHED || stage == Stage.WITHDRAWN ? published : null;
        var standing = new Standing(organisation, null, stage, reason, null, true, out, published);
        return listings.save(draft(UUID.randomUUID(), standing, form));
    }

    private L published(L listing) {
        var now = clock.instant();
        var replaced = listing.standing().replaces();
        if (replaced == null) return move(listing, listing.standing().published(now));
        rights.unfrozen(replaced);
        versions.keepFirst(kind(), stored.find(replaced));
        var renewed = revisions.takeOver(listing, replaced);
        return move(renewed, renewed.standing().edited(now));
    }

    private L owned(UUID id, int version) {
        var listing = stored.find(id);
        rights.owner(listing);
        if (listing.version() != version) throw new Refused("listings.error.changed");
        return listing;
    }

    /** Whoever comes too late is told what the other one did. */
    private L waiting(UUID id, int version) {
        var listing = listings.findById(id)
                .filter(found -> found.standing().stage() == Stage.SUBMITTED)
                .orElseThrow(() -> reviews.happened(id).orElseGet(() -> new Refused("listings.error.decided")));
        if (listing.version() != version) throw new Refused("listings.error.changed");
        return listing;
    }

    /** Refuses what must not even be stored. */
    protected void checkWords(F form, UUID owner) {
        form.checkCodes(site);
    }

    private L move(L listing, Standing standing) {
        var moved = stored.save(listing.with(standing, listing.form()));
        audit.record(kind() + "." + standing.stage(), listing.id());
        return moved;
    }
}
