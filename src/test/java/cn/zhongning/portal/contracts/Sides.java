package cn.zhongning.portal.contracts;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Buyers, sellers and contracts between them, of each test's own. */
record Sides(Accounts accounts, ContractRepository contracts, JdbcClient sql) {
    static final long WAN = 10_000_00L;

    UUID enterprise(String name) {
        return organisation(OrganisationKind.ENTERPRISE, name, "ningan");
    }

    UUID agency(String name) {
        return organisation(OrganisationKind.AGENCY, name, "ningan");
    }

    UUID university(String name) {
        return organisation(OrganisationKind.UNIVERSITY, name, null);
    }

    private UUID organisation(OrganisationKind kind, String name, @Nullable String town) {
        var body = "9164052199" + "%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        return accounts.create(kind, name, CreditCode.completing(body), town, OrganisationStatus.APPROVED, false)
                .id();
    }

    /** The owner of a demand and who offers a solution, about to sign. */
    UUID deal(UUID owner, UUID asker, @Nullable UUID broker) {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into deal (id, version, kind, listing_id, title, owner_organisation, asker_organisation, broker,
                            broker_side, wishes, mode, stage, turn, turn_since, sent_at, answered_at, moved_at)
                        values (:id, 1, 'DEMAND', :listing, '鲜果烘干太费电', :owner, :asker, cast(:broker as uuid),
                            case when cast(:broker as uuid) is null then null else 'OWNER' end, '{}', 'SERVICE', 'SIGNING',
                            'OWNER', now(), now(), now(), now())
                        """)
                .param("id", id)
                .param("listing", UUID.randomUUID())
                .param("owner", owner)
                .param("asker", asker)
                .param("broker", broker)
                .update();
        return id;
    }

    /** From now on the agency acts for the client, in all matters or in one industry. */
    void mandate(UUID agency, UUID client, @Nullable String industry) {
        sql.sql("""
                        insert into mandate (id, version, agency_id, client_id, scope, industry, starts_on, ends_on, stage,
                            created_at)
                        values (gen_random_uuid(), 1, :agency, :client,
                            case when cast(:industry as text) is null then 'ALL' else 'INDUSTRY' end,
                            cast(:industry as text), date '2020-01-01', date '2099-01-01', 'CONFIRMED', now())
                        """)
                .param("agency", agency)
                .param("client", client)
                .param("industry", industry)
                .update();
    }

    Account person(@Nullable UUID organisation, Role role, String password) {
        return accounts.create(organisation, UUID.randomUUID() + "@example.cn", "合同测试人", null, role, password, false);
    }

    Contract draft(UUID buyer, UUID seller, String title) {
        return contracts.save(Contract.draft(null, ContractSides.of(buyer, seller), form(title), Instant.now()));
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
