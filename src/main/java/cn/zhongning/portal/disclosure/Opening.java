package cn.zhongning.portal.disclosure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has read a protected part, or a file that was deposited with it. Only ever added to.
 *
 * @param text which text of the listing; none where it was a file
 * @param file name of the file; none where it was the text
 * @param client for whom an agency read it
 * @param organisation whose person it was; none for the centre's administrators
 */
record Opening(
        @Nullable Integer text,
        @Nullable String file,
        String person,
        @Nullable String organisation,
        @Nullable String client,
        Ground ground,
        Instant at,
        @Nullable UUID disclosureId) {
    /** By what right. */
    enum Ground {
        GRANT,
        MANDATE,
        CENTRE
    }
}
