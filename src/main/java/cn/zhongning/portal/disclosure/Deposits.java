package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.files.StoredFiles;
import cn.zhongning.portal.forms.Limits;
import cn.zhongning.portal.listings.Rights;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that the two sides of a disclosure give each other, kept so that either can prove what and when. */
@Service
class Deposits {
    static final String PURPOSE = "deposit";

    private static final int MOST = 50;
    private static final int FOUND = 20;
    private static final String SYMBOLS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"; // none that looks like another
    private static final int RANDOM = 8;
    private static final String ROWS = """
            select d.id, d.number, d.disclosure_id, d.file_id, f.name as file_name, f.size, d.sha256, d.organisation_id,
                   o.name as organisation, d.deposited_by_name, d.note, d.deposited_at
            from disclosure_deposit d
            join stored_file f on f.id = d.file_id
            join organisation o on o.id = d.organisation_id
            """;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient sql;
    private final Disclosures disclosures;
    private final StoredFiles files;
    private final Rights rights;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    Deposits(
            JdbcClient sql,
            Disclosures disclosures,
            StoredFiles files,
            Rights rights,
            Audit audit,
            Notices notices,
            Clock clock) {
        this.sql = sql;
        this.disclosures = disclosures;
        this.files = files;
        this.rights = rights;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** By either side, while the grant runs. */
    @Transactional
    public void add(UUID disclosure, List<UUID> handedIn, String note) {
        var running = disclosures.get(disclosure);
        if (!disclosures.acts(running)) throw new Refused("disclosure.error.not-yours");
        if (running.stage() != DisclosureStage.GRANTED) throw new Refused("disclosure.error.not-granted");
        if (handedIn.isEmpty()) throw new Refused("disclosure.error.no-file");
        if (of(running).size() + handedIn.size() > MOST) throw new Refused("disclosure.error.many", MOST);
        Limits.limit(note, Deposit.NOTE);
        files.requireOwn(handedIn, PURPOSE);
        handedIn.forEach(file -> insert(running, file, note.strip()));
        audit.record("disclosure.deposited", disclosure);
        var whom = running.opposite(from(running));
        notices.tellOrganisation(
                whom, "disclosure.notice.deposited", running.address(), running.title(), handedIn.size());
    }

    private void insert(Disclosure disclosure, UUID file, String note) {
        var who = rights.reader();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int added = sql.sql("""
                        insert into disclosure_deposit (id, number, disclosure_id, file_id, sha256, organisation_id,
                                                        deposited_by, deposited_by_name, note, deposited_at)
                        select ?, ?, ?, id, sha256, ?, ?, ?, ?, ? from stored_file where id = ? on conflict (file_id) do nothing
                        """)
                .params(UUID.randomUUID(), number(now), disclosure.id(), from(disclosure))
                .params(who.accountId(), who.name(), note)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(file)
                .update();
        if (added == 0) throw new Refused("disclosure.error.deposited");
    }

    /** The side for which the reader acts: that of the asker only for its own people. */
    private UUID from(Disclosure disclosure) {
        return rights.reader().actsFor(disclosure.askerOrganisation())
                ? disclosure.askerOrganisation()
                : disclosure.ownerOrganisation();
    }

    List<Deposit> of(Disclosure disclosure) {
        return sql.sql(ROWS + "where d.disclosure_id = ? order by d.deposited_at, d.number")
                .param(disclosure.id())
                .query(Deposits::deposit)
                .list();
    }

    Optional<Deposit> ofFile(UUID file) {
        return sql.sql(ROWS + "where d.file_id = ?")
                .param(file)
                .query(Deposits::deposit)
                .optional();
    }

    /** When a content with this sum was deposited: all that everybody may know. */
    List<Instant> times(String sha256, String number) {
        return sql.sql("""
                        select deposited_at from disclosure_deposit where sha256 = ? and (? = '' or number = ?)
                        order by deposited_at limit ?
                        """)
                .params(sha256, number, number, FOUND)
                .query(Instant.class)
                .list();
    }

    /** Of a day, and no more than that can be guessed from it. */
    private String number(Instant now) {
        var day =
                LocalDate.ofInstant(now, Clocks.CHINA).format(DateTimeFormatter.BASIC_ISO_DATE.withLocale(Locale.ROOT));
        return day + "-"
                + random.ints(RANDOM, 0, SYMBOLS.length())
                        .mapToObj(at -> SYMBOLS.substring(at, at + 1))
                        .collect(Collectors.joining());
    }

    private static Deposit deposit(ResultSet row, int index) throws SQLException {
        return new Deposit(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("disclosure_id", UUID.class),
                row.getObject("file_id", UUID.class),
                row.getString("file_name"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getString("deposited_by_name"),
                row.getString("note"),
                row.getTimestamp("deposited_at").toInstant());
    }
}
