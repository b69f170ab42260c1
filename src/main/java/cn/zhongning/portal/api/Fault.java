package cn.zhongning.portal.api;

import cn.zhongning.portal.shared.Named;
import cn.zhongning.portal.shared.Refused;

/** The kinds of problems, each with its status; the manual has a line about each. */
enum Fault {
    MALFORMED(400),
    KEY_MISSING(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    STALE(412),
    TOO_LARGE(413),
    MEDIA_TYPE(415),
    INVALID(422),
    KEY_REUSED(422),
    TAG_MISSING(428),
    TOO_MANY(429),
    FAILURE(500),
    AWAY(503);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** As its type ends, and as the manual marks its line. */
    String word() {
        return Named.code(this).replace('_', '-');
    }

    /** What a refusal of the services is for who called by program. */
    static Fault of(Refused refused) {
        var error = refused.key().replaceFirst("^[\\w-]+\\.error\\.", "");
        return switch (error) {
            case "changed" -> STALE;
            case "gone", "not-yours", "proposal-gone", "session.gone" -> NOT_FOUND;
            case "reader", "not-author", "no-organisation", "sign-in", "staff", "staff-only" -> FORBIDDEN;
            case "cursor", "limit", "value", "parameter" -> MALFORMED;
            case "away" -> AWAY;
            default -> CONFLICT;
        };
    }
}
