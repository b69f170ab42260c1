package cn.zhongning.portal.trials;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.day;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.yes;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import cn.zhongning.portal.talks.DealsView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TrialsExports {
    @Bean
    ListExport trialsExport() {
        return new ListExport(
                "trials",
                "trials.export",
                DealsView.class,
                asked -> Table.of(
                        """
                select r.title, o.name, u.name, t.starts_on, t.ends_on, t.decides_on, t.place, t.criteria,
                    case when t.declined_at is not null then 'DECLINED' when t.agreed_at is null then 'PROPOSED'
                        when t.confirmed_at is not null then 'CONFIRMED' when t.outcome is not null then 'RECORDED'
                        when :today < t.starts_on then 'AGREED' when :today <= t.ends_on then 'RUNNING'
                        when :today > t.decides_on then 'OVERDUE' else 'DECIDING' end,
                    t.outcome, t.figures, t.reason, t.demo, t.proposed_at
                from trial t join tech_result r on r.id = t.result_id join organisation o on o.id = t.owner_organisation
                    join organisation u on u.id = t.user_organisation
                where :staff or :organisation in (t.owner_organisation, t.user_organisation)
                order by t.proposed_at desc, t.id
                """,
                        text("title"),
                        text("owner"),
                        text("user"),
                        day("starts-on"),
                        day("ends-on"),
                        day("decides-on"),
                        text("place"),
                        text("criteria"),
                        code("state", "TrialState"),
                        code("outcome", "TrialOutcome"),
                        text("figures"),
                        text("reason"),
                        yes("demo"),
                        moment("created")));
    }
}
