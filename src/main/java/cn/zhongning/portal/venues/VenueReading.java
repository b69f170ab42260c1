package cn.zhongning.portal.venues;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/** Who reads which venues, and for whom they may describe some. */
@Transactional(readOnly = true)
public abstract class VenueReading {
    private static final int CHOICES = 500;
    private static final Set<OrganisationKind> OWNERS = Set.of(OrganisationKind.CENTRE, OrganisationKind.ORGANISER);

    final VenueRepository venues;
    final CurrentUser user;
    final Organisations organisations;

    VenueReading(VenueRepository venues, Organisations organisations, CurrentUser user) {
        this.venues = venues;
        this.organisations = organisations;
        this.user = user;
    }

    public Optional<Venue> published(UUID id) {
        return venues.findById(id).filter(Venue::published);
    }

    public List<Venue> published(VenueFilter filter, int offset, int limit) {
        var kind = filter.kind() == null ? null : filter.kind().name();
        var level = filter.level() == null ? null : filter.level().name();
        return venues.published(kind, level, filter.town(), offset, limit);
    }

    /** Where an event may take place: anybody's, as long as it is before the public. */
    public List<Venue> choices() {
        return published(VenueFilter.ALL, 0, CHOICES);
    }

    /** Whatever became of it: who has booked a visit still reads where. */
    public Optional<Venue> find(UUID id) {
        return venues.findById(id);
    }

    public String organisation(Venue venue) {
        return organisations.find(venue.organisationId()).orElseThrow().name();
    }

    /** What the acting person may work on: staff everything, organisers their own. */
    List<Venue> mine(VenueShelf shelf, int offset, int limit) {
        var who = user.require();
        if (!who.staff() && (who.organisationId() == null || who.role() != Role.ORGANISER)) throw onlyStaff();
        return venues.shelf(shelf.name(), who.staff() ? null : who.organisationId(), limit, offset);
    }

    public Venue forDesk(UUID id) {
        var who = user.require();
        return venues.findById(id)
                .filter(venue -> who.staff() || who.role() == Role.ORGANISER && who.actsFor(venue.organisationId()))
                .orElseThrow(() -> new Refused("venues.error.gone"));
    }

    /** Whether the acting person changes venues at all, and not only reads their organisation's. */
    public boolean writes() {
        var who = user.require();
        return who.staff() || who.role() == Role.ORGANISER && who.member().writes();
    }

    /** For whom the acting person may describe a venue. */
    List<Organisation> owners() {
        return owners("", 0, CHOICES);
    }

    /** Those with this in their names. */
    public List<Organisation> owners(String text, int offset, int limit) {
        if (user.require().staff()) return organisations.approved(OWNERS, text, offset, limit);
        if (offset > 0) return List.of();
        return organisations.mine().filter(Organisation::approved).stream().toList();
    }

    /** What an organisation's venues are called, at whatever stage they are. */
    public List<String> names(UUID owner) {
        requireWriter(owner);
        return venues.findByOrganisationId(owner).stream()
                .map(venue -> venue.latest().name())
                .toList();
    }

    /** How many the centre has to check. */
    public int waiting() {
        return venues.waiting();
    }

    /** Whoever describes venues of this organisation, which the centre has checked. */
    public void requireWriter(UUID owner) {
        requireWriter();
        var who = user.require();
        if (!who.staff() && !who.actsFor(owner)) throw new Refused("venues.error.not-yours");
        if (organisations.find(owner).filter(Organisation::approved).isEmpty())
            throw new Refused("venues.error.organisation");
    }

    void requireWriter() {
        if (!writes()) throw new Refused("venues.error.reader");
    }

    static Refused onlyStaff() {
        return new Refused("venues.error.staff");
    }
}
