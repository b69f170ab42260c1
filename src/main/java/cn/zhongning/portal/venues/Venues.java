package cn.zhongning.portal.venues;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisers describe their venues; the centre checks each text before the public reads it. */
@Service
@Transactional
public class Venues extends VenueReading {
    static final int REASON = 300;

    private final VenueCheck rules;
    private final Notices notices;
    private final ApplicationEventPublisher news;
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
        super(venues, organisations, user);
        this.rules = rules;
        this.notices = notices;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
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
        if (organisations
                .find(venue.organisationId())
                .filter(Organisation::approved)
                .isEmpty()) throw new Refused("venues.error.organiser");
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

    private void requireStaff() {
        if (!user.require().staff()) throw onlyStaff();
    }

    private Instant now() {
        return clock.instant();
    }
}
