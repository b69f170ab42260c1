package cn.zhongning.portal.disclosure;

import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.shared.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who read what and when. Rows are only ever added; the database refuses anything else. */
@Component
class OpeningLog {
    private static final String ROWS = """
            select o.text_number, f.name as file, o.account_name, g.name as organisation, c.name as client, o.ground, o.opened_at,
                   o.disclosure_id
            from disclosure_opening o
            left join organisation g on g.id = o.organisation_id
            left join organisation c on c.id = o.client_id
            left join stored_file f on f.id = o.file_id
            """;

    private final JdbcClient sql;
    private final Clock clock;

    OpeningLog(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A protected part as it was read. */
    record Text(int number, String sha256, Instant since) {}

    /** The number of this text; a new one where nobody has read it before. */
    Text numbered(UUID listing, String text) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('disclosure' || ?, 0))")
                .param(listing.toString())
                .query(row -> {});
        var sum = Sha256.of(text);
        return known(listing, sum).orElseGet(() -> {
            var next = new Text(count(listing, "disclosure_text") + 1, sum, now());
            sql.sql("insert into disclosure_text (listing_id, number, sha256, text, since) values (?, ?, ?, ?, ?)")
                    .params(listing, next.number(), sum, text)
                    .param(next.since().atOffset(ZoneOffset.UTC))
                    .update();
            return next;
        });
    }

    /** @param client for whom the reader acts under a mandate */
    record By(
            SignedIn reader,
            Opening.Ground ground,
            @Nullable UUID client) {}

    void textRead(UUID listing, @Nullable UUID disclosure, int number, By by) {
        add(listing, disclosure, number, null, by);
    }

    void fileRead(Disclosure disclosure, UUID file, By by) {
        add(disclosure.listingId(), disclosure.id(), null, file, by);
    }

    List<Opening> ofListing(UUID listing, int offset, int limit) {
        return sql.sql(ROWS + "where o.listing_id = ? order by o.seq desc offset ? limit ?")
                .params(listing, offset, limit)
                .query(OpeningLog::opening)
                .list();
    }

    List<Opening> ofDisclosure(UUID disclosure, int limit) {
        return sql.sql(ROWS + "where o.disclosure_id = ? order by o.seq desc limit ?")
                .params(disclosure, limit)
                .query(OpeningLog::opening)
                .list();
    }

    int count(UUID listing) {
        return count(listing, "disclosure_opening");
    }

    private int count(UUID listing, String table) {
        return sql.sql("select count(*) from " + table + " where listing_id = ?")
                .param(listing)
                .query(Integer.class)
                .single();
    }

    /** The text that was read last under this grant. */
    Optional<Integer> lastRead(UUID disclosure) {
        return sql.sql("""
                        select text_number from disclosure_opening where disclosure_id = ? and text_number is not null
                        order by seq desc limit 1
                        """).param(disclosure).query(Integer.class).optional();
    }

    private void add(UUID listing, @Nullable UUID disclosure, @Nullable Integer text, @Nullable UUID file, By by) {
        sql.sql("""
                        insert into disclosure_opening (listing_id, disclosure_id, text_number, file_id, account_id,
                                                        account_name, organisation_id, client_id, ground, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(listing)
                .param(disclosure)
                .param(text)
                .param(file)
                .param(by.reader().accountId())
                .param(by.reader().name())
                .param(by.reader().organisationId())
                .param(by.client())
                .param(by.ground().name())
                .param(now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<Text> known(UUID listing, String sum) {
        return sql.sql("select number, sha256, since from disclosure_text where listing_id = ? and sha256 = ?")
                .params(listing, sum)
                .query((row, index) -> new Text(
                        row.getInt("number"),
                        row.getString("sha256"),
                        row.getTimestamp("since").toInstant()))
                .optional();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Opening opening(ResultSet row, int index) throws SQLException {
        return new Opening(
                row.getObject("text_number", Integer.class),
                row.getString("file"),
                row.getString("account_name"),
                row.getString("organisation"),
                row.getString("client"),
                Opening.Ground.valueOf(row.getString("ground")),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("disclosure_id", UUID.class));
    }
}
