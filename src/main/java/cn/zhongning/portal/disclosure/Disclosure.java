package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One organisation's wish to read the protected part of a listing, and what became of it.
 *
 * @param title of the listing when it was asked for
 * @param reason what it is wanted for
 * @param answer why it was refused or has ended
 */
@Table("disclosure")
public record Disclosure(
        @Id UUID id,
        @Version int version,
        Kind kind,
        UUID listingId,
        String title,
        UUID ownerOrganisation,
        UUID askerOrganisation,
        UUID askedBy,
        String askedByName,
        String reason,
        DisclosureStage stage,
        @Nullable String answer,
        Instant askedAt,
        Instant movedAt) {
    static final int REASON = 1000;
    static final int REASON_LEAST = 10;

    String address() {
        return DisclosuresView.ADDRESS + "/" + id;
    }

    boolean running() {
        return stage == DisclosureStage.ASKED || stage == DisclosureStage.GRANTED;
    }

    /** The other one of the two organisations. */
    UUID opposite(UUID side) {
        return side.equals(ownerOrganisation) ? askerOrganisation : ownerOrganisation;
    }

    Disclosure granted(Instant now) {
        return answered(DisclosureStage.GRANTED, null, now);
    }

    Disclosure refused(String why, Instant now) {
        return answered(DisclosureStage.REFUSED, why, now);
    }

    Disclosure ended(@Nullable String why, Instant now) {
        if (!running()) throw new Refused("disclosure.error.over");
        return at(DisclosureStage.ENDED, why, now);
    }

    private Disclosure answered(DisclosureStage next, @Nullable String why, Instant now) {
        if (stage != DisclosureStage.ASKED) throw new Refused("disclosure.error.answered");
        return at(next, why, now);
    }

    private Disclosure at(DisclosureStage next, @Nullable String why, Instant now) {
        return new Disclosure(
                id,
                version,
                kind,
                listingId,
                title,
                ownerOrganisation,
                askerOrganisation,
                askedBy,
                askedByName,
                reason,
                next,
                why,
                askedAt,
                now);
    }
}
