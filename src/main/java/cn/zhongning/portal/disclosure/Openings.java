package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.forms.Passage;
import cn.zhongning.portal.listings.ProtectedReading;
import cn.zhongning.portal.listings.Rights;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens protected parts: nobody but their owner reads one without a line in the log. */
@Service
class Openings implements ProtectedReading {
    private final Disclosures disclosures;
    private final Agreements agreements;
    private final Shown listings;
    private final OpeningLog log;
    private final Rights rights;

    Openings(Disclosures disclosures, Agreements agreements, Shown listings, OpeningLog log, Rights rights) {
        this.disclosures = disclosures;
        this.agreements = agreements;
        this.listings = listings;
        this.log = log;
        this.rights = rights;
    }

    /**
     * What is read now.
     *
     * @param before number of the text that this organisation read last; none where it reads for the first time
     */
    record Opened(OpeningLog.Text text, Optional<Integer> before, List<Passage> passages) {
        boolean renewed() {
            return before.filter(number -> number != text.number()).isPresent();
        }
    }

    /** By whom a listing's protected part may be read without asking: the centre and whoever acts for the owner. */
    Optional<Opening.Ground> ground(Kind kind, UUID listing) {
        var who = rights.reader();
        return listings.forDesk(kind, listing).flatMap(one -> ground(one, who));
    }

    /** @throws Refused where it was not granted, or something has to be agreed to first */
    @Transactional
    public Opened open(Kind kind, UUID listing, Locale locale) {
        var who = rights.reader();
        var desk = listings.forDesk(kind, listing);
        if (desk.isPresent()) {
            return ground(desk.get(), who)
                    .map(ground -> read(desk.get(), null, by(desk.get(), who, ground), locale))
                    .orElseThrow(() -> new Refused("disclosure.error.own"));
        }
        var one = listings.visible(kind, listing).orElseThrow(() -> new Refused("disclosure.error.gone"));
        var granted = disclosures
                .mine(one)
                .filter(mine -> mine.stage() == DisclosureStage.GRANTED)
                .orElseThrow(() -> new Refused("disclosure.error.not-granted"));
        if (!agreements.settled(granted)) throw new Refused("disclosure.error.agreement");
        var by = new OpeningLog.By(who, Opening.Ground.GRANT, disclosures.client(granted));
        return read(one, granted.id(), by, locale);
    }

    @Override
    @Transactional
    public void seen(Kind kind, UUID listing) {
        var who = rights.reader();
        listings.forDesk(kind, listing)
                .ifPresent(one -> ground(one, who).ifPresent(ground -> {
                    var text = log.numbered(one.subject(), one.text());
                    log.textRead(one.subject(), null, text.number(), by(one, who, ground));
                }));
    }

    List<Opening> ofListing(Kind kind, UUID listing, int offset, int limit) {
        return log.ofListing(listings.readable(kind, listing).id(), offset, limit);
    }

    private Opened read(Shown.One one, @Nullable UUID disclosure, OpeningLog.By by, Locale locale) {
        var text = log.numbered(one.id(), one.text());
        var before = Optional.ofNullable(disclosure).flatMap(log::lastRead);
        log.textRead(one.id(), disclosure, text.number(), by);
        return new Opened(text, before, one.protectedPart(locale));
    }

    private static OpeningLog.By by(Shown.One one, SignedIn who, Opening.Ground ground) {
        return new OpeningLog.By(who, ground, ground == Opening.Ground.MANDATE ? one.owner() : null);
    }

    private static Optional<Opening.Ground> ground(Shown.One one, SignedIn who) {
        if (who.actsFor(one.owner())) return Optional.empty();
        return Optional.of(who.staff() ? Opening.Ground.CENTRE : Opening.Ground.MANDATE);
    }
}
