package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.Seating;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One phone's registration for a session; its ticket.
 *
 * @param name none once the personal data were forgotten, as phone, code and the rest
 * @param children how many of the persons are under 14
 */
record Registration(
        UUID id,
        long number,
        UUID sessionId,
        Seating seating,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        int persons,
        @Nullable String school,
        @Nullable String town,
        RegistrationStage stage,
        @Nullable Instant offeredUntil,
        @Nullable String code,
        String language,
        String notice,
        Instant agreedAt,
        boolean atDesk,
        boolean demo,
        Instant createdAt,
        Instant changedAt,
        @Nullable String reason,
        @Nullable Instant forgottenAt,
        int children,
        @Nullable String ages,
        @Nullable String guardian) {
    String ticket() {
        return "%06d".formatted(number);
    }

    /** At read time: an offer whose time is over is one no longer, whether or not a job has run. */
    RegistrationStage stage(Instant now) {
        return stage == RegistrationStage.OFFERED && offeredUntil != null && !now.isBefore(offeredUntil)
                ? RegistrationStage.LAPSED
                : stage;
    }

    boolean forgotten() {
        return forgottenAt != null;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    TicketMessage.Holder holder() {
        return new TicketMessage.Holder(id, seating, email, phone, locale(), demo);
    }
}
