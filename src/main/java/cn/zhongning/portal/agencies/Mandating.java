package cn.zhongning.portal.agencies;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Sought;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a mandate comes and goes: asked for by the agency or offered by the client, and valid only once the client's owner
 * has agreed, because it opens what is the client's. Either side ends it at any time, at once.
 */
@Service
class Mandating {
    static final String PURPOSE = "mandate";
    static final Set<OrganisationKind> CLIENTS = Set.of(OrganisationKind.ENTERPRISE, OrganisationKind.UNIVERSITY);

    private final MandateRepository mandates;
    private final MandateRules rules;
    private final Organisations organisations;
    private final CurrentUser user;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    Mandating(
            MandateRepository mandates,
            MandateRules rules,
            Organisations organisations,
            CurrentUser user,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.mandates = mandates;
        this.rules = rules;
        this.organisations = organisations;
        this.user = user;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of the reader's organisation, on either side. */
    List<Mandate> mine(int offset, int limit) {
        var own = user.require().organisationId();
        return own == null ? List.of() : mandates.of(own, offset, limit);
    }

    boolean centre() {
        return user.require().staff();
    }

    /**
     * For the centre, the latest first.
     *
     * @param agency a part of its name, as the client; blank for every one
     */
    List<Mandate> all(String agency, String client, @Nullable MandateStand stand, int offset, int limit) {
        if (!centre()) throw new Refused("accounts.error.staff-only");
        var asked = stand == null ? "" : stand.name();
        return mandates.all(Sought.text(agency), Sought.text(client), asked, today(), offset, limit);
    }

    /** Those that the reader's organisation has to answer. */
    List<Mandate> waiting(int offset, int limit) {
        var own = user.require().organisationId();
        return own == null ? List.of() : mandates.waiting(own, offset, limit);
    }

    int waiting() {
        var own = user.require().organisationId();
        return own == null ? 0 : mandates.waiting(own);
    }

    /** Whether the reader is of an agency; the others are clients. */
    boolean agency() {
        return own().kind() == OrganisationKind.AGENCY;
    }

    List<Subjects.Subject> subjects(UUID client) {
        return rules.subjects(client);
    }

    /** @throws Mistakes with everything that is wrong */
    @Transactional
    Mandate propose(MandateForm form) {
        boolean agency = agency();
        if (agency) requireWriter();
        else requireOwner();
        rules.check(form, own(), today());
        var own = own().id();
        var partner = Objects.requireNonNull(form.partner());
        var mandate = new Mandate(
                UUID.randomUUID(),
                0,
                agency ? own : partner,
                agency ? partner : own,
                form.scope(),
                form.scope() == MandateScope.INDUSTRY ? form.industry() : null,
                form.scope() == MandateScope.LISTING ? form.listingId() : null,
                Objects.requireNonNull(form.startsOn()),
                Objects.requireNonNull(form.endsOn()),
                agency ? MandateStage.ASKED : MandateStage.OFFERED,
                form.note().strip(),
                form.documents().stream().findFirst().orElse(null),
                null,
                null,
                own().demo(),
                clock.instant());
        return record(store(mandate), partner);
    }

    /** The other side agrees. */
    @Transactional
    void confirm(UUID id, int version) {
        var mandate = answered(id);
        move(mandate, version, MandateStage.CONFIRMED);
    }

    @Transactional
    void decline(UUID id, int version) {
        move(answered(id), version, MandateStage.DECLINED);
    }

    /** Whoever proposed it takes it back, or either side ends what was agreed. */
    @Transactional
    void end(UUID id, int version) {
        requireWriter();
        move(own(id), version, MandateStage.ENDED);
    }

    /** Whether the reader's side has to answer, and the reader may. */
    boolean answers(Mandate mandate) {
        var who = user.require();
        return switch (mandate.stage()) {
            case ASKED -> mandate.clientId().equals(who.organisationId()) && who.member() == MemberRole.OWNER;
            case OFFERED ->
                mandate.agencyId().equals(who.organisationId()) && who.member().writes();
            case CONFIRMED, DECLINED, ENDED -> false;
        };
    }

    boolean ends(Mandate mandate) {
        var over = mandate.stage() == MandateStage.DECLINED || mandate.stage() == MandateStage.ENDED;
        return !over
                && user.require().member().writes()
                && !answers(mandate)
                && !mandate.endsOn().isBefore(today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.CHINA);
    }

    private Mandate store(Mandate mandate) {
        try {
            return mandates.save(mandate);
        } catch (DuplicateKeyException waitsAlready) {
            throw new Refused("agencies.error.waits");
        }
    }

    private Mandate answered(UUID id) {
        var mandate = own(id);
        if (!mandate.stage().open()) throw new Refused("agencies.error.changed");
        if (!answers(mandate)) throw new Refused("agencies.error.not-yours-to-answer");
        return mandate;
    }

    private void move(Mandate mandate, int version, MandateStage to) {
        boolean over = to != MandateStage.CONFIRMED;
        var own = own().id();
        int moved = mandates.move(
                mandate.id(), version, mandate.stage(), to, over ? own : null, over ? clock.instant() : null);
        if (moved == 0) throw new Refused("agencies.error.changed");
        audit.record("mandate." + to, mandate.id());
        tell(own.equals(mandate.agencyId()) ? mandate.clientId() : mandate.agencyId(), to);
    }

    private Mandate record(Mandate mandate, UUID partner) {
        audit.record("mandate." + mandate.stage(), mandate.id());
        tell(partner, mandate.stage());
        return mandate;
    }

    private void tell(UUID partner, MandateStage stage) {
        notices.tellOrganisation(partner, "agencies.notice." + stage, "/desk/mandates", own().name());
    }

    /** Like one that does not exist where it is between others. */
    private Mandate own(UUID id) {
        var own = user.require().organisationId();
        return mandates.findById(id)
                .filter(mandate -> mandate.between(own))
                .orElseThrow(() -> new Refused("agencies.error.gone"));
    }

    Organisation own() {
        return organisations.mine().orElseThrow(() -> new Refused("agencies.error.none"));
    }

    private void requireWriter() {
        if (!writes(user.require())) throw new Refused("agencies.error.reader");
    }

    private void requireOwner() {
        requireWriter();
        if (user.require().member() != MemberRole.OWNER) throw new Refused("agencies.error.owner-only");
    }

    private static boolean writes(SignedIn who) {
        return !who.staff() && who.member().writes();
    }
}
