package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.agencies.Mandates;
import cn.zhongning.portal.shared.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * For whom somebody may bring many listings at once: for their own organisation, as the staff for whoever writes such,
 * as a broker for the clients whose mandate reaches what is not written yet.
 */
@Component
class Writers {
    private final Rights rights;
    private final Organisations organisations;
    private final Mandates mandates;

    Writers(Rights rights, Organisations organisations, Mandates mandates) {
        this.rights = rights;
        this.organisations = organisations;
        this.mandates = mandates;
    }

    /** Whether the reader may do so at all. */
    boolean brings(Role author) {
        return rights.reader().staff() || brokers() || rights.authors(author);
    }

    boolean brokers() {
        var who = rights.reader();
        return who.role() == Role.BROKER
                && who.organisationId() != null
                && who.member().writes();
    }

    /** Those with this in their names. */
    List<Organisation> of(Role author, String text, int offset, int limit) {
        var who = rights.reader();
        if (who.staff()) return organisations.approved(kinds(author), text, offset, limit);
        var known = who.role() == Role.BROKER ? clients(who, author) : organisations.mine().stream();
        return known.filter(each -> each.name().contains(text.strip()))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    void require(Role author, UUID organisation) {
        var who = rights.reader();
        if (who.staff()) {
            boolean writes =
                    writes(author, organisation).filter(Organisation::approved).isPresent();
            if (!writes) throw new Refused("listings.error.no-writer");
        } else if (who.role() == Role.BROKER) {
            boolean mandated = writes(author, organisation).isPresent() && mandates.covers(who, organisation, "", null);
            if (!mandated) throw new Refused("listings.error.not-mandated");
        } else if (!rights.author(author).equals(organisation)) throw new Refused("listings.error.not-yours");
    }

    /** Which industries the reader may write about in this organisation's name. */
    Predicate<String> industries(UUID organisation) {
        return rights.reader().role() == Role.BROKER
                ? mandates.industries(rights.reader(), organisation)
                : industry -> true;
    }

    /** The agency for which the reader brings something; none where they are its writer, or the staff. */
    @Nullable
    UUID agency() {
        return rights.reader().role() == Role.BROKER ? rights.reader().organisationId() : null;
    }

    private Stream<Organisation> clients(SignedIn broker, Role author) {
        return mandates.clients(broker).stream()
                .filter(client -> client.kind().role() == author)
                .filter(client -> mandates.covers(broker, client.id(), "", null));
    }

    private Optional<Organisation> writes(Role author, UUID organisation) {
        return organisations.find(organisation).filter(owner -> owner.kind().role() == author);
    }

    private static Set<OrganisationKind> kinds(Role author) {
        return Stream.of(OrganisationKind.values())
                .filter(kind -> kind.role() == author)
                .collect(Collectors.toSet());
    }
}
