package cn.zhongning.portal.insight;

import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.contracts.ContractKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contracts of several years as the registry left them, some corrected since. */
record RegisteredMarket(JdbcClient sql, Organisation buyer, Organisation seller) {
    static RegisteredMarket of(JdbcClient sql, Accounts accounts) {
        return new RegisteredMarket(
                sql,
                organisation(accounts, OrganisationKind.ENTERPRISE, "ningan"),
                organisation(accounts, OrganisationKind.UNIVERSITY, null));
    }

    private static Organisation organisation(Accounts accounts, OrganisationKind kind, @Nullable String town) {
        var body = "91640521" + "%09d".formatted(new Random().nextInt(1_000_000_000));
        return accounts.create(
                kind,
                "台账单位" + body.substring(8),
                CreditCode.completing(body),
                town,
                OrganisationStatus.APPROVED,
                false);
    }

    void fill(int contracts, long seed) {
        var chance = new Random(seed);
        for (int i = 0; i < contracts; i++) {
            var total = 1 + chance.nextLong(300_000_000_00L);
            var contract = register(
                    ContractKind.values()[chance.nextInt(5)],
                    List.of("goji", "livestock", "manganese").get(chance.nextInt(3)),
                    chance.nextBoolean() ? "enhe" : null,
                    LocalDate.of(2021 + chance.nextInt(6), 1 + chance.nextInt(10), 1 + chance.nextInt(28)),
                    total,
                    1 + chance.nextLong(total));
            if (i % 4 == 0) takeBack(contract);
            if (i % 8 == 0) line(contract, total / 2 + 1, total / 4 + 1, null, "核减");
        }
    }

    UUID register(
            ContractKind kind, String industry, @Nullable String town, LocalDate on, long total, long technology) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into contract (id, version, kind, title, buyer_organisation, seller_organisation, industry, town,
                    signed_on, total, technology, stage, registration_number, registered_on, created_at, updated_at)
                values (:id, 1, :kind, '对账用的合同', :buyer, :seller, :industry, cast(:town as text), :on, :total,
                    :technology, 'REGISTERED', :number, :on, now(), now())
                """)
                .param("id", id)
                .param("kind", kind.name())
                .param("buyer", buyer.id())
                .param("seller", seller.id())
                .param("industry", industry)
                .param("town", town)
                .param("on", on)
                .param("total", total)
                .param("technology", technology)
                .param("number", id.toString().substring(0, 23))
                .update();
        line(id, total, technology, null, "");
        return id;
    }

    private void takeBack(UUID contract) {
        var line = sql.sql("select id, total, technology from contract_entry where contract_id = ?")
                .param(contract)
                .query()
                .singleRow();
        line(
                contract,
                -(Long) Objects.requireNonNull(line.get("total")),
                -(Long) Objects.requireNonNull(line.get("technology")),
                (Long) line.get("id"),
                "冲销");
    }

    private void line(UUID contract, long total, long technology, @Nullable Long reverses, String reason) {
        sql.sql("""
                insert into contract_entry (contract_id, at, by, reason, total, technology, reverses)
                values (:contract, now(), gen_random_uuid(), :reason, :total, :technology, cast(:reverses as bigint))
                """)
                .param("contract", contract)
                .param("reason", reason)
                .param("total", total)
                .param("technology", technology)
                .param("reverses", reverses)
                .update();
    }
}
