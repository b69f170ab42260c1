package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.forms.Limits;
import cn.zhongning.portal.listings.Rights;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Kind;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts that owners want agreed to, each version kept, and who agreed to which. */
@Service
class Agreements {
    private final JdbcClient sql;
    private final DisclosureRepository disclosures;
    private final Shown listings;
    private final Rights rights;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    Agreements(
            JdbcClient sql,
            DisclosureRepository disclosures,
            Shown listings,
            Rights rights,
            Audit audit,
            Notices notices,
            Clock clock) {
        this.sql = sql;
        this.disclosures = disclosures;
        this.listings = listings;
        this.rights = rights;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /** Who accepted what, and when. */
    record Acceptance(int number, String sha256, String by, Instant at) {}

    /** What has to be agreed to now; nothing where the owner asks for nothing. */
    Optional<Agreement> current(UUID listing) {
        return latest(listing).filter(agreement -> !agreement.text().isEmpty());
    }

    Optional<Agreement> latest(UUID listing) {
        return sql.sql("""
                        select id, listing_id, number, text, sha256, written_at from disclosure_agreement
                        where listing_id = ? order by number desc limit 1
                        """).param(listing).query(Agreements::agreement).optional();
    }

    /**
     * A new version; those who may read already agree anew before they read again.
     *
     * @param number of the version that the writer had before them, 0 where there was none
     */
    @Transactional
    public void write(Kind kind, UUID listing, int number, String text) {
        var one = listings.writable(kind, listing);
        var who = rights.reader();
        Limits.limit(text, Agreement.MOST);
        var latest = latest(listing);
        if (latest.map(Agreement::number).orElse(0) != number) throw new Refused("disclosure.error.changed");
        var written = text.strip();
        if (latest.map(Agreement::text).orElse("").equals(written)) return;
        insert(listing, number + 1, written, who);
        audit.record("disclosure.agreement", listing, "v" + (number + 1));
        if (written.isEmpty()) return;
        for (var granted : disclosures.granted(listing)) {
            notices.tellOrganisation(
                    granted.askerOrganisation(), "disclosure.notice.agreement", granted.address(), one.title());
        }
    }

    private void insert(UUID listing, int number, String text, SignedIn who) {
        try {
            sql.sql("""
                            insert into disclosure_agreement (id, listing_id, number, text, sha256, written_by, written_at)
                            values (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(UUID.randomUUID(), listing, number, text, Sha256.of(text), who.accountId())
                    .param(now().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException somebodyElse) {
            throw new Refused("disclosure.error.changed");
        }
    }

    /** Whether nothing stands between the grant and the protected part. */
    boolean settled(Disclosure disclosure) {
        return current(disclosure.listingId())
                .map(agreement -> accepted(disclosure, agreement))
                .orElse(true);
    }

    private boolean accepted(Disclosure disclosure, Agreement agreement) {
        return sql.sql("select exists (select from disclosure_acceptance where disclosure_id = ? and agreement_id = ?)")
                .params(disclosure.id(), agreement.id())
                .query(Boolean.class)
                .single();
    }

    /** The version agreed to last. */
    Optional<Acceptance> acceptance(UUID disclosure) {
        return sql.sql("""
                        select number, sha256, accepted_by_name as by, accepted_at as at
                        from disclosure_acceptance join disclosure_agreement on id = agreement_id
                        where disclosure_id = ? order by number desc limit 1
                        """)
                .param(disclosure)
                .query((row, number) -> new Acceptance(
                        row.getInt("number"),
                        row.getString("sha256"),
                        row.getString("by"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    /** @param agreement the one that the reader had before them */
    @Transactional
    public void accept(Disclosure disclosure, UUID agreement) {
        var who = rights.owner(disclosure.askerOrganisation());
        if (disclosure.stage() != DisclosureStage.GRANTED) throw new Refused("disclosure.error.not-granted");
        var current = current(disclosure.listingId());
        if (!current.map(Agreement::id).equals(Optional.of(agreement))) throw new Refused("disclosure.error.agreement");
        int added = sql.sql("""
                        insert into disclosure_acceptance
                            (disclosure_id, agreement_id, accepted_by, accepted_by_name, accepted_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(disclosure.id(), agreement, who.accountId(), who.name())
                .param(now().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) return;
        audit.record("disclosure.accepted", disclosure.id());
        notices.tellOrganisation(
                disclosure.ownerOrganisation(), "disclosure.notice.accepted", disclosure.address(), disclosure.title());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Agreement agreement(ResultSet row, int index) throws SQLException {
        return new Agreement(
                row.getObject("id", UUID.class),
                row.getObject("listing_id", UUID.class),
                row.getInt("number"),
                row.getString("text"),
                row.getString("sha256"),
                row.getTimestamp("written_at").toInstant());
    }
}
