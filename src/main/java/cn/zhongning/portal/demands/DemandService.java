package cn.zhongning.portal.demands;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.listings.Rights;
import cn.zhongning.portal.listings.Stage;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may happen to a demand, and to whom it may happen. */
@Service
public class DemandService {
    private final DemandRepository demands;
    private final Organisations organisations;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    DemandService(DemandRepository demands, Organisations organisations, Rights rights, Audit audit, Clock clock) {
        this.demands = demands;
        this.organisations = organisations;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the public: only while it is published, unexpired, and its organisation checked. */
    public Optional<Demand> visible(UUID id) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return demands.findById(id)
                .filter(demand -> demand.visibleOn(today))
                .filter(demand -> organisations
                        .find(demand.organisationId())
                        .filter(o -> o.approved())
                        .isPresent());
    }

    /** For its owner and the staff, at any stage. */
    public Demand mine(UUID id) {
        var demand = demands.findById(id).orElseThrow(() -> new Refused("listings.error.gone"));
        rights.ownerOrStaff(demand.organisationId());
        return demand;
    }

    public List<Demand> mine() {
        var organisation = rights.reader().organisationId();
        return organisation == null ? List.of() : demands.findByOrganisationIdOrderByUpdatedAtDesc(organisation);
    }

    public List<Demand> submitted() {
        rights.staff();
        return demands.findByStageOrderByUpdatedAt(Stage.SUBMITTED);
    }

    @Transactional
    public Demand saveDraft(@Nullable UUID id, DemandForm form) {
        if (id == null) {
            var organisation = rights.reader().organisationId();
            if (organisation == null) throw new Refused("listings.error.no-organisation");
            return demands.save(Demand.draft(organisation, form, clock.instant()));
        }
        var demand = owned(id);
        return save(demand.edited(form, clock.instant()));
    }

    @Transactional
    public void submit(UUID id) {
        var demand = owned(id);
        rights.approved(demand.organisationId());
        if (!demand.stage().open()) throw new Refused("listings.error.closed");
        DemandForm.of(demand).requireComplete(Facts.day(clock.instant()));
        move(demand, Stage.SUBMITTED, null);
    }

    @Transactional
    public void approve(UUID id) {
        rights.staff();
        var demand = waiting(id);
        rights.approved(demand.organisationId());
        move(demand, Stage.PUBLISHED, null);
    }

    @Transactional
    public void giveBack(UUID id, String reason) {
        rights.staff();
        if (reason.isBlank()) throw new Refused("listings.error.reason");
        move(waiting(id), Stage.RETURNED, reason.strip());
    }

    @Transactional
    public void withdraw(UUID id) {
        var demand = mine(id);
        if (demand.stage() != Stage.PUBLISHED && demand.stage() != Stage.SUBMITTED) {
            throw new Refused("listings.error.not-out");
        }
        move(demand, Stage.WITHDRAWN, null);
    }

    /** Demonstration data: straight into the wanted stage. */
    @Transactional
    public void addDemonstration(UUID organisation, DemandForm form, Stage stage, Instant published) {
        demands.save(Demand.draft(organisation, form, published).asDemonstration(stage, published));
    }

    private Demand owned(UUID id) {
        var demand = demands.findById(id).orElseThrow(() -> new Refused("listings.error.gone"));
        rights.owner(demand.organisationId());
        return demand;
    }

    private Demand waiting(UUID id) {
        return demands.findById(id)
                .filter(demand -> demand.stage() == Stage.SUBMITTED)
                .orElseThrow(() -> new Refused("listings.error.decided"));
    }

    private void move(Demand demand, Stage stage, @Nullable String reason) {
        save(demand.at(stage, reason, clock.instant()));
        audit.record("demand." + stage, demand.id());
    }

    private Demand save(Demand demand) {
        try {
            return demands.save(demand);
        } catch (OptimisticLockingFailureException somebodyElse) {
            throw new Refused("listings.error.changed");
        }
    }
}
