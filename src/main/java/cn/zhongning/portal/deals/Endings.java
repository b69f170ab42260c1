package cn.zhongning.portal.deals;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.shared.Refused;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why deals on a listing came to nothing: what its owner can learn from. */
@Component
public class Endings {
    private final JdbcClient sql;
    private final CurrentUser user;

    Endings(JdbcClient sql, CurrentUser user) {
        this.sql = sql;
        this.user = user;
    }

    /**
     * How often each reason was given, by either side, in the list's order.
     *
     * @param owner whose listing it is; only its people and the centre are told
     */
    public Map<Ending, Integer> of(UUID listing, UUID owner) {
        var who = user.require();
        if (!who.staff() && !who.actsFor(owner)) throw new Refused("deals.error.gone");
        var counts = new TreeMap<Ending, Integer>();
        sql.sql("select ending, count(*) from deal where listing_id = ? and owner_organisation = ?"
                        + " and ending is not null group by ending")
                .params(listing, owner)
                .query(row -> {
                    counts.put(Ending.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }
}
