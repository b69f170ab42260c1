package cn.zhongning.portal.publicity;

import cn.zhongning.portal.accounts.Audit;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which university, or agency for it, may announce a price for which of its results. */
@Service
public class Announcing {
    private final Publicities publicities;
    private final PublicityFreeze freeze;
    private final PublicationLog log;
    private final ResultService results;
    private final Organisations organisations;
    private final ProposalRepository proposals;
    private final PublicityRights rights;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    Announcing(
            Publicities publicities,
            PublicityFreeze freeze,
            PublicationLog log,
            ResultService results,
            Organisations organisations,
            ProposalRepository proposals,
            PublicityRights rights,
            Audit audit,
            Notices notices,
            Clock clock) {
        this.publicities = publicities;
        this.freeze = freeze;
        this.log = log;
        this.results = results;
        this.organisations = organisations;
        this.proposals = proposals;
        this.rights = rights;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** Whether the reader may announce anything at all. */
    boolean allowed() {
        return results.authors() || !rights.clients().isEmpty();
    }

    /** The reader's own results that can be announced now, and those of the clients for whom they act. */
    List<TechResult> candidates() {
        return written()
                .filter(result -> result.form().priceMode() == PriceMode.AGREED)
                .filter(result -> result.visibleOn(publicities.today()))
                .filter(result -> !running(result.id()) && !proposals.waits(result.id()))
                .toList();
    }

    private Stream<TechResult> written() {
        if (rights.reader().role() == Role.BROKER)
            return rights.clients().stream().flatMap(client -> results.ofClient(client, 0, Integer.MAX_VALUE).stream());
        results.author();
        return results.mine(Stage.PUBLISHED, "", 0, Integer.MAX_VALUE).stream();
    }

    /** What is wrong with the form by itself, before anybody is asked whether they mean it. */
    Map<String, Refused> missing(PublicityForm form) {
        var mistakes = new Mistakes.Collector();
        form.complete(mistakes, publicities.today());
        return mistakes.found();
    }

    /**
     * Asks the centre to put it before the public.
     *
     * @throws Mistakes with everything that is wrong
     */
    @Transactional
    Proposal propose(PublicityForm form) {
        if (rights.reader().role() != Role.BROKER) results.author();
        var mistakes = new Mistakes.Collector();
        form.complete(mistakes, publicities.today());
        mistakes.complain();
        var result = announceable(Objects.requireNonNull(form.result()), form.last());
        if (!results.writes(result)) throw new Refused("listings.error.not-yours");
        var owner = owner(result);
        var account = rights.reader().accountId();
        var proposed = save(Proposal.of(form, result, rights.agency(owner.id()), account, clock.instant()));
        audit.record("publicity.proposed", proposed.id());
        tell(proposed, "publicity.notice.proposed", proposed.desk(), proposed.title());
        notices.tellRole(Role.STAFF, "publicity.notice.to-read", proposed.desk(), proposed.title(), owner.name());
        return proposed;
    }

    /** Before the public now. A day that has begun is no full one: its days begin on the next at the earliest. */
    Publicity publish(Proposal proposal) {
        var next = publicities.today().plusDays(1);
        var first = proposal.startsOn().isBefore(next) ? next : proposal.startsOn();
        var result = announceable(proposal.resultId(), first.plusDays(proposal.days() - 1L));
        var owner = owner(result);
        var agency = proposal.agencyId();
        if (agency != null && !rights.mandated(agency, owner.id(), result.id()))
            throw new Refused("publicity.error.mandate");
        var announced = publicities.save(Publicity.of(proposal, result, first, clock.instant()));
        audit.record("publicity.announced", announced.id());
        log.add(announced.id(), Step.ANNOUNCED, facts(announced, owner.name()));
        tell(
                proposal,
                "publicity.notice.announced",
                announced.address(),
                announced.title(),
                first.toString(),
                announced.endsOn().toString());
        return announced;
    }

    /** The owner, and the agency that wrote it for them. */
    void tell(Proposal proposal, String key, String address, Object... arguments) {
        var agency = proposal.agencyId();
        notices.tellOrganisation(proposal.organisationId(), key, address, arguments);
        if (agency != null) notices.tellOrganisation(agency, key, address, arguments);
    }

    /** Demonstration data: one that was announced some time ago. */
    @Transactional
    public Publicity addDemonstration(UUID result, PublicityForm form, UUID account, Instant announced) {
        var listing = results.visible(result).orElseThrow();
        var owner = organisations.find(listing.standing().organisationId()).orElseThrow();
        var proposal = Proposal.of(form, listing, null, account, announced);
        var publicity = publicities.save(Publicity.of(proposal, listing, proposal.startsOn(), announced));
        log.add(publicity.id(), Step.ANNOUNCED, facts(publicity, owner.name()));
        return publicity;
    }

    private boolean running(UUID result) {
        return publicities.latest(result).filter(publicities::open).isPresent();
    }

    private Organisation owner(TechResult result) {
        var owner = organisations.find(result.standing().organisationId()).orElseThrow();
        if (owner.kind() != OrganisationKind.UNIVERSITY) throw new Refused("publicity.error.university");
        if (!owner.approved()) throw new Refused("listings.error.not-approved");
        return owner;
    }

    /** Somebody else may have proposed the same meanwhile. */
    private Proposal save(Proposal proposal) {
        try {
            return proposals.save(proposal);
        } catch (DuplicateKeyException waits) {
            var mistakes = new Mistakes.Collector();
            mistakes.require("result", false, "publicity.error.waits");
            mistakes.complain();
            throw waits;
        }
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

    private Map<String, Object> facts(Publicity publicity, String owner) {
        var facts = new HashMap<String, Object>(Map.of(
                "result", publicity.resultId().toString(),
                "title", publicity.title(),
                "owner", owner,
                "fen", publicity.price(),
                "transferee", publicity.transferee(),
                "basis", publicity.basis(),
                "first", publicity.startsOn().toString(),
                "last", publicity.endsOn().toString()));
        Optional.ofNullable(publicity.agencyId())
                .flatMap(organisations::find)
                .ifPresent(agency -> facts.put("agency", agency.name()));
        return facts;
    }
}
