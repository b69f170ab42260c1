package cn.zhongning.portal.deals;

import cn.zhongning.portal.accounts.SignedIn;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why deals on a listing came to nothing: what its owner can learn from. */
@Component
public class Endings {
    private final JdbcClient sql;

    Endings(JdbcClient sql) {
        this.sql = sql;
    }

    /** How often each reason was given, by either side; told to nobody but the owner's people and the centre. */
    public Map<Ending, Integer> of(UUID listing, SignedIn reader) {
        var counts = new EnumMap<Ending, Integer>(Ending.class);
        sql.sql("""
                        select ending, count(*) from deal
                        where listing_id = :listing and ending is not null and (:staff or owner_organisation = :own)
                        group by ending
                        """)
                .param("listing", listing)
                .param("staff", reader.staff())
                .param("own", own(reader.organisationId()))
                .query(row -> {
                    counts.put(Ending.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** Nobody's organisation owns nothing. */
    private static UUID own(@Nullable UUID organisation) {
        return organisation == null ? new UUID(0, 0) : organisation;
    }
}
