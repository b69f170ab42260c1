package cn.zhongning.portal.publicity;

import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.results.TechResult;
import cn.zhongning.portal.shared.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What is told to the public before a university signs at a price that it agreed on (公示). Once announced it stays as
 * it is; it runs out by itself or is stopped with a reason.
 *
 * @param agencyId who announced it for its owner
 * @param title name of the result on the day of the announcement
 * @param price intended, in fen
 * @param transferee intended, by name; may be empty
 * @param basis how the price was agreed
 * @param startsOn its first full day in China
 * @param endsOn its last one
 * @param endedAt when its end was written into the log; by the clock it may have ended before
 */
@Table("publicity")
public record Publicity(
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
        LocalDate endsOn,
        UUID announcedBy,
        Instant announcedAt,
        @Nullable Instant stoppedAt,
        @Nullable Stopper stoppedBy,
        @Nullable String stopReason,
        @Nullable Instant endedAt,
        boolean demo) {
    /** Full days that it has to run at least. */
    public static final int LEAST_DAYS = 15;

    static Publicity of(Proposal proposal, TechResult result, LocalDate first, Instant now) {
        return new Publicity(
                UUID.randomUUID(),
                0,
                result.id(),
                result.standing().organisationId(),
                proposal.agencyId(),
                result.form().title(),
                proposal.price(),
                proposal.transferee(),
                proposal.basis(),
                first,
                first.plusDays(proposal.days() - 1L),
                proposal.proposedBy(),
                now,
                null,
                null,
                null,
                null,
                result.standing().demo());
    }

    public PublicityState stateAt(Instant now) {
        if (stoppedAt != null) return PublicityState.STOPPED;
        if (!now.isBefore(ends())) return PublicityState.ENDED;
        return now.isBefore(starts()) ? PublicityState.ANNOUNCED : PublicityState.RUNNING;
    }

    public Instant starts() {
        return startsOn.atStartOfDay(Clocks.CHINA).toInstant();
    }

    /** The first instant after its last day. */
    public Instant ends() {
        return Facts.endOf(endsOn);
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(startsOn, endsOn)) + 1;
    }

    public String address() {
        return "/publicity/" + id;
    }

    String desk() {
        return "/desk/publicity/" + id;
    }

    Publicity stopped(Stopper by, String reason, Instant now) {
        return over(now, by, reason, null);
    }

    Publicity ended(Instant now) {
        return over(null, null, null, now);
    }

    private Publicity over(
            @Nullable Instant stopped, @Nullable Stopper by, @Nullable String reason, @Nullable Instant ended) {
        return new Publicity(
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
                endsOn,
                announcedBy,
                announcedAt,
                stopped,
                by,
                reason,
                ended,
                demo);
    }
}
