package cn.zhongning.portal.contracts;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.files.FileReaders;
import cn.zhongning.portal.files.StoredFile;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scans of what was signed: for both sides, their broker and the centre, and nobody else. */
@Service
class Scans implements FileReaders {
    static final String PURPOSE = "contract";
    static final int MOST = 10;

    private final JdbcClient sql;
    private final StoredFiles files;
    private final Contracts contracts;
    private final ContractRights rights;
    private final ContractHistory history;
    private final Audit audit;
    private final Clock clock;

    Scans(
            JdbcClient sql,
            StoredFiles files,
            Contracts contracts,
            ContractRights rights,
            ContractHistory history,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.files = files;
        this.contracts = contracts;
        this.rights = rights;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    List<StoredFile> of(Contract contract) {
        return files.of(ids(contracts.get(contract.id()).id()));
    }

    @Transactional
    void add(UUID contract, List<UUID> handedIn) {
        var of = contracts.get(contract);
        rights.write(of);
        files.requireOwn(handedIn, PURPOSE);
        if (ids(contract).size() + handedIn.size() > MOST) throw new Refused("contracts.error.scans", MOST);
        for (var file : handedIn) {
            int added = sql.sql("""
                            insert into contract_scan (contract_id, file_id, added_at) values (?, ?, ?)
                            on conflict do nothing
                            """)
                    .params(contract, file, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            if (added > 0) history.add(of, ContractStep.SCAN_ADDED);
        }
    }

    /** Whether the reader may take it out: who handed it in, or the centre, and only before the registration. */
    boolean mayRemove(Contract contract, StoredFile file) {
        var who = rights.reader();
        return contract.stage() != ContractStage.REGISTERED
                && rights.mayWrite(contract)
                && (who.staff()
                        || who.writesFor(file.organisationId())
                        || who.accountId().equals(file.uploadedBy()));
    }

    @Transactional
    void remove(UUID contract, UUID file) {
        var of = contracts.get(contract);
        var scan = files.find(file).filter(found -> ids(contract).contains(file));
        if (scan.filter(found -> mayRemove(of, found)).isEmpty()) throw new Refused("contracts.error.scan-kept");
        sql.sql("delete from contract_scan where contract_id = ? and file_id = ?")
                .params(contract, file)
                .update();
        history.add(of, ContractStep.SCAN_REMOVED);
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    /** Also whoever handed it in, before it hangs at a contract. */
    @Override
    public boolean mayRead(StoredFile file, SignedIn reader) {
        var of = contractOf(file.id());
        return of.isEmpty()
                ? file.uploadedBy().equals(reader.accountId())
                : contracts.find(of.getFirst()).isPresent();
    }

    @Override
    public void opened(StoredFile file, SignedIn reader) {
        contractOf(file.id()).forEach(contract -> audit.record("contract.scan-opened", contract));
    }

    @Override
    public Collection<UUID> used(Collection<UUID> asked) {
        if (asked.isEmpty()) return List.of();
        return sql.sql("select file_id from contract_scan where file_id in (:asked)")
                .param("asked", asked)
                .query(UUID.class)
                .list();
    }

    private List<UUID> contractOf(UUID file) {
        return sql.sql("select contract_id from contract_scan where file_id = ?")
                .param(file)
                .query(UUID.class)
                .list();
    }

    private List<UUID> ids(UUID contract) {
        return sql.sql("select file_id from contract_scan where contract_id = ? order by added_at, file_id")
                .param(contract)
                .query(UUID.class)
                .list();
    }
}
