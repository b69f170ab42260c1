package cn.zhongning.portal.delivery;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/** Why a message did not go out, and what that means for it. */
final class Undelivered extends Exception {
    enum Fate {
        /** Nobody was there to take it: nothing was tried, and the others wait as well. */
        AWAY,
        /** Not now. */
        LATER,
        /** Asking again changes nothing. */
        NEVER,
        /** It was handed over, and no answer came: perhaps sent. */
        UNKNOWN
    }

    private static final int LONGEST = 500;

    private final Fate fate;
    private final Mail.@Nullable Cause cause;

    private Undelivered(Fate fate, Mail.@Nullable Cause cause, String reason, @Nullable Throwable because) {
        super(reason.substring(0, Math.min(reason.length(), LONGEST)), because);
        this.fate = fate;
        this.cause = cause;
    }

    static Undelivered because(Fate fate, Throwable because) {
        return new Undelivered(fate, null, reason(because), because);
    }

    static Undelivered because(Fate fate, String reason) {
        return new Undelivered(fate, null, reason, null);
    }

    static Undelivered never(Mail.Cause cause, Throwable because) {
        return new Undelivered(Fate.NEVER, cause, reason(because), because);
    }

    static Undelivered never(Mail.Cause cause, String reason) {
        return new Undelivered(Fate.NEVER, cause, reason, null);
    }

    Fate fate() {
        return fate;
    }

    Mail.Cause cause() {
        return cause == null ? Mail.Cause.GAVE_UP : cause;
    }

    String reason() {
        return Optional.ofNullable(getMessage()).orElse("");
    }

    private static String reason(Throwable because) {
        var deepest = NestedExceptionUtils.getMostSpecificCause(because);
        return deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
    }
}
