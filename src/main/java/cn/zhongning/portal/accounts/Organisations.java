package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    Organisations(OrganisationRepository repository, CurrentUser user, Audit audit, ApplicationEventPublisher events) {
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

    public Map<UUID, Organisation> find(Collection<UUID> ids) {
        return repository.findAllById(ids).stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** Pending ones first. */
    public List<Organisation> queue(int offset, int limit) {
        requireStaff();
        return repository.queue(offset, limit);
    }

    public int pending() {
        return repository.countByStatus(OrganisationStatus.PENDING);
    }

    public int count() {
        return Math.toIntExact(repository.count());
    }

    @Transactional
    public void approve(UUID id) {
        decide(id, OrganisationStatus.APPROVED, null);
    }

    @Transactional
    public void refuse(UUID id, String reason) {
        if (reason.isBlank()) throw new Refused("accounts.error.reason");
        decide(id, OrganisationStatus.REFUSED, reason.strip());
    }

    private void decide(UUID id, OrganisationStatus status, @Nullable String reason) {
        requireStaff();
        if (repository.decide(id, status, reason) == 0) throw new Refused("accounts.error.decided");
        audit.record("organisation." + status, id);
        events.publishEvent(new Decided(id, status == OrganisationStatus.APPROVED, reason == null ? "" : reason));
    }

    private void requireStaff() {
        if (!user.require().staff()) throw new Refused("accounts.error.staff-only");
    }
}
