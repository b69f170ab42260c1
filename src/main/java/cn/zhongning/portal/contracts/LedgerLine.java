package cn.zhongning.portal.contracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger with what its reader wants to know of the contract.
 *
 * @param talked whether a deal on the portal led to it; otherwise the centre entered it
 */
public record LedgerLine(
        LedgerEntry entry,
        String title,
        ContractKind kind,
        String industry,
        @Nullable String town,
        String buyer,
        String seller,
        LocalDate signedOn,
        LocalDate registeredOn,
        String registrationNumber,
        boolean talked,
        boolean demo) {}
