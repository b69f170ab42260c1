package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.agencies.Mandates;
import cn.zhongning.portal.agencies.Reaches;
import cn.zhongning.portal.listings.Rights;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who may see which request for a protected part, and from which side. */
@Service
class Disclosures {
    private static final int SHOWN = 200;

    private final DisclosureRepository repository;
    private final Shown listings;
    private final Rights rights;
    private final Mandates mandates;

    Disclosures(DisclosureRepository repository, Shown listings, Rights rights, Mandates mandates) {
        this.mandates = mandates;
        this.repository = repository;
        this.listings = listings;
        this.rights = rights;
    }

    /** @throws Refused unless the reader belongs to one of its sides or to the centre */
    Disclosure get(UUID id) {
        return repository
                .findById(id)
                .filter(disclosure -> side(disclosure).isPresent())
                .orElseThrow(() -> new Refused("disclosure.error.gone"));
    }

    Optional<Side> side(Disclosure disclosure) {
        var who = rights.reader();
        if (who.actsFor(disclosure.askerOrganisation())) return Optional.of(Side.ASKER);
        if (who.staff()) return Optional.of(Side.CENTRE);
        return listings.forDesk(disclosure.kind(), disclosure.listingId())
                .map(one -> Side.OWNER)
                .or(() -> agent(disclosure) ? Optional.of(Side.ASKER) : Optional.empty());
    }

    /** For whom the reader acts under a mandate; null for the sides themselves and for the centre. */
    @Nullable
    UUID client(Disclosure disclosure) {
        return side(disclosure).map(side -> client(disclosure, side)).orElse(null);
    }

    /** The same, of one that the reader has before them from this side. */
    @Nullable
    UUID client(Disclosure disclosure, Side side) {
        var who = rights.reader();
        if (who.staff() || who.actsFor(disclosure.ownerOrganisation()) || who.actsFor(disclosure.askerOrganisation()))
            return null;
        return side == Side.OWNER ? disclosure.ownerOrganisation() : disclosure.askerOrganisation();
    }

    private boolean agent(Disclosure disclosure) {
        var industry = listings.visible(disclosure.kind(), disclosure.listingId())
                .map(Shown.One::industry)
                .orElse("");
        return mandates.covers(rights.reader(), disclosure.askerOrganisation(), industry, null);
    }

    /** Whether the reader may act for their side, not only look. */
    boolean acts(Disclosure disclosure) {
        return rights.reader().writesFor(disclosure.askerOrganisation()) || decides(disclosure);
    }

    /** Whether the reader writes for the owner. */
    boolean decides(Disclosure disclosure) {
        return listings.forDesk(disclosure.kind(), disclosure.listingId())
                .filter(Shown.One::writable)
                .isPresent();
    }

    /** By what the reader reads this listing: what a client was granted for whom they act, or what they asked last. */
    Optional<Disclosure> mine(Shown.One one) {
        var own = Optional.ofNullable(rights.reader().organisationId())
                .flatMap(asker -> repository.latest(one.id(), asker));
        if (own.filter(Disclosures::granted).isPresent()) return own;
        return clients(one)
                .flatMap(client -> repository.latest(one.id(), client).stream())
                .filter(Disclosures::granted)
                .findFirst()
                .or(() -> own);
    }

    private Stream<UUID> clients(Shown.One one) {
        var who = rights.reader();
        return mandates.clients(who).stream()
                .map(Organisation::id)
                .filter(client -> mandates.covers(who, client, one.industry(), null));
    }

    private static boolean granted(Disclosure disclosure) {
        return disclosure.stage() == DisclosureStage.GRANTED;
    }

    /** Those of the listings of the reader's organisation and of its clients, or those that these sent. */
    List<Disclosure> list(Side side, int offset, int limit) {
        if (side == Side.ASKER) return sent(offset, limit);
        var reaches = reaches();
        return repository.received(
                own(), reaches.organisations(), reaches.industries(), reaches.listings(), offset, limit);
    }

    /** Those that wait for an answer of the reader's organisation, or of its clients; the longest waiting first. */
    List<Disclosure> waiting(int offset, int limit) {
        var reaches = reaches();
        return repository.waiting(
                own(), reaches.organisations(), reaches.industries(), reaches.listings(), offset, limit);
    }

    /** How many of them there are. */
    int waiting() {
        var reaches = reaches();
        return repository.waiting(own(), reaches.organisations(), reaches.industries(), reaches.listings());
    }

    private Reaches reaches() {
        return mandates.reaches(rights.reader());
    }

    private @Nullable UUID own() {
        return rights.reader().organisationId();
    }

    /** A mandate may reach some of a client's requests and not others. */
    private List<Disclosure> sent(int offset, int limit) {
        var clients = mandates.clients(rights.reader()).stream().map(Organisation::id);
        var askers = Stream.concat(Stream.ofNullable(own()), clients).toList();
        if (askers.isEmpty()) return List.of();
        return repository.sent(askers, offset, limit).stream()
                .filter(one -> side(one).filter(Side.ASKER::equals).isPresent())
                .toList();
    }

    /** All about one listing, for its owner and the centre. */
    List<Disclosure> about(Kind kind, UUID listing) {
        return repository.about(listings.readable(kind, listing).id(), SHOWN);
    }
}
