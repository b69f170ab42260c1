package cn.zhongning.portal.demands;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.day;
import static cn.zhongning.portal.exports.Column.industry;
import static cn.zhongning.portal.exports.Column.livelihood;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.town;
import static cn.zhongning.portal.exports.Column.yes;
import static cn.zhongning.portal.exports.Column.yuan;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DemandsExports {
    @Bean
    ListExport demandsExport() {
        return new ListExport(
                "demands",
                "demands.desk",
                DemandsView.class,
                asked -> Table.of(
                                """
                select d.title, o.name, d.stage, d.industry, d.livelihood, d.town, d.summary, d.problem,
                    d.targets, d.tried, d.budget_from, d.budget_to, d.cooperation,
                    d.deadline, d.expires_on, d.return_reason, d.demo, d.published_at, d.updated_at,
                    d.protected_part, d.contact
                from demand d join organisation o on o.id = d.organisation_id
                where d.organisation_id = :organisation and (:stage = '' or d.stage = :stage)
                  and (:text = '' or position(lower(:text) in lower(d.title)) > 0)
                  and (not :waiting or d.stage = 'RETURNED'
                      or d.stage = 'PUBLISHED' and d.expires_on between cast(:today as date) - 14 and cast(:today as date) + 14)
                order by d.updated_at desc, d.id
                """,
                                text("title"),
                                text("organisation"),
                                code("state", "Stage"),
                                industry("industry"),
                                livelihood("livelihood"),
                                town("town"),
                                text("summary"),
                                text("problem"),
                                text("targets"),
                                text("tried"),
                                yuan("budget-from"),
                                yuan("budget-to"),
                                code("cooperation", "CooperationMode"),
                                day("deadline"),
                                day("expires-on"),
                                text("reason"),
                                yes("demo"),
                                moment("published"),
                                moment("updated"),
                                text("protected-part"),
                                text("contact"))
                        .with("stage", asked.filter("stage"))
                        .with("text", asked.filter("q"))
                        .with("waiting", asked.has("waiting")));
    }
}
