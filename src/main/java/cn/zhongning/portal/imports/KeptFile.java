package cn.zhongning.portal.imports;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet between its check and what became of it, without its content.
 *
 * @param partRead how far it is read once more, before it is stored
 * @param rowsExpected how many rows are to be stored, once that is known
 * @param rowsLeft how many stayed outside
 * @param reason why nothing of it can be stored, in words
 */
record KeptFile(
        UUID id,
        UUID accountId,
        UUID organisationId,
        String kind,
        String fileName,
        String locale,
        State state,
        double partRead,
        int rowsDone,
        @Nullable Integer rowsExpected,
        int rowsLeft,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant endedAt) {
    enum State {
        CHECKED,
        STORING,
        STORED,
        /** It cannot be stored as it is. */
        REFUSED,
        /** Whoever stored it, or the database, went away in the middle. */
        BROKEN_OFF,
        /** Something that nobody foresaw. */
        FAILED;

        /** Whether it lies there whole, and can be stored. */
        boolean storable() {
            return this == CHECKED || this == BROKEN_OFF || this == FAILED;
        }
    }

    Locale language() {
        return Locale.forLanguageTag(locale);
    }
}
