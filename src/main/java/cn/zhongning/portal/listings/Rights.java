package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.agencies.Mandates;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may do what with a listing; asked by the services, whoever calls them. */
@Component
public class Rights {
    private final CurrentUser user;
    private final Organisations organisations;
    private final Mandates mandates;
    private final ObjectProvider<Freeze> freezes;
    private final ObjectProvider<ProtectedReading> readings;

    Rights(
            CurrentUser user,
            Organisations organisations,
            Mandates mandates,
            ObjectProvider<Freeze> freezes,
            ObjectProvider<ProtectedReading> readings) {
        this.user = user;
        this.organisations = organisations;
        this.mandates = mandates;
        this.freezes = freezes;
        this.readings = readings;
    }

    public SignedIn reader() {
        return user.require();
    }

    /** The organisation for which somebody in this role may write. */
    public UUID author(Role role) {
        var who = user.require();
        if (who.role() != role) throw new Refused("listings.error.not-author");
        var organisation = who.organisationId();
        if (organisation == null) throw new Refused("listings.error.no-organisation");
        owner(organisation);
        return organisation;
    }

    /** The agency for which a broker may begin something new in a client's name. */
    public UUID agent(UUID client, Role role, String industry) {
        var who = user.require();
        boolean writes = organisations
                .find(client)
                .filter(owner -> owner.kind().role() == role)
                .isPresent();
        if (!writes || !mandates.covers(who, client, industry, null)) {
            throw new Refused("listings.error.not-mandated");
        }
        return Objects.requireNonNull(who.organisationId());
    }

    /** Whether somebody in this role may write for an organisation, and is the reader. */
    public boolean authors(Role role) {
        var who = user.require();
        return who.role() == role
                && who.organisationId() != null
                && who.member().writes();
    }

    /** Somebody who writes for the organisation that owns it. */
    public SignedIn owner(UUID organisation) {
        var who = user.require();
        if (!who.actsFor(organisation)) throw new Refused("listings.error.not-yours");
        if (!who.writesFor(organisation)) throw new Refused("listings.error.reader");
        return who;
    }

    /** Somebody who writes for its owner, or for the agency whose mandate reaches it. */
    public SignedIn owner(Listing<?, ?> listing) {
        var who = user.require();
        return agent(who, listing) ? who : owner(listing.standing().organisationId());
    }

    public SignedIn ownerOrStaff(Listing<?, ?> listing) {
        var who = user.require();
        return who.staff() ? who : owner(listing);
    }

    /** Whether its text and its standing are the reader's to change. */
    public boolean writes(Listing<?, ?> listing) {
        var who = user.require();
        return who.writesFor(listing.standing().organisationId()) || agent(who, listing);
    }

    /** Whether the reader may see all of it, at any stage. */
    public boolean reads(Listing<?, ?> listing) {
        var who = user.require();
        return who.staff() || who.actsFor(listing.standing().organisationId()) || agent(who, listing);
    }

    /** Whose words the reader's are: those of the agency that acts for the owner, or the owner's own. */
    public @Nullable UUID agency(Listing<?, ?> listing) {
        var who = user.require();
        return who.actsFor(listing.standing().organisationId()) ? null : who.organisationId();
    }

    private boolean agent(SignedIn who, Listing<?, ?> listing) {
        var standing = listing.standing();
        var subject = standing.replaces() == null ? listing.id() : standing.replaces();
        return mandates.covers(who, standing.organisationId(), listing.form().industry(), subject);
    }

    /** The reader has the protected part before them. */
    void seen(Kind kind, UUID listing) {
        readings.forEach(reading -> reading.seen(kind, listing));
    }

    public SignedIn staff() {
        var who = user.require();
        if (!who.staff()) throw new Refused("listings.error.staff-only");
        return who;
    }

    /** Only what nothing keeps as it is may change. */
    public void unfrozen(UUID listing) {
        freezes.stream().flatMap(freeze -> freeze.frozen(listing).stream()).forEach(refused -> {
            throw refused;
        });
    }

    /** Only what the centre has checked may go before the public. */
    public void approved(UUID organisation) {
        if (!checked(organisation)) throw new Refused("listings.error.not-approved");
    }

    public boolean checked(UUID organisation) {
        return organisations.find(organisation).filter(Organisation::approved).isPresent();
    }

    /** Those of these organisations that the centre has checked. */
    public Set<UUID> checked(Set<UUID> among) {
        return organisations.find(among).values().stream()
                .filter(Organisation::approved)
                .map(Organisation::id)
                .collect(Collectors.toSet());
    }
}
