package cn.zhongning.portal.reviews;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the centre decided, and why.
 *
 * @param by their name as it is today; null where the account is gone
 * @param reason told to the author, where it was returned
 */
public record Decided(
        long id,
        UUID item,
        Outcome outcome,
        Scores scores,
        @Nullable String reason,
        @Nullable String by,
        Instant submittedAt,
        Instant at) {}
