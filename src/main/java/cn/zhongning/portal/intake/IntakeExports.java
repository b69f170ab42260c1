package cn.zhongning.portal.intake;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.yes;

import cn.zhongning.portal.demands.DemandColumns;
import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import cn.zhongning.portal.results.ResultColumns;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class IntakeExports {
    @Bean
    ListExport reviewExport() {
        return new ListExport(
                "review",
                "listings.review",
                ReviewView.class,
                asked -> Table.of(
                                """
                select w.kind, w.title, o.name, w.revision, w.updated_at, c.name
                from (select 'DEMAND' as kind, id, title, organisation_id, updated_at, replaces is not null as revision
                        from demand where stage = 'SUBMITTED'
                    union all
                    select 'RESULT', id, title, organisation_id, updated_at, replaces is not null
                        from tech_result where stage = 'SUBMITTED') w
                    join organisation o on o.id = w.organisation_id
                    left join review_claim c on c.item_id = w.id and c.until > :now
                where :staff and (:kind = '' or w.kind = :kind) order by w.updated_at, w.id
                """,
                                code("kind", "Kind"),
                                text("title"),
                                text("organisation"),
                                yes("revision"),
                                moment("submitted"),
                                text("on-the-desk-of"))
                        .with(
                                "kind",
                                Optional.ofNullable(ReviewAddress.kind(asked.filters()))
                                        .map(Enum::name)
                                        .orElse("")));
    }

    @Bean
    ListExport allDemandsExport() {
        return new ListExport("all-demands", "demands.all", ReviewView.class, asked -> DemandColumns.TABLE.all());
    }

    @Bean
    ListExport allResultsExport() {
        return new ListExport("all-results", "results.all", ReviewView.class, asked -> ResultColumns.TABLE.all());
    }
}
