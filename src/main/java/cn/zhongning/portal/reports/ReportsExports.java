package cn.zhongning.portal.reports;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import cn.zhongning.portal.shared.Named;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReportsExports {
    @Bean
    ListExport reportsExport() {
        return new ListExport(
                "reports",
                "reports.desk",
                ReportsView.class,
                asked -> Table.of(
                                """
                select e.title, o.name, e.starts_at, e.ends_at, e.venue, r.stage, r.counted, r.text, r.reason, r.handed_in_at, r.published_at
                from event e join organisation o on o.id = e.organisation_id left join event_report r on r.event_id = e.id
                where e.stage in ('PUBLISHED', 'REPORTED') and e.ends_at < :now and (:staff or e.organisation_id = :organisation)
                  and case :shelf
                      when 'WAITING' then r.stage = 'HANDED_IN'
                      when 'MISSING' then r.event_id is null or r.stage in ('DRAFT', 'RETURNED')
                      else r.stage = 'PUBLISHED' end
                order by e.ends_at desc, e.id
                """,
                                text("title"),
                                text("organisation"),
                                moment("starts"),
                                moment("ends"),
                                text("venue"),
                                code("state", "ReportStage"),
                                number("counted"),
                                text("report"),
                                text("reason"),
                                moment("handed-in"),
                                moment("published"))
                        .with(
                                "shelf",
                                Named.of(ReportShelf.values(), asked.filter("show"))
                                        .orElse(asked.staff() ? ReportShelf.WAITING : ReportShelf.MISSING)
                                        .name()));
    }
}
