package cn.zhongning.portal.trials;

import cn.zhongning.portal.deals.Deal;
import cn.zhongning.portal.deals.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A result on trial (先用后转), within a deal.
 *
 * @param extensionBy who asked for more time; extended once at most
 * @param named whether the public may read who tried it
 */
@Table("trial")
public record Trial(
        @Id UUID id,
        @Version int version,
        UUID dealId,
        UUID resultId,
        UUID ownerOrganisation,
        UUID userOrganisation,
        @Embedded.Empty TrialTerms terms,
        Side proposedBy,
        Instant proposedAt,
        @Nullable Instant agreedAt,
        @Nullable Instant declinedAt,
        @Nullable LocalDate extensionEndsOn,
        @Nullable LocalDate extensionDecidesOn,
        @Nullable Side extensionBy,
        @Nullable Instant extendedAt,
        @Nullable TrialOutcome outcome,
        String figures,
        String reason,
        boolean named,
        @Nullable Instant recordedAt,
        @Nullable Instant confirmedAt,
        boolean demo) {
    static Trial proposed(Deal deal, Side by, TrialTerms terms, Instant now) {
        return new Trial(
                UUID.randomUUID(),
                0,
                deal.id(),
                deal.listingId(),
                deal.ownerOrganisation(),
                deal.askerOrganisation(),
                terms,
                by,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                "",
                false,
                null,
                null,
                deal.demo());
    }

    public LocalDate startsOn() {
        return Objects.requireNonNull(terms.startsOn());
    }

    public LocalDate endsOn() {
        return Objects.requireNonNull(terms.endsOn());
    }

    public LocalDate decidesOn() {
        return Objects.requireNonNull(terms.decidesOn());
    }

    public TrialState stateOn(LocalDate today) {
        if (declinedAt != null) return TrialState.DECLINED;
        if (agreedAt == null) return TrialState.PROPOSED;
        if (confirmedAt != null) return TrialState.CONFIRMED;
        if (outcome != null) return TrialState.RECORDED;
        if (today.isBefore(startsOn())) return TrialState.AGREED;
        if (!today.isAfter(endsOn())) return TrialState.RUNNING;
        return today.isAfter(decidesOn()) ? TrialState.OVERDUE : TrialState.DECIDING;
    }

    /** Somebody has asked for more time, and the other side has not answered. */
    boolean extensionOpen() {
        return extensionBy != null && extendedAt == null;
    }

    UUID organisation(Side side) {
        return side == Side.OWNER ? ownerOrganisation : userOrganisation;
    }

    String address() {
        return "/desk/deals/" + dealId;
    }
}
