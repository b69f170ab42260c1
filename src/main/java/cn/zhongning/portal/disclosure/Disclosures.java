package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.listings.Rights;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Who may see which request for a protected part, and from which side. */
@Service
class Disclosures {
    private static final int SHOWN = 200;

    private final DisclosureRepository repository;
    private final Shown listings;
    private final Rights rights;

    Disclosures(DisclosureRepository repository, Shown listings, Rights rights) {
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
        return listings.forDesk(disclosure.kind(), disclosure.listingId()).map(one -> Side.OWNER);
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

    /** What the reader's organisation asked of this listing last. */
    Optional<Disclosure> mine(UUID listing) {
        return Optional.ofNullable(rights.reader().organisationId())
                .flatMap(asker -> repository.latest(listing, asker));
    }

    /** Those of the reader's organisation's listings, or those that it sent. */
    List<Disclosure> list(Side side, int offset, int limit) {
        var organisation = rights.reader().organisationId();
        if (organisation == null) return List.of();
        return side == Side.OWNER
                ? repository.received(organisation, offset, limit)
                : repository.sent(organisation, offset, limit);
    }

    /** Those that wait for the reader's organisation's answer. */
    List<Disclosure> waiting(int offset, int limit) {
        var organisation = rights.reader().organisationId();
        return organisation == null ? List.of() : repository.waiting(organisation, offset, limit);
    }

    /** How many of them there are. */
    int waiting() {
        var organisation = rights.reader().organisationId();
        return organisation == null ? 0 : repository.waiting(organisation);
    }

    /** All about one listing, for its owner and the centre. */
    List<Disclosure> about(Kind kind, UUID listing) {
        return repository.about(listings.readable(kind, listing).id(), SHOWN);
    }
}
