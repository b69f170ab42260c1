package cn.zhongning.portal.disclosure;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that one side of a disclosure gave the other, with the moment at which the portal had it. Never changes.
 *
 * @param number by which people speak of it, as on the receipt
 */
record Deposit(
        UUID id,
        String number,
        UUID disclosureId,
        UUID fileId,
        String fileName,
        long size,
        String sha256,
        UUID organisationId,
        String organisation,
        String by,
        String note,
        Instant at) {
    static final int AT_ONCE = 3;
    static final int NOTE = 300;
}
