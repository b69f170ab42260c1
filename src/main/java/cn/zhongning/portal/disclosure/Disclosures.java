package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.agencies.Mandates;
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
        var who = rights.reader();
        if (who.staff() || who.actsFor(disclosure.ownerOrganisation()) || who.actsFor(disclosure.askerOrganisation()))
            return null;
        return side(disclosure)
                .map(side -> side == Side.OWNER ? disclosure.ownerOrganisation() : disclosure.askerOrganisation())
                .orElse(null);
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
        var organisations = organisations();
        if (organisations.isEmpty()) return List.of();
        var found = side == Side.OWNER
                ? repository.received(organisations, offset, limit)
                : repository.sent(organisations, offset, limit);
        return found.stream().filter(one -> reached(one, side)).toList();
    }

    /** Those that wait for an answer of the reader's organisation, or of its clients; the longest waiting first. */
    List<Disclosure> waiting(int offset, int limit) {
        var organisations = organisations();
        if (organisations.isEmpty()) return List.of();
        return repository.waiting(organisations, offset, limit).stream()
                .filter(one -> reached(one, Side.OWNER))
                .toList();
    }

    /** How many of them there are. */
    int waiting() {
        var organisations = organisations();
        if (organisations.isEmpty()) return 0;
        if (organisations.size() == 1) return repository.waiting(organisations.getFirst());
        return waiting(0, SHOWN).size();
    }

    private List<UUID> organisations() {
        var who = rights.reader();
        return Stream.concat(
                        Stream.ofNullable(who.organisationId()),
                        mandates.clients(who).stream().map(Organisation::id))
                .toList();
    }

    /** A mandate may reach some of a client's matters and not others. */
    private boolean reached(Disclosure one, Side side) {
        var own = side == Side.OWNER ? one.ownerOrganisation() : one.askerOrganisation();
        return rights.reader().actsFor(own) || side(one).filter(side::equals).isPresent();
    }

    /** All about one listing, for its owner and the centre. */
    List<Disclosure> about(Kind kind, UUID listing) {
        return repository.about(listings.readable(kind, listing).id(), SHOWN);
    }
}
