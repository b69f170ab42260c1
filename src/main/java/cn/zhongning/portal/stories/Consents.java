package cn.zhongning.portal.stories;

import cn.zhongning.portal.contracts.Contract;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What both sides of a contract said to its story. */
@Component
class Consents {
    private final JdbcClient sql;
    private final Clock clock;

    Consents(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param amountToo whether the amount may be told, too */
    record Consent(UUID organisationId, boolean granted, boolean amountToo) {}

    Map<UUID, Consent> of(UUID contract) {
        return sql
                .sql("select organisation_id, granted, amount_too from story_consent where contract_id = ?")
                .param(contract)
                .query(Consent.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Consent::organisationId, Function.identity()));
    }

    void say(UUID contract, Consent consent, UUID by) {
        sql.sql("""
                        insert into story_consent (contract_id, organisation_id, granted, amount_too, by, at)
                        values (:contract, :organisation, :granted, :amount, :by, :now)
                        on conflict (contract_id, organisation_id)
                        do update set granted = excluded.granted, amount_too = excluded.amount_too, by = excluded.by,
                            at = excluded.at
                        """)
                .param("contract", contract)
                .param("organisation", consent.organisationId())
                .param("granted", consent.granted())
                .param("amount", consent.amountToo())
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Another text asks anew. */
    void forget(UUID contract) {
        sql.sql("delete from story_consent where contract_id = ?")
                .param(contract)
                .update();
    }

    boolean both(Contract contract) {
        var said = of(contract.id());
        return contract.sides()
                .allMatch(side -> said.containsKey(side) && said.get(side).granted());
    }

    boolean amountToo(Contract contract) {
        var said = of(contract.id());
        return contract.sides()
                .allMatch(side -> said.containsKey(side) && said.get(side).amountToo());
    }
}
