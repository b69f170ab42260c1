package cn.zhongning.portal.results;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.day;
import static cn.zhongning.portal.exports.Column.industry;
import static cn.zhongning.portal.exports.Column.livelihood;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.yes;
import static cn.zhongning.portal.exports.Column.yuan;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ResultsExports {
    @Bean
    ListExport resultsExport() {
        return new ListExport(
                "results",
                "results.desk",
                ResultsView.class,
                asked -> Table.of(
                                """
                select r.title, o.name, r.stage, r.team, r.industry, r.livelihood, r.summary, r.advantages, array_to_string(r.keywords, ' '),
                    r.readiness, r.cooperation, r.price_mode, r.price_from, r.price_to,
                    r.expires_on, r.return_reason, r.demo, r.published_at, r.updated_at,
                    r.protected_part, r.contact
                from tech_result r join organisation o on o.id = r.organisation_id
                where r.organisation_id = :organisation and (:stage = '' or r.stage = :stage)
                  and (:text = '' or position(lower(:text) in lower(r.title)) > 0)
                  and (not :waiting or r.stage = 'RETURNED'
                      or r.stage = 'PUBLISHED' and r.expires_on between cast(:today as date) - 14 and cast(:today as date) + 14)
                order by r.updated_at desc, r.id
                """,
                                text("title"),
                                text("organisation"),
                                code("state", "Stage"),
                                text("team"),
                                industry("industry"),
                                livelihood("livelihood"),
                                text("summary"),
                                text("advantages"),
                                text("keywords"),
                                number("readiness"),
                                code("cooperation", "CooperationMode"),
                                code("price-mode", "PriceMode"),
                                yuan("price-from"),
                                yuan("price-to"),
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
