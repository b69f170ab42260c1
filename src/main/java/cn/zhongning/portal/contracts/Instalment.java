package cn.zhongning.portal.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a contract.
 *
 * @param place first, second, …
 */
public record Instalment(
        UUID id,
        UUID contractId,
        int place,
        long amount,
        LocalDate dueOn,
        @Nullable LocalDate paidOn,
        String note) {
    public InstalmentState state(LocalDate today) {
        if (paidOn != null) return InstalmentState.PAID;
        return dueOn.isBefore(today) ? InstalmentState.LATE : InstalmentState.DUE;
    }

    ContractForm.Part part() {
        return new ContractForm.Part(amount, dueOn, note);
    }
}
