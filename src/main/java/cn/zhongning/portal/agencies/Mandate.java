package cn.zhongning.portal.agencies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An agency acts for a client (委托), as far as both have agreed.
 *
 * @param industry of a mandate for one industry
 * @param listingId of a mandate for one demand or result
 * @param documentId the signed paper, where one was kept
 * @param endedBy the organisation that ended it before its time
 */
@Table("mandate")
record Mandate(
        @Id UUID id,
        @Version int version,
        UUID agencyId,
        UUID clientId,
        MandateScope scope,
        @Nullable String industry,
        @Nullable UUID listingId,
        LocalDate startsOn,
        LocalDate endsOn,
        MandateStage stage,
        String note,
        @Nullable UUID documentId,
        @Nullable UUID endedBy,
        @Nullable Instant endedAt,
        boolean demo,
        Instant createdAt) {
    boolean runsOn(LocalDate day) {
        return stage == MandateStage.CONFIRMED && !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    boolean between(@Nullable UUID organisation) {
        return agencyId.equals(organisation) || clientId.equals(organisation);
    }

    /** Text that is not filed under an industry yet belongs to whoever is writing it. */
    boolean covers(String what, @Nullable UUID listing) {
        return switch (scope) {
            case ALL -> true;
            case INDUSTRY -> what.isBlank() || what.equals(industry);
            case LISTING -> listing != null && listing.equals(listingId);
        };
    }

    Reaches.Reach reach() {
        return new Reaches.Reach(
                clientId,
                scope == MandateScope.INDUSTRY ? industry : null,
                scope == MandateScope.LISTING ? listingId : null);
    }
}
