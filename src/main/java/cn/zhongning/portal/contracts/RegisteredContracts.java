package cn.zhongning.portal.contracts;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registered contracts beneath a public figure, each as far as its reader may see it. */
@Service
@Transactional(readOnly = true)
public class RegisteredContracts {
    private static final String COUNTED = """
            from (select contract_id, sum(total) as total, sum(technology) as technology
                  from contract_entry group by contract_id having sum(total) > 0) l
            join contract_shown c on c.id = l.contract_id
            where\s""";

    private final JdbcClient sql;
    private final LedgerReading reading;
    private final CurrentUser user;

    RegisteredContracts(JdbcClient sql, LedgerReading reading, CurrentUser user) {
        this.sql = sql;
        this.reading = reading;
        this.user = user;
    }

    /**
     * @param bought whether the buyer sits in the county; {@code sold} likewise the seller
     * @param talked whether a deal on the portal led to it; otherwise the centre entered it
     * @param opened none for those who are neither a side of the contract nor of the centre
     */
    public record Row(
            UUID id,
            LocalDate registeredOn,
            ContractKind kind,
            String industry,
            @Nullable String town,
            boolean bought,
            boolean sold,
            boolean talked,
            @Nullable Opened opened) {}

    /** @param total by the ledger, in fen; {@code technology} likewise */
    public record Opened(String title, String buyer, String seller, long total, long technology) {}

    /** The latest first. */
    public List<Row> page(LedgerFilter filter, int offset, int most) {
        var reader = user.get().orElse(null);
        return sql.sql("""
                        select c.*, l.total as counted, l.technology as counted_technology
                        """ + COUNTED + LedgerFilter.CONDITION
                        + "order by c.registered_on desc, c.id desc limit :most offset :offset")
                .params(filter.parameters())
                .param("most", most)
                .param("offset", offset)
                .query((row, number) -> row(row, reader))
                .list();
    }

    /** What all of them come to: the public figure itself. */
    public Ledger.Sums sums(LedgerFilter filter) {
        return reading.sums(filter);
    }

    private static Row row(ResultSet row, @Nullable SignedIn reader) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("registered_on", LocalDate.class),
                ContractKind.valueOf(row.getString("kind")),
                row.getString("industry"),
                row.getString("town"),
                row.getString("buyer_town") != null,
                row.getString("seller_town") != null,
                row.getObject("deal_id") != null,
                open(row, reader) ? opened(row) : null);
    }

    private static boolean open(ResultSet row, @Nullable SignedIn reader) throws SQLException {
        if (reader == null) return false;
        var own = reader.organisationId();
        return reader.staff()
                || own != null
                        && (own.equals(row.getObject("buyer_organisation", UUID.class))
                                || own.equals(row.getObject("seller_organisation", UUID.class)));
    }

    private static Opened opened(ResultSet row) throws SQLException {
        return new Opened(
                row.getString("title"),
                row.getString("buyer"),
                row.getString("seller"),
                row.getLong("counted"),
                row.getLong("counted_technology"));
    }
}
