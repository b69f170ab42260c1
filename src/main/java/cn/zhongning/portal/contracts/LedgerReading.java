package cn.zhongning.portal.contracts;

import cn.zhongning.portal.contracts.Ledger.Sums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the ledger's lines come out of the database. */
@Component
class LedgerReading {
    private static final String LINES = """
            select e.*, exists (select from contract_entry r where r.reverses = e.id) as reversed,
                c.title, c.kind, c.industry, c.town, c.signed_on, c.registered_on, c.registration_number, c.demo,
                c.buyer, c.seller, c.deal_id is not null as talked
            """;
    private static final String FROM = """
            from contract_entry e join contract_shown c on c.id = e.contract_id
            """;

    private final JdbcClient sql;

    LedgerReading(JdbcClient sql) {
        this.sql = sql;
    }

    List<LedgerLine> page(LedgerFilter filter, @Nullable Long before, int most) {
        return sql.sql(LINES + FROM + "where (cast(:before as bigint) is null or e.id < :before) and "
                        + LedgerFilter.CONDITION + "order by e.id desc limit :most")
                .params(filter.parameters())
                .param("before", before)
                .param("most", most)
                .query(LedgerReading::line)
                .list();
    }

    Sums sums(LedgerFilter filter) {
        return sql.sql("""
                        select coalesce(sum(lines), 0), count(*) filter (where total > 0), coalesce(sum(total), 0),
                            coalesce(sum(technology), 0)
                        from (select count(*) as lines, sum(e.total) as total, sum(e.technology) as technology
                        """ + FROM + "where " + LedgerFilter.CONDITION + "group by c.id) each")
                .params(filter.parameters())
                .query((row, number) -> new Sums(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    List<LedgerEntry> of(UUID contract) {
        return sql.sql("""
                        select e.*, exists (select from contract_entry r where r.reverses = e.id) as reversed
                        from contract_entry e where e.contract_id = ? order by e.id
                        """).param(contract).query((row, number) -> entry(row)).list();
    }

    Optional<LedgerEntry> find(long id) {
        return sql.sql("""
                        select e.*, exists (select from contract_entry r where r.reverses = e.id) as reversed
                        from contract_entry e where e.id = ?
                        """).param(id).query((row, number) -> entry(row)).optional();
    }

    private static LedgerLine line(ResultSet row, int number) throws SQLException {
        return new LedgerLine(
                entry(row),
                row.getString("title"),
                ContractKind.valueOf(row.getString("kind")),
                row.getString("industry"),
                row.getString("town"),
                row.getString("buyer"),
                row.getString("seller"),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("registered_on", LocalDate.class),
                row.getString("registration_number"),
                row.getBoolean("talked"),
                row.getBoolean("demo"));
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("id"),
                row.getObject("contract_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("by", UUID.class),
                row.getString("reason"),
                row.getLong("total"),
                row.getLong("technology"),
                row.getObject("reverses", Long.class),
                row.getBoolean("reversed"));
    }
}
