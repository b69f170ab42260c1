package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many demands or results of its own an organisation has, and how many of them want something of it. */
@Component
public class StageCounts {
    /** So long before the end its owner is asked. */
    public static final int SOON = Renewal.FIRST;

    private final JdbcClient sql;
    private final Rights rights;
    private final Clock clock;

    StageCounts(JdbcClient sql, Rights rights, Clock clock) {
        this.sql = sql;
        this.rights = rights;
        this.clock = clock;
    }

    /** Of the reader's organisation, with this in their titles; stages that are empty have 0. */
    public Map<Stage, Integer> mine(Kind kind, String text) {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        for (var stage : Stage.values()) counts.put(stage, 0);
        sql.sql("select stage, count(*) from " + table(kind) + " where organisation_id = :organisation"
                        + " and position(lower(:text) in lower(title)) > 0 group by stage")
                .param("organisation", organisation())
                .param("text", text.strip())
                .query(row -> {
                    counts.put(Stage.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    /** What came back, and what ends within two weeks or did so within the last two, waits for its owner. */
    int waiting(Kind kind) {
        var today = Facts.day(clock.instant());
        return sql.sql("select count(*) from " + table(kind) + " where organisation_id = :organisation"
                        + " and (stage = 'RETURNED' or stage = 'PUBLISHED' and expires_on between :from and :to)")
                .param("organisation", organisation())
                .param("from", today.minusDays(SOON))
                .param("to", today.plusDays(SOON))
                .query(Integer.class)
                .single();
    }

    record Ending(UUID id, String title, LocalDate expiresOn) {}

    /** Those that {@link #waiting} counts because they end, the first of them. */
    List<Ending> ending(Kind kind, int limit) {
        var today = Facts.day(clock.instant());
        return sql.sql("select id, title, expires_on from " + table(kind) + " where organisation_id = :organisation"
                        + " and stage = 'PUBLISHED' and expires_on between :from and :to"
                        + " order by expires_on, id limit :limit")
                .param("organisation", organisation())
                .param("from", today.minusDays(SOON))
                .param("to", today.plusDays(SOON))
                .param("limit", limit)
                .query((row, number) -> new Ending(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("expires_on", LocalDate.class)))
                .list();
    }

    /** Nobody's organisation has nothing. */
    private UUID organisation() {
        var organisation = rights.reader().organisationId();
        return organisation == null ? new UUID(0, 0) : organisation;
    }

    static String table(Kind kind) {
        return switch (kind) {
            case DEMAND -> "demand";
            case RESULT -> "tech_result";
            case EVENT, ARTICLE -> throw new IllegalArgumentException(kind + " is no listing");
        };
    }
}
