package cn.zhongning.portal.results;

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

/** What may happen to a result, and to whom it may happen. */
@Service
public class ResultService {
    private final ResultRepository results;
    private final Organisations organisations;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    ResultService(ResultRepository results, Organisations organisations, Rights rights, Audit audit, Clock clock) {
        this.results = results;
        this.organisations = organisations;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the public: only while it is published, unexpired, and its organisation checked. */
    public Optional<TechResult> visible(UUID id) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return results.findById(id)
                .filter(result -> result.visibleOn(today))
                .filter(result -> organisations
                        .find(result.organisationId())
                        .filter(o -> o.approved())
                        .isPresent());
    }

    /** For its owner and the staff, at any stage. */
    public TechResult mine(UUID id) {
        var result = results.findById(id).orElseThrow(() -> new Refused("listings.error.gone"));
        rights.ownerOrStaff(result.organisationId());
        return result;
    }

    public List<TechResult> mine() {
        var organisation = rights.reader().organisationId();
        return organisation == null ? List.of() : results.findByOrganisationIdOrderByUpdatedAtDesc(organisation);
    }

    public List<TechResult> submitted() {
        rights.staff();
        return results.findByStageOrderByUpdatedAt(Stage.SUBMITTED);
    }

    @Transactional
    public TechResult saveDraft(@Nullable UUID id, ResultForm form) {
        if (id == null) {
            var organisation = rights.reader().organisationId();
            if (organisation == null) throw new Refused("listings.error.no-organisation");
            return results.save(TechResult.draft(organisation, form, clock.instant()));
        }
        var result = owned(id);
        return save(result.edited(form, clock.instant()));
    }

    @Transactional
    public void submit(UUID id) {
        var result = owned(id);
        rights.approved(result.organisationId());
        if (!result.stage().open()) throw new Refused("listings.error.closed");
        ResultForm.of(result).requireComplete(Facts.day(clock.instant()));
        move(result, Stage.SUBMITTED, null);
    }

    @Transactional
    public void approve(UUID id) {
        rights.staff();
        var result = waiting(id);
        rights.approved(result.organisationId());
        move(result, Stage.PUBLISHED, null);
    }

    @Transactional
    public void giveBack(UUID id, String reason) {
        rights.staff();
        if (reason.isBlank()) throw new Refused("listings.error.reason");
        move(waiting(id), Stage.RETURNED, reason.strip());
    }

    @Transactional
    public void withdraw(UUID id) {
        var result = mine(id);
        if (result.stage() != Stage.PUBLISHED && result.stage() != Stage.SUBMITTED) {
            throw new Refused("listings.error.not-out");
        }
        move(result, Stage.WITHDRAWN, null);
    }

    /** Demonstration data: straight into the wanted stage. */
    @Transactional
    public void addDemonstration(UUID organisation, ResultForm form, Stage stage, Instant published) {
        results.save(TechResult.draft(organisation, form, published).asDemonstration(stage, published));
    }

    private TechResult owned(UUID id) {
        var result = results.findById(id).orElseThrow(() -> new Refused("listings.error.gone"));
        rights.owner(result.organisationId());
        return result;
    }

    private TechResult waiting(UUID id) {
        return results.findById(id)
                .filter(result -> result.stage() == Stage.SUBMITTED)
                .orElseThrow(() -> new Refused("listings.error.decided"));
    }

    private void move(TechResult result, Stage stage, @Nullable String reason) {
        save(result.at(stage, reason, clock.instant()));
        audit.record("result." + stage, result.id());
    }

    private TechResult save(TechResult result) {
        try {
            return results.save(result);
        } catch (OptimisticLockingFailureException somebodyElse) {
            throw new Refused("listings.error.changed");
        }
    }
}
