package cn.zhongning.portal.agencies;

import cn.zhongning.portal.shared.Clocks;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mandates as tests of other modules need them: confirmed, without the way there. */
public final class Recorded {
    private final JdbcClient sql;

    public Recorded(JdbcClient sql) {
        this.sql = sql;
    }

    /** For everything, running since yesterday. */
    public UUID running(UUID agency, UUID client) {
        return mandate(agency, client, "ALL", null, null, 1, -30);
    }

    public UUID forIndustry(UUID agency, UUID client, String industry) {
        return mandate(agency, client, "INDUSTRY", industry, null, 1, -30);
    }

    public UUID forListing(UUID agency, UUID client, UUID listing) {
        return mandate(agency, client, "LISTING", null, listing, 1, -30);
    }

    /** Of the days before today, or after it. */
    public UUID notToday(UUID agency, UUID client, boolean over) {
        return mandate(agency, client, "ALL", null, null, over ? 10 : -1, over ? 1 : -10);
    }

    public void end(UUID mandate) {
        sql.sql("update mandate set stage = 'ENDED' where id = ?")
                .param(mandate)
                .update();
    }

    private UUID mandate(
            UUID agency,
            UUID client,
            String scope,
            @Nullable String industry,
            @Nullable UUID listing,
            int since,
            int until) {
        var id = UUID.randomUUID();
        var today = LocalDate.now(Clocks.CHINA);
        sql.sql("""
                        insert into mandate (id, version, agency_id, client_id, scope, industry, listing_id, starts_on,
                            ends_on, stage, created_at)
                        values (:id, 1, :agency, :client, :scope, cast(:industry as text), cast(:listing as uuid), :from,
                            :to, 'CONFIRMED', now())
                        """)
                .param("id", id)
                .param("agency", agency)
                .param("client", client)
                .param("scope", scope)
                .param("industry", industry)
                .param("listing", listing)
                .param("from", today.minusDays(since))
                .param("to", today.minusDays(until))
                .update();
        return id;
    }
}
