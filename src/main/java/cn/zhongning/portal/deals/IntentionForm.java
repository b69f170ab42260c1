package cn.zhongning.portal.deals;

import cn.zhongning.portal.forms.Limits;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Mistakes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes to the owner of a listing.
 *
 * @param origin what led here; null where nobody knows
 * @param client for whom an agency asks; null for whoever asks for themselves
 */
public record IntentionForm(
        String message,
        List<Wish> wishes,
        @Nullable CooperationMode mode,
        @Nullable Origin origin,
        @Nullable UUID client) {
    public static final int LEAST = 10;

    /** The other listing of a match, or an event. */
    public record Origin(Kind kind, UUID id) {}

    public IntentionForm {
        message = message.strip();
        wishes = wishes.stream().distinct().sorted().toList();
    }

    /** @throws Mistakes with everything that is missing, by field */
    void check() {
        var mistakes = new Mistakes.Collector();
        mistakes.check("message", () -> Limits.limit(message, Words.TEXT));
        mistakes.require("message", message.length() >= LEAST, "deals.error.message", LEAST, message.length());
        mistakes.require("wishes", !wishes.isEmpty(), "deals.error.wishes");
        mistakes.complain();
    }
}
