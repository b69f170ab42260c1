package cn.zhongning.portal.publicity;

import cn.zhongning.portal.results.TechResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A publicity as its owner wants it, before the centre has read it.
 *
 * @param agencyId who wrote it for the owner under a mandate
 * @param title name of the result when it was proposed
 * @param startsOn its first day at the earliest
 * @param days full days from the first on
 * @param reason why the centre gave it back; empty otherwise
 */
@Table("publicity_proposal")
record Proposal(
        @Id UUID id,
        @Version int version,
        UUID resultId,
        UUID organisationId,
        @Nullable UUID agencyId,
        String title,
        long price,
        String transferee,
        String basis,
        LocalDate startsOn,
        int days,
        ProposalStage stage,
        String reason,
        UUID proposedBy,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable UUID publicityId) {
    static Proposal of(PublicityForm form, TechResult result, @Nullable UUID agency, UUID by, Instant now) {
        return new Proposal(
                UUID.randomUUID(),
                0,
                result.id(),
                result.standing().organisationId(),
                agency,
                result.form().title(),
                Objects.requireNonNull(form.price()),
                form.transferee().strip(),
                form.basis().strip(),
                Objects.requireNonNull(form.startsOn()),
                form.days(),
                ProposalStage.WAITING,
                "",
                by,
                now,
                null,
                null);
    }

    boolean waits() {
        return stage == ProposalStage.WAITING;
    }

    String desk() {
        return "/desk/publicity/proposals/" + id;
    }

    Proposal published(UUID publicity, Instant now) {
        return decided(ProposalStage.PUBLISHED, "", publicity, now);
    }

    Proposal returned(String why, Instant now) {
        return decided(ProposalStage.RETURNED, why, null, now);
    }

    Proposal withdrawn(Instant now) {
        return decided(ProposalStage.WITHDRAWN, "", null, now);
    }

    private Proposal decided(ProposalStage to, String why, @Nullable UUID publicity, Instant now) {
        return new Proposal(
                id,
                version,
                resultId,
                organisationId,
                agencyId,
                title,
                price,
                transferee,
                basis,
                startsOn,
                days,
                to,
                why,
                proposedBy,
                proposedAt,
                now,
                publicity);
    }
}
