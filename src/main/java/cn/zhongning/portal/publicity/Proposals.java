package cn.zhongning.portal.publicity;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.forms.Limits;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits to go before the public: the centre reads it and publishes it, or gives it back with a reason. */
@Service
@Transactional
class Proposals {
    static final int REASON = 1000;
    private static final int FEW = 20;

    private final ProposalRepository proposals;
    private final Announcing announcing;
    private final PublicityRights rights;
    private final Audit audit;
    private final Clock clock;

    Proposals(ProposalRepository proposals, Announcing announcing, PublicityRights rights, Audit audit, Clock clock) {
        this.proposals = proposals;
        this.announcing = announcing;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** For its owner, their agency and the centre. */
    @Transactional(readOnly = true)
    public Proposal get(UUID id) {
        return proposals
                .findById(id)
                .filter(found -> rights.reads(found.organisationId(), found.resultId()))
                .orElseThrow(() -> new Refused("publicity.error.gone"));
    }

    /** The centre's queue; for others what is theirs and not before the public yet. */
    @Transactional(readOnly = true)
    public List<Proposal> mine() {
        return centre()
                ? proposals.waiting(0, FEW)
                : proposals.of(rights.organisations(), FEW).stream()
                        .filter(found -> rights.reads(found.organisationId(), found.resultId()))
                        .toList();
    }

    /** Whether the reader is of the centre, for which proposals wait. */
    boolean centre() {
        return rights.reader().staff();
    }

    /** What waits for the centre, longest first. */
    @Transactional(readOnly = true)
    public List<Proposal> waiting(int offset, int limit) {
        return centre() ? proposals.waiting(offset, limit) : List.of();
    }

    /** How many wait for the centre. */
    @Transactional(readOnly = true)
    public int waiting() {
        return centre() ? proposals.countWaiting() : 0;
    }

    boolean withdrawable(Proposal proposal) {
        return proposal.waits() && rights.writes(proposal.organisationId(), proposal.resultId());
    }

    boolean decidable(Proposal proposal) {
        return proposal.waits() && centre();
    }

    /** From now on it is before the public, and its days are counted. */
    public Publicity publish(UUID id, int version) {
        rights.staff();
        var proposal = waiting(id, version);
        var published = announcing.publish(proposal);
        save(proposal.published(published.id(), clock.instant()));
        audit.record("publicity.published", id);
        return published;
    }

    public Proposal giveBack(UUID id, int version, String reason) {
        rights.staff();
        var proposal = waiting(id, version);
        if (reason.isBlank()) throw new Refused("publicity.error.return-reason");
        Limits.limit(reason, REASON);
        var returned = save(proposal.returned(reason.strip(), clock.instant()));
        audit.record("publicity.returned", id, returned.reason());
        announcing.tell(returned, "publicity.notice.returned", returned.desk(), returned.title(), returned.reason());
        return returned;
    }

    public Proposal withdraw(UUID id, int version) {
        var proposal = waiting(id, version);
        if (!rights.writes(proposal.organisationId(), proposal.resultId())) throw new Refused("publicity.error.gone");
        var withdrawn = save(proposal.withdrawn(clock.instant()));
        audit.record("publicity.withdrawn", id);
        return withdrawn;
    }

    private Proposal waiting(UUID id, int version) {
        var proposal = get(id);
        if (!proposal.waits() || proposal.version() != version) throw new Refused("publicity.error.decided-meanwhile");
        return proposal;
    }

    /** Of two who decide at once, one does. */
    private Proposal save(Proposal proposal) {
        try {
            return proposals.save(proposal);
        } catch (OptimisticLockingFailureException somebodyElse) {
            throw new Refused("publicity.error.decided-meanwhile");
        }
    }
}
