package cn.zhongning.portal.visits;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One group's booking of an hour at a venue.
 *
 * @param name who asked; none once the personal data were forgotten, as phone and the rest
 * @param party the school or organisation that comes
 * @param children how many of the persons are under 14
 * @param guardian who is responsible for them
 */
record Visit(
        UUID id,
        long number,
        UUID venueId,
        Instant startsAt,
        Instant endsAt,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String party,
        int persons,
        @Nullable String remarks,
        VisitStage stage,
        @Nullable String reason,
        String language,
        String notice,
        Instant agreedAt,
        boolean demo,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant forgottenAt,
        int children,
        @Nullable String guardian) {
    String ticket() {
        return "%05d".formatted(number);
    }

    boolean forgotten() {
        return forgottenAt != null;
    }

    /** Whether there is nothing more to decide. */
    boolean begun(Instant now) {
        return !now.isBefore(startsAt);
    }

    /** Which state of it somebody saw: whoever saw another one is told. */
    String state() {
        return changedAt.toString();
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
