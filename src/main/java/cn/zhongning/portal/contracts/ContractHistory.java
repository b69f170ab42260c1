package cn.zhongning.portal.contracts;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done with a contract, by whom and for whom: in the audit log, and for both sides to read. */
@Component
class ContractHistory {
    private static final int NEWEST = 50;

    private final JdbcClient sql;
    private final ContractRights rights;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    ContractHistory(JdbcClient sql, ContractRights rights, Organisations organisations, Audit audit, Clock clock) {
        this.sql = sql;
        this.rights = rights;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One thing that was done.
     *
     * @param organisation whose person did it
     * @param client for whom an agency did it
     */
    record Done(
            ContractStep step,
            Instant at,
            boolean staff,
            @Nullable String organisation,
            @Nullable String client) {}

    void add(Contract contract, ContractStep step) {
        var who = rights.reader();
        sql.sql("""
                        insert into contract_step (contract_id, at, organisation_id, client_id, staff, step)
                        values (:contract, :at, cast(:organisation as uuid), cast(:client as uuid), :staff, :step)
                        """)
                .param("contract", contract.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("organisation", who.organisationId())
                .param("client", rights.client(contract).orElse(null))
                .param("staff", who.staff())
                .param("step", step.name())
                .update();
        audit.record("contract." + step, contract.id());
    }

    private record Row(
            ContractStep step,
            Instant at,
            boolean staff,
            @Nullable UUID organisation,
            @Nullable UUID client) {}

    /** The newest first, for whoever may read the contract. */
    List<Done> of(Contract contract) {
        var rows = sql.sql("""
                        select step, at, staff, organisation_id, client_id from contract_step
                        where contract_id = ? order by id desc limit ?
                        """)
                .params(contract.id(), NEWEST)
                .query((row, number) -> new Row(
                        ContractStep.valueOf(row.getString("step")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("staff"),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("client_id", UUID.class)))
                .list();
        var names = organisations.find(rows.stream()
                .flatMap(row -> Stream.of(row.organisation(), row.client()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new Done(
                        row.step(), row.at(), row.staff(), name(names, row.organisation()), name(names, row.client())))
                .toList();
    }

    private static @Nullable String name(Map<UUID, Organisation> known, @Nullable UUID id) {
        return id == null
                ? null
                : Optional.ofNullable(known.get(id)).map(Organisation::name).orElse(null);
    }
}
