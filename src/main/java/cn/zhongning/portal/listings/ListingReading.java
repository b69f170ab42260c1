package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.reviews.Item;
import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may read what of a kind. */
public abstract class ListingReading<L extends Listing<L, F>, F extends ListingForm> {
    private static final int OF_CLIENT = 1000;

    final ListingRepository<L> listings;
    final Stored<L> stored;
    final Rights rights;
    final Clock clock;
    private final Kind kind;

    ListingReading(Kind kind, ListingRepository<L> listings, Rights rights, Clock clock) {
        this.kind = kind;
        this.listings = listings;
        this.stored = new Stored<>(listings);
        this.rights = rights;
        this.clock = clock;
    }

    public Kind kind() {
        return kind;
    }

    /** For the public: only while it is published, unexpired, and its organisation checked. */
    public Optional<L> visible(UUID id) {
        return listings.findById(id)
                .filter(listing -> listing.visibleOn(Facts.day(clock.instant())))
                .filter(listing -> rights.checked(listing.standing().organisationId()));
    }

    /** Those of these that the public may see at this moment, loaded together; in no particular order. */
    public List<L> visible(Collection<UUID> ids) {
        return visible(ids, Facts.day(clock.instant()));
    }

    /** Those of these that the public may see on that day, as far as is known now. */
    public List<L> visible(Collection<UUID> ids, LocalDate day) {
        var found = listings.findAllById(ids).stream()
                .filter(listing -> listing.visibleOn(day))
                .toList();
        var checked = rights.checked(found.stream()
                .map(listing -> listing.standing().organisationId())
                .collect(Collectors.toSet()));
        return found.stream()
                .filter(listing -> checked.contains(listing.standing().organisationId()))
                .toList();
    }

    /** What everybody may read of an organisation's, latest first; nothing of one that the centre has not checked. */
    public List<L> publiclyOf(UUID organisation, int offset, int limit) {
        if (!rights.checked(organisation)) return List.of();
        return listings.publiclyOf(organisation, Facts.day(clock.instant()), offset, limit);
    }

    /** A client's own as far as the reader's mandate reaches, latest first. */
    public List<L> ofClient(UUID client, int offset, int limit) {
        return listings.owned(client, null, "", 0, OF_CLIENT).stream()
                .filter(this::writes)
                .skip(offset)
                .limit(limit)
                .toList();
    }

    /** For its owner and the staff, at any stage. */
    public L mine(UUID id) {
        var listing = stored.find(id);
        if (!reads(listing)) throw new Refused("listings.error.not-yours");
        return listing;
    }

    /** At any stage, for a reader who owns it or is of the staff; nothing for others. */
    public Optional<L> forDesk(UUID id) {
        return listings.findById(id).filter(this::reads);
    }

    /** Whether the reader may change it. */
    public boolean writes(Listing<?, ?> listing) {
        return rights.writes(listing);
    }

    /** Where the reader finds it among what else is theirs: with their own, or with the client for whom they act. */
    public String shelf(Listing<?, ?> listing) {
        return rights.reader().role() == Role.BROKER
                ? "desk/clients/" + listing.standing().organisationId()
                : "desk/" + kind.path();
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

    /** The reader's organisation's own, latest first: those behind this place, wherever it stands by now. */
    public List<L> mine(@Nullable Stage stage, @Nullable Cursor behind, int limit) {
        var organisation = rights.reader().organisationId();
        if (organisation == null) return List.of();
        return listings.ownedBehind(
                organisation,
                stage == null ? null : stage.name(),
                behind == null ? null : behind.moment(),
                behind == null ? null : behind.id(),
                limit);
    }

    /** Those of the reader's organisation that {@link StageCounts#waiting} counts. */
    public List<L> waiting(int offset, int limit) {
        var organisation = rights.reader().organisationId();
        if (organisation == null) return List.of();
        var today = Facts.day(clock.instant());
        return listings.waiting(
                organisation, today.minusDays(StageCounts.SOON), today.plusDays(StageCounts.SOON), offset, limit);
    }

    /** The new text of a published listing, where its owner has begun one. */
    public Optional<L> revision(UUID id) {
        return listings.revisionOf(mine(id).id());
    }

    /** The reader has all of it before them, the protected part too. */
    public void seen(L listing) {
        rights.seen(kind, listing.id());
    }

    private boolean reads(L listing) {
        return rights.reads(listing);
    }

    /** As the centre has it before it. */
    public Item item(L listing) {
        var standing = listing.standing();
        var replaced = Objects.requireNonNullElse(standing.replaces(), listing.id());
        return new Item(kind(), listing.id(), replaced, listing.form().title(), standing.updatedAt());
    }
}
