package cn.zhongning.portal.campaigns;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.day;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.yes;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import cn.zhongning.portal.shared.Named;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CampaignsExports {
    @Bean
    ListExport campaignsExport() {
        return new ListExport(
                "campaigns",
                "campaigns.desk",
                CampaignsView.class,
                asked -> Table.of(
                                """
                select c.kind, c.year, c.theme, c.starts_on, c.ends_on, c.stage,
                    (select count(*) from event e where e.campaign_id = c.id and e.stage in ('PUBLISHED', 'REPORTED')),
                    c.demo, c.created_at, c.updated_at, c.published_at
                from campaign c where :staff and c.stage = :stage order by c.year desc, c.starts_on desc, c.id
                """,
                                code("kind", "CampaignKind"),
                                number("year"),
                                text("theme"),
                                day("starts-on"),
                                day("ends-on"),
                                code("state", "CampaignStage"),
                                number("events"),
                                yes("demo"),
                                moment("created"),
                                moment("updated"),
                                moment("published"))
                        .with(
                                "stage",
                                Named.of(CampaignStage.values(), asked.filter("stage"))
                                        .orElse(CampaignStage.PUBLISHED)
                                        .name()));
    }
}
