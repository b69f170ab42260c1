package cn.zhongning.portal.demo;

import cn.zhongning.portal.publicity.Announcing;
import cn.zhongning.portal.publicity.PublicityForm;
import cn.zhongning.portal.trials.TrialOutcome;
import cn.zhongning.portal.trials.TrialReport;
import cn.zhongning.portal.trials.TrialTerms;
import cn.zhongning.portal.trials.Trials;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demonstration's publicities, one that runs and one that has run out, and a trial with its outcome. */
@Component
class DemoPublicity {
    private static final String BASIS = "双方经三轮谈判商定；参照资产评估报告；经成果转化领导小组审议，校长办公会集体决定。";
    private static final int DAYS = 15;

    private final Announcing announcing;
    private final Trials trials;
    private final JdbcClient sql;
    private final Clock clock;

    DemoPublicity(Announcing announcing, Trials trials, JdbcClient sql, Clock clock) {
        this.announcing = announcing;
        this.trials = trials;
        this.sql = sql;
        this.clock = clock;
    }

    private record Agreed(UUID id, long price) {}

    void load() {
        tried();
        var results = sql.sql("""
                        select id, price_from as price from tech_result
                        where demo and stage = 'PUBLISHED' and price_mode = 'AGREED' and price_from is not null
                          and expires_on > current_date + 30
                        order by published_at desc limit 2
                        """).query(Agreed.class).list();
        if (results.size() < 2) return;
        announce(results.getFirst(), 6);
        announce(results.getLast(), 24);
    }

    /** @param days ago it was announced */
    private void announce(Agreed result, int days) {
        var first = LocalDate.now(clock).minusDays(days - 1L);
        var form = new PublicityForm(result.id(), result.price(), "", BASIS, first, DAYS);
        announcing.addDemonstration(result.id(), form, writer(), clock.instant().minus(Duration.ofDays(days)));
    }

    /** On a result about which somebody of the demonstration talks. */
    private void tried() {
        var first = LocalDate.now(clock).minusDays(90);
        var terms =
                new TrialTerms(first, first.plusDays(60), first.plusDays(75), "一号烘房", "每公斤干果电耗比热风烘干少三成以上，一级果比例不低于八成");
        var report = new TrialReport(TrialOutcome.ADOPTED, "连续三批，每公斤干果平均 1.1 度电，比原来少 34%；一级果 86%", "", false);
        sql.sql(
                        "select id from deal where demo and kind = 'RESULT' and answered_at is not null order by sent_at limit 1")
                .query(UUID.class)
                .optional()
                .ifPresent(deal -> trials.addDemonstration(deal, terms, report));
    }

    private UUID writer() {
        return sql.sql("select id from account where demo and role = 'UNIVERSITY' limit 1")
                .query(UUID.class)
                .single();
    }
}
