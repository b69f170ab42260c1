package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.files.FileReaders;
import cn.zhongning.portal.files.StoredFile;
import cn.zhongning.portal.shared.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deposited files: both sides read them while the grant runs, afterwards each its own; the log knows who did. */
@Component
class DepositReaders implements FileReaders {
    private final Disclosures disclosures;
    private final Deposits deposits;
    private final OpeningLog log;
    private final JdbcClient sql;

    DepositReaders(Disclosures disclosures, Deposits deposits, OpeningLog log, JdbcClient sql) {
        this.disclosures = disclosures;
        this.deposits = deposits;
        this.log = log;
        this.sql = sql;
    }

    @Override
    public String purpose() {
        return Deposits.PURPOSE;
    }

    @Override
    public boolean mayRead(StoredFile file, SignedIn reader) {
        var deposit = deposits.ofFile(file.id());
        if (deposit.isEmpty()) return file.uploadedBy().equals(reader.accountId());
        return of(deposit.get())
                .filter(disclosure -> mayRead(disclosure, deposit.get(), reader))
                .isPresent();
    }

    boolean mayRead(Disclosure disclosure, Deposit deposit, SignedIn reader) {
        return reader.staff()
                || disclosure.stage() == DisclosureStage.GRANTED
                || reader.actsFor(deposit.organisationId())
                || disclosures.side(disclosure).equals(Optional.of(Side.OWNER))
                        && deposit.organisationId().equals(disclosure.ownerOrganisation());
    }

    @Override
    public void opened(StoredFile file, SignedIn reader) {
        deposits.ofFile(file.id())
                .filter(deposit -> !reader.actsFor(deposit.organisationId()))
                .flatMap(this::of)
                .ifPresent(disclosure -> log.fileRead(
                        disclosure,
                        file.id(),
                        new OpeningLog.By(reader, ground(disclosure), disclosures.client(disclosure))));
    }

    private Opening.Ground ground(Disclosure disclosure) {
        return switch (disclosures.side(disclosure).orElse(Side.ASKER)) {
            case CENTRE -> Opening.Ground.CENTRE;
            case OWNER, ASKER -> Opening.Ground.GRANT;
        };
    }

    /** Nothing for whoever has no part in it. */
    private Optional<Disclosure> of(Deposit deposit) {
        try {
            return Optional.of(disclosures.get(deposit.disclosureId()));
        } catch (Refused stranger) {
            return Optional.empty();
        }
    }

    @Override
    public Collection<UUID> used(Collection<UUID> files) {
        if (files.isEmpty()) return List.of();
        return sql.sql("select file_id from disclosure_deposit where file_id in (:files)")
                .param("files", files)
                .query(UUID.class)
                .list();
    }
}
