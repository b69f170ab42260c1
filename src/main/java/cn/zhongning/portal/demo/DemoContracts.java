package cn.zhongning.portal.demo;

import cn.zhongning.portal.contracts.ContractForm;
import cn.zhongning.portal.contracts.ContractKind;
import cn.zhongning.portal.contracts.ContractStage;
import cn.zhongning.portal.contracts.InventedContracts;
import cn.zhongning.portal.contracts.InventedContracts.Registration;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demonstration's contracts: those of its deals, and enough of past years for the target to have a history. */
@Component
class DemoContracts {
    private static final long WAN = 10_000_00L;
    private static final int FIRST_DUE = 15;
    private static final int LAST_DUE = 300;

    private final InventedContracts contracts;
    private final JdbcClient sql;
    private final Clock clock;

    DemoContracts(InventedContracts contracts, JdbcClient sql, Clock clock) {
        this.contracts = contracts;
        this.sql = sql;
        this.clock = clock;
    }

    private record Done(
            UUID id,
            String title,
            UUID buyer,
            UUID seller,
            String stage,
            String industry,
            @Nullable String town) {}

    void load() {
        var by = sql.sql("select id from account where demo and role = 'STAFF' limit 1")
                .query(UUID.class)
                .single();
        var organisations = organisations();
        for (var row : DemoFiles.rows("contracts.tsv")) past(row, organisations, by);
        ofDeals(by);
    }

    private Map<String, UUID> organisations() {
        return sql
                .sql("select name, id from organisation where demo")
                .query((row, number) -> Map.entry(row.getString("name"), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What lies in the future, when a clock is early, has not happened. */
    private void past(String[] row, Map<String, UUID> organisations, UUID by) {
        var signed = LocalDate.parse(row[5]);
        var registered = LocalDate.parse(row[6]);
        if (registered.isAfter(LocalDate.now(clock))) return;
        long total = Long.parseLong(row[7]) * WAN;
        var form = form(
                ContractKind.valueOf(row[0]), row[10], row[3], row[4], signed, total, Long.parseLong(row[8]) * WAN);
        contracts.add(
                null,
                Objects.requireNonNull(organisations.get(row[1])),
                Objects.requireNonNull(organisations.get(row[2])),
                form,
                new Registration(row[9], registered),
                by);
    }

    private void ofDeals(UUID by) {
        var deals = sql.sql("""
                        select d.id, d.title, case when d.kind = 'DEMAND' then d.owner_organisation
                                else d.asker_organisation end as buyer,
                            case when d.kind = 'DEMAND' then d.asker_organisation else d.owner_organisation end as seller,
                            d.stage, coalesce(nullif(d.industry, ''), 'other') as industry, b.town
                        from deal d join organisation b
                            on b.id = case when d.kind = 'DEMAND' then d.owner_organisation else d.asker_organisation end
                        where d.demo and d.stage in ('SIGNED', 'REGISTERED') order by d.sent_at
                        """).query(Done.class).list();
        for (int i = 0; i < deals.size(); i++) ofDeal(deals.get(i), i, by);
    }

    private void ofDeal(Done deal, int number, UUID by) {
        boolean registered = deal.stage().equals(ContractStage.REGISTERED.name());
        var signed = LocalDate.now(clock).minusDays(registered ? 40L : 12L);
        long total = (60 + number * 25L) * WAN;
        var form =
                form(ContractKind.SERVICE, deal.title(), deal.industry(), deal.town(), signed, total, total - 12 * WAN);
        var registration = registered ? new Registration("DEMO-D%03d".formatted(number + 1), signed.plusDays(9)) : null;
        contracts.add(deal.id(), deal.buyer(), deal.seller(), form, registration, by);
    }

    private static ContractForm form(
            ContractKind kind,
            String title,
            String industry,
            @Nullable String town,
            LocalDate signed,
            long total,
            long technology) {
        long first = total * 2 / 5;
        var plan = List.of(
                new ContractForm.Part(first, signed.plusDays(FIRST_DUE), "首付"),
                new ContractForm.Part(total - first, signed.plusDays(LAST_DUE), "验收后"));
        return new ContractForm(
                kind, title, industry, town, signed, signed, signed.plusYears(2), total, technology, plan);
    }
}
