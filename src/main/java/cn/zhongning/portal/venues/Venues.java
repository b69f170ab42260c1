package cn.zhongning.portal.venues;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisers describe their venues; the centre checks each text before the public reads it. */
@Service
@Transactional
public class Venues {
    static final int REASON = 300;
    private static final int CHOICES = 500;
    private static final Set<OrganisationKind> OWNERS = Set.of(OrganisationKind.CENTRE, OrganisationKind.ORGANISER);

    private final VenueRepository venues;
    private final Organisations organisations;
    private final VenueCheck rules;
    private final Notices notices;
    private final ApplicationEventPublisher news;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    Venues(
            VenueRepository venues,
            Organisations organisations,
            VenueCheck rules,
            Notices notices,
            ApplicationEventPublisher news,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.venues = venues;
        this.organisations = organisations;
        this.rules = rules;
        this.notices = notices;
        this.news = news;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Venue> published(UUID id) {
        return venues.findById(id).filter(Venue::published);
    }

    @Transactional(readOnly = true)
    public List<Venue> published(VenueFilter filter, int offset, int limit) {
        var kind = filter.kind() == null ? null : filter.kind().name();
        var level = filter.level() == null ? null : filter.level().name();
        return venues.published(kind, level, filter.town(), offset, limit);
    }

    /** Where an event may take place: anybody's, as long as it is before the public. */
    @Transactional(readOnly = true)
    public List<Venue> choices() {
        return published(VenueFilter.ALL, 0, CHOICES);
    }

    /** Whatever became of it: who has booked a visit still reads where. */
    @Transactional(readOnly = true)
    public Optional<Venue> find(UUID id) {
        return venues.findById(id);
    }

    @Transactional(readOnly = true)
    public String organisation(Venue venue) {
        return organisations.find(venue.organisationId()).orElseThrow().name();
    }

    /** What the acting person may work on: staff everything, organisers their own. */
    @Transactional(readOnly = true)
    List<Venue> mine(VenueShelf shelf, int offset, int limit) {
        var who = user.require();
        if (!who.staff() && (who.organisationId() == null || who.role() != Role.ORGANISER)) throw onlyStaff();
        return venues.shelf(shelf.name(), who.staff() ? null : who.organisationId(), limit, offset);
    }

    @Transactional(readOnly = true)
    public Venue forDesk(UUID id) {
        var who = user.require();
        return venues.findById(id)
                .filter(venue -> who.staff() || who.role() == Role.ORGANISER && who.actsFor(venue.organisationId()))
                .orElseThrow(() -> new Refused("venues.error.gone"));
    }

    /** Whether the acting person changes venues at all, and not only reads their organisation's. */
    @Transactional(readOnly = true)
    public boolean writes() {
        var who = user.require();
        return who.staff() || who.role() == Role.ORGANISER && who.member().writes();
    }

    /** For whom the acting person may describe a venue. */
    @Transactional(readOnly = true)
    List<Organisation> owners() {
        return owners("", 0, CHOICES);
    }

    /** Those with this in their names. */
    @Transactional(readOnly = true)
    public List<Organisation> owners(String text, int offset, int limit) {
        if (user.require().staff()) return organisations.approved(OWNERS, text, offset, limit);
        if (offset > 0) return List.of();
        return organisations.mine().filter(Organisation::approved).stream().toList();
    }

    /** What an organisation's venues are called, at whatever stage they are. */
    @Transactional(readOnly = true)
    public List<String> names(UUID owner) {
        requireWriter(owner);
        return venues.findByOrganisationId(owner).stream()
                .map(venue -> venue.latest().name())
                .toList();
    }

    /** How many the centre has to check. */
    @Transactional(readOnly = true)
    public int waiting() {
        return venues.waiting();
    }

    /** @param owner whose it is; only the staff writes for another organisation than their own */
    public Venue draft(UUID owner, VenueForm form) {
        requireWriter(owner);
        rules.check(owner, form);
        return record("venue.draft", save(Venue.draft(owner, form, now())));
    }

    /** What is before the public stays as it is until the edit is checked. */
    public Venue change(UUID id, int version, VenueForm form) {
        var venue = unchanged(id, version);
        rules.check(venue.organisationId(), form);
        return record("venue.change", save(venue.with(form, now())));
    }

    /** To the centre, which checks it. */
    public Venue submit(UUID id, int version) {
        var venue = unchanged(id, version);
        if (venue.published() && venue.revision() == null) throw new Refused("venues.error.published");
        var submitted = record("venue.submit", save(venue.submitted(now())));
        notices.tellRole(
                Role.STAFF,
                "venues.notice.submitted",
                "/desk/venues/" + id,
                venue.latest().name(),
                organisation(venue));
        return submitted;
    }

    public Venue publish(UUID id, int version) {
        requireStaff();
        return publish(id, version, forDesk(id).latest());
    }

    /** @param form as the staff has left it, who answer for it */
    public Venue publish(UUID id, int version, VenueForm form) {
        requireStaff();
        var venue = unchanged(id, version);
        if (!approved(venue.organisationId())) throw new Refused("venues.error.organiser");
        rules.check(venue.organisationId(), form);
        boolean told = !venue.published() || venue.waits();
        var published = record("venue.publish", save(venue.published(form, now())));
        news.publishEvent(new VenueChanged(published));
        var address = published.address();
        if (told) notices.tellOrganisation(venue.organisationId(), "venues.notice.published", address, form.name());
        return published;
    }

    public Venue giveBack(UUID id, int version, String reason) {
        requireStaff();
        var venue = unchanged(id, version);
        if (!venue.waits()) throw new Refused("venues.error.not-waiting");
        if (reason.isBlank() || reason.strip().length() > REASON) throw new Refused("venues.error.reason", REASON);
        var returned = record("venue.return", save(venue.returned(reason.strip(), now())));
        var name = venue.latest().name();
        var address = "/desk/venues/" + id;
        notices.tellOrganisation(venue.organisationId(), "venues.notice.returned", address, name, reason.strip());
        return returned;
    }

    /** By the staff, or by those whose venue it is. */
    public Venue withdraw(UUID id, int version) {
        var venue = unchanged(id, version);
        if (!venue.published()) throw new Refused("venues.error.not-published");
        var withdrawn = record("venue.withdraw", save(venue.withdrawn(now())));
        news.publishEvent(new VenueChanged(withdrawn));
        return withdrawn;
    }

    /** Marked as demonstration data; for the first start only. */
    public Venue addDemonstration(UUID owner, VenueForm form, Instant published) {
        return venues.save(
                Venue.draft(owner, form, published).published(form, published).demonstration());
    }

    private Venue unchanged(UUID id, int version) {
        var venue = forDesk(id);
        requireWriter();
        if (venue.version() != version) throw new Refused("venues.error.changed");
        return venue;
    }

    private Venue save(Venue venue) {
        try {
            return venues.save(venue);
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            throw new Refused("venues.error.changed");
        }
    }

    private Venue record(String action, Venue venue) {
        audit.record(action, venue.id());
        return venue;
    }

    private boolean approved(UUID organisation) {
        return organisations.find(organisation).filter(Organisation::approved).isPresent();
    }

    /** Whoever describes venues of this organisation, which the centre has checked. */
    @Transactional(readOnly = true)
    public void requireWriter(UUID owner) {
        requireWriter();
        var who = user.require();
        if (!who.staff() && !who.actsFor(owner)) throw new Refused("venues.error.not-yours");
        if (!approved(owner)) throw new Refused("venues.error.organisation");
    }

    private void requireWriter() {
        if (!writes()) throw new Refused("venues.error.reader");
    }

    private void requireStaff() {
        if (!user.require().staff()) throw onlyStaff();
    }

    private static Refused onlyStaff() {
        return new Refused("venues.error.staff");
    }

    private Instant now() {
        return clock.instant();
    }
}
