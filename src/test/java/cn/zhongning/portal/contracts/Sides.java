package cn.zhongning.portal.contracts;

import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Buyers, sellers and contracts between them, of each test's own. */
record Sides(Accounts accounts, ContractRepository contracts) {
    static final long WAN = 10_000_00L;

    UUID enterprise(String name) {
        return organisation(OrganisationKind.ENTERPRISE, name, "ningan");
    }

    UUID university(String name) {
        return organisation(OrganisationKind.UNIVERSITY, name, null);
    }

    private UUID organisation(OrganisationKind kind, String name, @Nullable String town) {
        var body = "9164052199" + "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        return accounts.create(kind, name, CreditCode.completing(body), town, OrganisationStatus.APPROVED, false)
                .id();
    }

    Contract draft(UUID buyer, UUID seller, String title) {
        return contracts.save(Contract.draft(null, buyer, seller, form(title), Instant.now()));
    }

    static ContractForm form(String title) {
        return form(title, 80 * WAN, 60 * WAN, List.of());
    }

    static ContractForm form(String title, long total, long technology, List<ContractForm.Part> parts) {
        var signed = LocalDate.of(2026, 3, 2);
        return new ContractForm(
                ContractKind.DEVELOPMENT,
                title,
                "goji",
                "ningan",
                signed,
                signed,
                signed.plusYears(2),
                total,
                technology,
                parts);
    }

    static String number() {
        return "2026640521" + ThreadLocalRandom.current().nextInt(100_000, 999_999);
    }
}
