package cn.zhongning.portal.contracts;

import cn.zhongning.portal.forms.Limits;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger (台账): a line when a contract is registered, corrections by counter-entry; the database refuses the rest. */
@Service
@Transactional
public class Ledger {
    private final JdbcClient sql;
    private final ContractRepository contracts;
    private final LedgerReading reading;
    private final ContractRights rights;
    private final ContractNews news;
    private final ContractHistory history;
    private final Clock clock;

    Ledger(
            JdbcClient sql,
            ContractRepository contracts,
            LedgerReading reading,
            ContractRights rights,
            ContractNews news,
            ContractHistory history,
            Clock clock) {
        this.sql = sql;
        this.contracts = contracts;
        this.reading = reading;
        this.rights = rights;
        this.news = news;
        this.history = history;
        this.clock = clock;
    }

    /**
     * What lines come to.
     *
     * @param contracts how many of them still count
     */
    public record Sums(long lines, long contracts, long total, long technology) {}

    /** The newest first, for the centre. @param before the last id of the page before; null for the first page */
    @Transactional(readOnly = true)
    public List<LedgerLine> page(LedgerFilter filter, @Nullable Long before, int most) {
        rights.staff();
        return reading.page(filter, before, most);
    }

    @Transactional(readOnly = true)
    public Sums sums(LedgerFilter filter) {
        rights.staff();
        return reading.sums(filter);
    }

    /** Of one contract, in the order in which they were written; for whoever may read the contract. */
    @Transactional(readOnly = true)
    public List<LedgerEntry> of(UUID contract) {
        readable(contract);
        return reading.of(contract);
    }

    void open(Contract contract) {
        add(contract.id(), "", contract.total(), contract.technology(), null);
    }

    /** Takes a line back: the contract counts with what its other lines come to. */
    public void reverse(long entry, String reason) {
        corrected(counter(entry, reason), reason);
    }

    /** Takes a line back and writes the right amounts, as the registry has them. */
    public void correct(long entry, String reason, long total, long technology) {
        checkAmounts(total, technology);
        var contract = counter(entry, reason);
        add(contract.id(), reason.strip(), total, technology, null);
        corrected(contract, reason);
    }

    private Contract counter(long id, String reason) {
        rights.staff();
        checkReason(reason);
        var entry = reading.find(id).orElseThrow(() -> new Refused("contracts.error.gone"));
        if (!entry.stands()) throw new Refused("contracts.error.reversed");
        add(entry.contractId(), reason.strip(), -entry.total(), -entry.technology(), id);
        return contracts.findById(entry.contractId()).orElseThrow();
    }

    private void corrected(Contract contract, String reason) {
        history.add(contract, ContractStep.CORRECTED);
        news.corrected(contract, reason.strip());
    }

    /** Two who take the same line back at once: the unique column lets one of them. */
    private void add(UUID contract, String reason, long total, long technology, @Nullable Long reverses) {
        try {
            sql.sql("""
                            insert into contract_entry (contract_id, at, by, reason, total, technology, reverses)
                            values (:contract, :at, :by, :reason, :total, :technology, cast(:reverses as bigint))
                            """)
                    .param("contract", contract)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", rights.reader().accountId())
                    .param("reason", reason)
                    .param("total", total)
                    .param("technology", technology)
                    .param("reverses", reverses)
                    .update();
        } catch (DataIntegrityViolationException refused) {
            throw new Refused("contracts.error.reversed");
        }
    }

    static void checkReason(String reason) {
        var mistakes = new Mistakes.Collector();
        mistakes.require(
                "reason",
                !reason.isBlank() && reason.strip().length() <= Contracts.REASON,
                "contracts.error.reason",
                Contracts.REASON);
        mistakes.check("reason", () -> Limits.limit(reason, Contracts.REASON));
        mistakes.complain();
    }

    private static void checkAmounts(long total, long technology) {
        var mistakes = new Mistakes.Collector();
        mistakes.require("total", total > 0, "contracts.error.total");
        mistakes.require("technology", technology > 0, "contracts.error.technology");
        mistakes.require("technology", technology <= total, "contracts.error.technology.more", Amounts.yuan(total));
        mistakes.complain();
    }

    private void readable(UUID contract) {
        if (contracts.findById(contract).filter(rights::mayRead).isEmpty()) throw new Refused("contracts.error.gone");
    }
}
