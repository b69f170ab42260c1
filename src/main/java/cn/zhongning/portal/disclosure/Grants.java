package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.forms.Limits;
import cn.zhongning.portal.listings.Rights;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking for the protected part of a listing, and the owner's answer, one organisation at a time. */
@Service
class Grants {
    private final DisclosureRepository repository;
    private final Disclosures disclosures;
    private final Shown listings;
    private final Organisations organisations;
    private final Rights rights;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    Grants(
            DisclosureRepository repository,
            Disclosures disclosures,
            Shown listings,
            Organisations organisations,
            Rights rights,
            Audit audit,
            Notices notices,
            Clock clock) {
        this.repository = repository;
        this.disclosures = disclosures;
        this.listings = listings;
        this.organisations = organisations;
        this.rights = rights;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** For an organisation that the centre has checked; while one request runs there is no second. */
    @Transactional
    public Disclosure ask(Kind kind, UUID listing, String reason) {
        var who = rights.reader();
        var asker = asker();
        var one = listings.visible(kind, listing).orElseThrow(() -> new Refused("disclosure.error.gone"));
        if (one.owner().equals(asker)) throw new Refused("disclosure.error.own");
        var why = reason(reason);
        var now = now();
        var asked = save(new Disclosure(
                UUID.randomUUID(),
                0,
                kind,
                listing,
                one.title(),
                one.owner(),
                asker,
                who.accountId(),
                who.name(),
                why,
                DisclosureStage.ASKED,
                null,
                now,
                now));
        audit.record("disclosure.asked", asked.id());
        tell(asked, asked.ownerOrganisation(), "asked", why);
        return asked;
    }

    @Transactional
    public Disclosure grant(UUID id, int version) {
        var granted = save(owned(id, version).granted(now()));
        audit.record("disclosure.granted", id);
        tell(granted, granted.askerOrganisation(), "granted");
        return granted;
    }

    @Transactional
    public Disclosure refuse(UUID id, int version, String reason) {
        var asked = owned(id, version);
        var why = reason(reason);
        var refused = save(asked.refused(why, now()));
        audit.record("disclosure.refused", id);
        tell(refused, refused.askerOrganisation(), "refused", why);
        return refused;
    }

    /** By the owner, who says why; nothing opens any more from this moment on. */
    @Transactional
    public Disclosure end(UUID id, int version, String reason) {
        var granted = owned(id, version);
        if (granted.stage() != DisclosureStage.GRANTED) throw new Refused("disclosure.error.over");
        var why = reason(reason);
        var ended = save(granted.ended(why, now()));
        audit.record("disclosure.ended", id);
        tell(ended, ended.askerOrganisation(), "ended", why);
        return ended;
    }

    /** By whoever asked: they need it no more. */
    @Transactional
    public Disclosure giveUp(UUID id, int version) {
        var running = disclosures.get(id);
        rights.owner(running.askerOrganisation());
        checkVersion(running, version);
        var ended = save(running.ended(null, now()));
        audit.record("disclosure.given-up", id);
        tell(ended, ended.ownerOrganisation(), "given-up");
        return ended;
    }

    private UUID asker() {
        var organisation = rights.reader().organisationId();
        if (organisation == null) throw new Refused("disclosure.error.organisation");
        rights.owner(organisation);
        if (!rights.checked(organisation)) throw new Refused("disclosure.error.not-approved");
        return organisation;
    }

    private Disclosure owned(UUID id, int version) {
        var disclosure = disclosures.get(id);
        listings.writable(disclosure.kind(), disclosure.listingId());
        checkVersion(disclosure, version);
        return disclosure;
    }

    private static void checkVersion(Disclosure disclosure, int version) {
        if (disclosure.version() != version) throw new Refused("disclosure.error.changed");
    }

    private Disclosure save(Disclosure disclosure) {
        try {
            return repository.save(disclosure);
        } catch (DuplicateKeyException running) {
            throw new Refused("disclosure.error.asked");
        } catch (OptimisticLockingFailureException somebodyElse) {
            throw new Refused("disclosure.error.changed");
        }
    }

    /** Arguments of the texts: the listing, the organisation that acted, and whatever was said. */
    private void tell(Disclosure disclosure, UUID whom, String what, Object... said) {
        var actor = organisations.find(disclosure.opposite(whom)).orElseThrow().name();
        notices.tellOrganisation(
                whom,
                "disclosure.notice." + what,
                disclosure.address(),
                Stream.concat(Stream.of(disclosure.title(), actor), Stream.of(said))
                        .toArray());
    }

    private static String reason(String typed) {
        Limits.limit(typed, Disclosure.REASON);
        var reason = typed.strip();
        if (reason.length() < Disclosure.REASON_LEAST) {
            throw new Refused("disclosure.error.reason", Disclosure.REASON_LEAST, reason.length());
        }
        return reason;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
