package cn.zhongning.portal.visits;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.yes;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class VisitsExports {
    @Bean
    ListExport visitsExport() {
        return new ListExport(
                "visits",
                "visits.desk",
                VisitsView.class,
                asked -> Table.of(
                                """
                select lpad(cast(v.number as text), 6, '0'), p.name, v.starts_at, v.ends_at, v.stage, v.name, v.phone, v.email, v.party, v.persons,
                    coalesce(c.children, 0), c.guardian, v.remarks, v.reason, v.demo, v.created_at
                from visit v join venue p on p.id = v.venue_id left join visit_child c on c.visit_id = v.id
                where (:staff or p.organisation_id = :organisation) and (not :waiting or v.stage = 'ASKED' and v.starts_at > :now)
                order by v.starts_at desc, v.number
                """,
                                text("number"),
                                text("venue"),
                                moment("starts"),
                                moment("ends"),
                                code("state", "VisitStage"),
                                text("name"),
                                text("phone"),
                                text("email"),
                                text("party"),
                                number("persons"),
                                number("children"),
                                text("guardian"),
                                text("remarks"),
                                text("reason"),
                                yes("demo"),
                                moment("created"))
                        .with("waiting", asked.has("waiting")));
    }
}
