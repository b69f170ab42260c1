package cn.zhongning.portal.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What contracts come to, for everybody: sums only, no contract of anyone. */
@Service
@Transactional(readOnly = true)
public class Figures {
    private final JdbcClient sql;

    Figures(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The contracts that have all of this in common, and what they come to, in fen.
     *
     * @param year of the registration; of signed ones that of the signing
     * @param bought whether the buyer sits in the county; {@code sold} likewise the seller
     */
    public record Cell(
            int year,
            ContractKind kind,
            String industry,
            @Nullable String town,
            boolean bought,
            boolean sold,
            long contracts,
            long total,
            long technology) {}

    /** By the ledger alone, corrections included. */
    public List<Cell> registered() {
        return sql.sql("""
                        select extract(year from c.registered_on)::int as year, c.kind, c.industry, c.town,
                            c.buyer_town is not null as bought, c.seller_town is not null as sold,
                            count(*) filter (where l.total > 0) as contracts,
                            sum(l.total)::bigint as total, sum(l.technology)::bigint as technology
                        from (select contract_id, sum(total) as total, sum(technology) as technology
                              from contract_entry group by contract_id) l
                        join contract_shown c on c.id = l.contract_id
                        group by 1, 2, 3, 4, 5, 6
                        """).query(Cell.class).list();
    }

    /** Signed, or still being drawn up: shown apart, never added to what is registered. */
    public List<Cell> unregistered(ContractStage stage) {
        return sql.sql("""
                        select extract(year from coalesce(c.signed_on, c.created_at::date))::int as year, c.kind, c.industry, c.town,
                            c.buyer_town is not null as bought, c.seller_town is not null as sold, count(*) as contracts,
                            sum(c.total)::bigint as total, sum(c.technology)::bigint as technology
                        from contract_shown c
                        where c.stage = ? and c.stage <> 'REGISTERED'
                        group by 1, 2, 3, 4, 5, 6
                        """).param(stage.name()).query(Cell.class).list();
    }
}
