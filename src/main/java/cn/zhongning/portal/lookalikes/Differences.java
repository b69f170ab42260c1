package cn.zhongning.portal.lookalikes;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.listings.Listing;
import cn.zhongning.portal.listings.Rights;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What authors said of their listings: that one which looks alike is another matter. */
@Component
class Differences {
    private final JdbcClient sql;
    private final Rights rights;
    private final Audit audit;
    private final Clock clock;

    Differences(JdbcClient sql, Rights rights, Audit audit, Clock clock) {
        this.sql = sql;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void say(Listing<?, ?> listing, UUID other) {
        var author = rights.owner(listing.standing().organisationId());
        int said = sql.sql("""
                        insert into listing_difference (listing_id, other_id, said_by, said_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(listing.id(), other, author.accountId(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (said > 0) audit.record("LISTING.DIFFERENT", listing.id() + " " + other);
    }

    Set<UUID> of(UUID listing) {
        return sql.sql("select other_id from listing_difference where listing_id = ?")
                .param(listing)
                .query(UUID.class)
                .set();
    }
}
