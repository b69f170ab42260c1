package cn.zhongning.portal.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger (台账).
 *
 * @param total in fen; negative in a counter-entry
 * @param reverses the line that this one takes back
 * @param reversed whether another line has taken this one back
 */
public record LedgerEntry(
        long id,
        UUID contractId,
        Instant at,
        UUID by,
        String reason,
        long total,
        long technology,
        @Nullable Long reverses,
        boolean reversed) {
    /** Whether it still counts and may be taken back. */
    public boolean stands() {
        return reverses == null && !reversed;
    }
}
