package cn.zhongning.portal.demo;

import cn.zhongning.portal.deals.DealDemonstration;
import cn.zhongning.portal.deals.DealDemonstration.Start;
import cn.zhongning.portal.deals.DealDemonstration.Step;
import cn.zhongning.portal.deals.DealMove;
import cn.zhongning.portal.deals.Ending;
import cn.zhongning.portal.deals.Entry.Meeting;
import cn.zhongning.portal.deals.Hat;
import cn.zhongning.portal.deals.IntentionForm.Origin;
import cn.zhongning.portal.deals.Wish;
import cn.zhongning.portal.deals.Words;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.CooperationMode;
import cn.zhongning.portal.shared.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demonstration's deals: at least one at every stage, each with the words that led there. */
@Component
class DemoDeals {
    private static final String DEAL = "DEAL";

    private final DealDemonstration deals;
    private final JdbcClient sql;
    private final Clock clock;

    DemoDeals(DealDemonstration deals, JdbcClient sql, Clock clock) {
        this.deals = deals;
        this.sql = sql;
        this.clock = clock;
    }

    void load() {
        var steps = new ArrayList<String[]>();
        for (var row : DemoFiles.rows("deals.tsv").reversed()) {
            if (row[0].equals(DEAL)) {
                deals.add(start(row), steps.reversed().stream().map(this::step).toList());
                steps.clear();
            } else {
                steps.add(row);
            }
        }
    }

    private Start start(String[] row) {
        var kind = Kind.valueOf(row[1]);
        boolean brokered = row[6].equals("BROKER");
        return new Start(
                kind,
                listing(kind, row[2]),
                one("select id from organisation where demo and name = ?", row[3]),
                DemoFiles.list(row[4]).stream().map(Wish::valueOf).toList(),
                CooperationMode.valueOf(row[5]),
                origin(kind, row[7]),
                brokered ? one("select id from account where demo and role = ? limit 1", "BROKER") : null,
                brokered ? one("select id from organisation where demo and kind = ? limit 1", "AGENCY") : null,
                ago(row[8]),
                row[9]);
    }

    private @Nullable Origin origin(Kind kind, String title) {
        if (title.isEmpty()) return null;
        var other = kind == Kind.DEMAND ? Kind.RESULT : Kind.DEMAND;
        return new Origin(other, listing(other, title));
    }

    /** A step: who, what, days ago, words; then the reason, or when, where and among whom people met. */
    private Step step(String[] row) {
        var move = DealMove.valueOf(row[1]);
        var ending = row.length > 4 && move != DealMove.MEET ? Ending.valueOf(row[4]) : null;
        var meeting = move == DealMove.MEET ? new Meeting(day(row[2]), row[4], row[5]) : null;
        return new Step(Hat.valueOf(row[0]), move, ago(row[2]), new Words(row[3], ending, meeting, List.of()));
    }

    private UUID listing(Kind kind, String title) {
        var table = kind == Kind.DEMAND ? "demand" : "tech_result";
        return one("select id from " + table + " where demo and stage = 'PUBLISHED' and title = ?", title);
    }

    private UUID one(String query, String value) {
        return sql.sql(query).param(value).query(UUID.class).single();
    }

    private Instant ago(String days) {
        return clock.instant().minus(Duration.ofMinutes(Math.round(Double.parseDouble(days) * 24 * 60)));
    }

    private LocalDate day(String days) {
        return LocalDate.ofInstant(ago(days), Clocks.CHINA);
    }
}
