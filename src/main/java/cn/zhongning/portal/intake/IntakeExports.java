package cn.zhongning.portal.intake;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.day;
import static cn.zhongning.portal.exports.Column.industry;
import static cn.zhongning.portal.exports.Column.livelihood;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.town;
import static cn.zhongning.portal.exports.Column.yes;
import static cn.zhongning.portal.exports.Column.yuan;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
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
        return new ListExport(
                "all-demands",
                "demands.all",
                ReviewView.class,
                asked -> Table.of(
                        """
                select d.title, o.name, d.stage, d.industry, d.livelihood, d.town, d.summary, d.problem,
                    d.targets, d.tried, d.budget_from, d.budget_to, d.cooperation,
                    d.deadline, d.expires_on, d.return_reason, d.demo, d.published_at, d.updated_at
                from demand d join organisation o on o.id = d.organisation_id
                where :staff and d.stage <> 'DRAFT' order by d.updated_at desc, d.id
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
                        moment("updated")));
    }

    @Bean
    ListExport allResultsExport() {
        return new ListExport(
                "all-results",
                "results.all",
                ReviewView.class,
                asked -> Table.of(
                        """
                select r.title, o.name, r.stage, r.team, r.industry, r.livelihood, r.summary, r.advantages, array_to_string(r.keywords, ' '),
                    r.readiness, r.cooperation, r.price_mode, r.price_from, r.price_to,
                    r.expires_on, r.return_reason, r.demo, r.published_at, r.updated_at
                from tech_result r join organisation o on o.id = r.organisation_id
                where :staff and r.stage <> 'DRAFT' order by r.updated_at desc, r.id
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
                        moment("updated")));
    }
}
