package cn.zhongning.portal.contracts;

import cn.zhongning.portal.shared.Clocks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contracts of the demonstration, marked as such; for the first start only. What is due by now has been paid. */
@Service
@Transactional
public class InventedContracts {
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final ContractRepository repository;
    private final Instalments instalments;
    private final JdbcClient sql;
    private final Clock clock;

    InventedContracts(ContractRepository repository, Instalments instalments, JdbcClient sql, Clock clock) {
        this.repository = repository;
        this.instalments = instalments;
        this.sql = sql;
        this.clock = clock;
    }

    /** The registry's answer. */
    public record Registration(String number, LocalDate on) {}

    /** @param registration none for one that is only signed */
    public void add(
            @Nullable UUID deal,
            UUID buyer,
            UUID seller,
            ContractForm form,
            @Nullable Registration registration,
            UUID by) {
        var moved = registration == null ? form.signedOn() : registration.on();
        var at = (moved == null ? LocalDate.now(clock) : moved)
                .atTime(MORNING)
                .atZone(Clocks.CHINA)
                .toInstant();
        var draft =
                Contract.draft(deal, ContractSides.of(buyer, seller), form, at).invented();
        var contract = repository.save(
                registration == null
                        ? draft.at(ContractStage.SIGNED, at)
                        : draft.at(ContractStage.REGISTERED, at)
                                .numbered(registration.number(), registration.on(), at));
        instalments.replace(contract.id(), form.instalments());
        sql.sql("update contract_instalment set paid_on = due_on where contract_id = ? and due_on <= ?")
                .params(contract.id(), LocalDate.now(clock))
                .update();
        if (registration != null) {
            sql.sql("""
                            insert into contract_entry (contract_id, at, by, reason, total, technology)
                            values (?, ?, ?, '', ?, ?)
                            """)
                    .params(contract.id(), at.atOffset(ZoneOffset.UTC), by, form.total(), form.technology())
                    .update();
        }
    }
}
