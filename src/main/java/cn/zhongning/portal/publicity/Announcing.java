package cn.zhongning.portal.publicity;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.results.ResultService;
import cn.zhongning.portal.results.TechResult;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.PriceMode;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which university may announce a price for which of its results. */
@Service
public class Announcing {
    private final Publicities publicities;
    private final PublicityFreeze freeze;
    private final PublicationLog log;
    private final ResultService results;
    private final Organisations organisations;
    private final CurrentUser user;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    Announcing(
            Publicities publicities,
            PublicityFreeze freeze,
            PublicationLog log,
            ResultService results,
            Organisations organisations,
            CurrentUser user,
            Audit audit,
            Notices notices,
            Clock clock) {
        this.publicities = publicities;
        this.freeze = freeze;
        this.log = log;
        this.results = results;
        this.organisations = organisations;
        this.user = user;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** Whether the reader may announce anything at all. */
    boolean allowed() {
        return results.authors();
    }

    /** The reader's own results that can be announced now. */
    List<TechResult> candidates() {
        results.author();
        return results.mine(Stage.PUBLISHED, "", 0, Integer.MAX_VALUE).stream()
                .filter(result -> result.form().priceMode() == PriceMode.AGREED)
                .filter(result -> result.visibleOn(publicities.today()))
                .filter(result -> !running(result.id()))
                .toList();
    }

    /** What is wrong with the form by itself, before anybody is asked whether they mean it. */
    Map<String, Refused> missing(PublicityForm form) {
        var mistakes = new Mistakes.Collector();
        form.complete(mistakes, publicities.today());
        return mistakes.found();
    }

    /** @throws Mistakes with everything that is wrong */
    @Transactional
    public Publicity announce(PublicityForm form) {
        var owner = owner();
        var mistakes = new Mistakes.Collector();
        form.complete(mistakes, publicities.today());
        mistakes.complain();
        var result = announceable(Objects.requireNonNull(form.result()), form.last());
        var account = user.require().accountId();
        var announced = publicities.save(publicity(form, result, account, clock.instant()));
        audit.record("publicity.announced", announced.id());
        log.add(announced.id(), Step.ANNOUNCED, facts(announced, owner.name()));
        tell(announced);
        return announced;
    }

    /** Demonstration data: one that was announced some time ago. */
    @Transactional
    public Publicity addDemonstration(UUID result, PublicityForm form, UUID account, Instant announced) {
        var listing = results.visible(result).orElseThrow();
        var owner = organisations.find(listing.standing().organisationId()).orElseThrow();
        var publicity = publicities.save(publicity(form, listing, account, announced));
        log.add(publicity.id(), Step.ANNOUNCED, facts(publicity, owner.name()));
        return publicity;
    }

    private boolean running(UUID result) {
        return publicities.latest(result).filter(publicities::open).isPresent();
    }

    private Organisation owner() {
        var owner = organisations.find(results.author()).orElseThrow();
        if (owner.kind() != OrganisationKind.UNIVERSITY) throw new Refused("publicity.error.university");
        if (!owner.approved()) throw new Refused("listings.error.not-approved");
        return owner;
    }

    /** A listing that does not outlast the days could not be read to their end. */
    private TechResult announceable(UUID id, LocalDate last) {
        freeze.hold(id);
        publicities.latest(id).ifPresent(before -> publicities.end(before.id()));
        var result = results.mine(id);
        var until = result.form().expiresOn();
        var mistakes = new Mistakes.Collector();
        mistakes.require("result", !running(id), "publicity.error.running");
        mistakes.require("result", result.visibleOn(publicities.today()), "publicity.error.hidden");
        mistakes.require("result", result.form().priceMode() == PriceMode.AGREED, "publicity.error.mode");
        mistakes.require("result", !until.isBefore(last), "publicity.error.expires", until.toString(), last.toString());
        mistakes.complain();
        return result;
    }

    private static Publicity publicity(PublicityForm form, TechResult result, UUID account, Instant now) {
        return new Publicity(
                UUID.randomUUID(),
                0,
                result.id(),
                result.standing().organisationId(),
                result.form().title(),
                Objects.requireNonNull(form.price()),
                form.transferee().strip(),
                form.basis().strip(),
                Objects.requireNonNull(form.startsOn()),
                form.last(),
                account,
                now,
                null,
                null,
                null,
                null,
                result.standing().demo());
    }

    private static Map<String, Object> facts(Publicity publicity, String owner) {
        return Map.of(
                "result", publicity.resultId().toString(),
                "title", publicity.title(),
                "owner", owner,
                "fen", publicity.price(),
                "transferee", publicity.transferee(),
                "basis", publicity.basis(),
                "first", publicity.startsOn().toString(),
                "last", publicity.endsOn().toString());
    }

    private void tell(Publicity publicity) {
        var key = "publicity.notice.announced";
        var first = publicity.startsOn().toString();
        var last = publicity.endsOn().toString();
        notices.tellOrganisation(publicity.organisationId(), key, publicity.address(), publicity.title(), first, last);
        notices.tellRole(Role.STAFF, key, publicity.address(), publicity.title(), first, last);
    }
}
