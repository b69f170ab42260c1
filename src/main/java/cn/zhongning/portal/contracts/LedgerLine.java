package cn.zhongning.portal.contracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the ledger with what its reader wants to know of the contract. */
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
        boolean demo) {}
