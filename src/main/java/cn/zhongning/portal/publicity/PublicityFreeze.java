package cn.zhongning.portal.publicity;

import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.listings.Freeze;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A result stays as it is while its price is before the public. */
@Component
class PublicityFreeze implements Freeze {
    private final JdbcClient sql;
    private final Clock clock;

    PublicityFreeze(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<Refused> frozen(UUID listing) {
        hold(listing);
        return sql.sql("""
                        select ends_on from publicity
                        where result_id = ? and stopped_at is null and ended_at is null and ends_on >= ?
                        """)
                .params(listing, Facts.day(clock.instant()))
                .query(LocalDate.class)
                .optional()
                .map(day -> new Refused("publicity.error.frozen", day.toString()));
    }

    /** Who announces and who changes the listing wait for each other, to the end of the transaction. */
    void hold(UUID listing) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 920))")
                .param(listing.toString())
                .query()
                .singleRow();
    }
}
