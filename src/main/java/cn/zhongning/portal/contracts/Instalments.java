package cn.zhongning.portal.contracts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The payments of contracts as they stand in the database. */
@Component
class Instalments {
    private final JdbcClient sql;

    Instalments(JdbcClient sql) {
        this.sql = sql;
    }

    List<Instalment> of(UUID contract) {
        return sql.sql("select * from contract_instalment where contract_id = ? order by place")
                .param(contract)
                .query(Instalment.class)
                .list();
    }

    Optional<Instalment> find(UUID id) {
        return sql.sql("select * from contract_instalment where id = ?")
                .param(id)
                .query(Instalment.class)
                .optional();
    }

    /** The plan as a whole; payments that are noted already stay with their place. */
    void replace(UUID contract, Collection<ContractForm.Part> parts) {
        var before = of(contract);
        sql.sql("delete from contract_instalment where contract_id = ?")
                .param(contract)
                .update();
        int place = 0;
        for (var part : parts) {
            var paid = place < before.size() ? before.get(place).paidOn() : null;
            add(new Instalment(UUID.randomUUID(), contract, ++place, part.amount(), part.dueOn(), paid, part.note()));
        }
    }

    void add(Instalment one) {
        sql.sql("""
                        insert into contract_instalment (id, contract_id, place, amount, due_on, paid_on, note)
                        values (:id, :contract, :place, :amount, :due, cast(:paid as date), :note)
                        """)
                .param("id", one.id())
                .param("contract", one.contractId())
                .param("place", one.place())
                .param("amount", one.amount())
                .param("due", one.dueOn())
                .param("paid", one.paidOn())
                .param("note", one.note())
                .update();
    }

    /** Whether it stood as the writer saw it; of two who note the same payment, one does. */
    boolean pay(UUID id, @Nullable LocalDate seen, @Nullable LocalDate paid) {
        return sql.sql("""
                        update contract_instalment set paid_on = cast(:paid as date)
                        where id = :id and paid_on is not distinct from cast(:seen as date)
                        """)
                        .param("id", id)
                        .param("paid", paid)
                        .param("seen", seen)
                        .update()
                > 0;
    }
}
