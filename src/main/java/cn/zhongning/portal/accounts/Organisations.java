package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations and whether the centre has checked them. */
@Service
public class Organisations {
    private final OrganisationRepository repository;
    private final CurrentUser user;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Site site;
    private final ObjectProvider<LicencePapers> papers;
    private final Clock clock;

    Organisations(
            OrganisationRepository repository,
            CurrentUser user,
            Audit audit,
            ApplicationEventPublisher events,
            Site site,
            ObjectProvider<LicencePapers> papers,
            Clock clock) {
        this.site = site;
        this.papers = papers;
        this.clock = clock;
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.events = events;
    }

    /** The centre has decided on an organisation. */
    public record Decided(UUID organisationId, boolean approved, String reason) {}

    public Optional<Organisation> find(UUID id) {
        return repository.findById(id);
    }

    public Optional<Organisation> find(CreditCode code) {
        return repository.findByCreditCode(code.value());
    }

    public Map<UUID, Organisation> find(Collection<UUID> ids) {
        return repository.findAllById(ids).stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** Pending ones first. */
    public List<Organisation> queue(int offset, int limit) {
        requireStaff();
        return repository.queue(offset, limit);
    }

    /** Those that the centre has not checked yet, the longest waiting first. */
    public List<Organisation> pending(int offset, int limit) {
        requireStaff();
        return repository.pending(offset, limit);
    }

    /** Those that the centre has checked, of these kinds and with this in their names, by name. */
    public List<Organisation> approved(Set<OrganisationKind> kinds, String text, int offset, int limit) {
        return repository.approved(kinds, text.strip(), offset, limit);
    }

    public int pending() {
        return repository.countByStatus(OrganisationStatus.PENDING);
    }

    public int count() {
        return Math.toIntExact(repository.count());
    }

    /**
     * @param version the one that the staff had before them
     * @param reason why it is approved without its licence; blank where that was handed in
     */
    @Transactional
    public void approve(UUID id, int version, String reason) {
        requireStaff(); // before anybody learns whether a licence is there
        boolean shown = papers.stream().anyMatch(each -> each.handedIn(id));
        if (!shown && reason.isBlank()) throw new Refused("accounts.error.no-licence");
        decide(id, version, OrganisationStatus.APPROVED, null);
        if (!shown) audit.record("organisation.no-licence", id, reason.strip());
    }

    @Transactional
    public void refuse(UUID id, int version, String reason) {
        if (reason.isBlank()) throw new Refused("accounts.error.reason");
        decide(id, version, OrganisationStatus.REFUSED, reason.strip());
    }

    /**
     * An organisation that is not checked yet, or was refused, corrects its data and asks to be checked.
     *
     * @throws Mistakes with everything that is wrong
     */
    @Transactional
    public void askAgain(int version, String name, String creditCode, String town) {
        var own = mine().orElseThrow(() -> new Refused("accounts.error.gone"));
        var mistakes = new Mistakes.Collector();
        Rules.organisation(mistakes, name);
        Rules.town(mistakes, town, site);
        mistakes.check("creditCode", () -> requireFree(CreditCode.parse(creditCode), own.id()));
        mistakes.complain();
        var code = CreditCode.parse(creditCode).value();
        if (repository.askAgain(own.id(), version, name.strip(), code, town.isBlank() ? null : town) == 0) {
            throw new Refused("accounts.error.changed");
        }
        audit.record("organisation.asked-again", own.id());
        if (own.status() == OrganisationStatus.REFUSED) {
            events.publishEvent(new Accounts.SignedUp(own.id(), name.strip()));
        }
    }

    /** That of the person who is acting. */
    public Optional<Organisation> mine() {
        return Optional.ofNullable(user.require().organisationId()).flatMap(repository::findById);
    }

    private void requireFree(CreditCode code, UUID own) {
        if (repository
                .findByCreditCode(code.value())
                .filter(other -> !other.id().equals(own))
                .isPresent()) {
            throw new Refused("accounts.error.credit-code.known");
        }
    }

    private void decide(UUID id, int version, OrganisationStatus status, @Nullable String reason) {
        requireStaff();
        if (repository.decide(id, version, status, reason, clock.instant()) == 0) throw tooLate(id);
        audit.record("organisation." + status, id);
        events.publishEvent(new Decided(id, status == OrganisationStatus.APPROVED, reason == null ? "" : reason));
    }

    private Refused tooLate(UUID id) {
        boolean waits = repository
                .findById(id)
                .filter(organisation -> organisation.status() == OrganisationStatus.PENDING)
                .isPresent();
        return new Refused(waits ? "accounts.error.changed" : "accounts.error.decided");
    }

    private void requireStaff() {
        if (!user.require().staff()) throw new Refused("accounts.error.staff-only");
    }
}
