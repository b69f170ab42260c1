package cn.zhongning.portal.venues;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.town;
import static cn.zhongning.portal.exports.Column.yes;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class VenuesExports {
    @Bean
    ListExport venuesExport() {
        return new ListExport(
                "venues",
                "venues.desk",
                VenuesView.class,
                asked -> Table.of(
                                """
                select v.name, o.name, v.kind, v.level, v.town, v.address, v.latitude, v.longitude, v.capacity, v.group_capacity, v.access,
                    v.contact, v.phone, v.stage, v.submitted_at, v.return_reason, v.demo, v.updated_at, v.published_at
                from venue v join organisation o on o.id = v.organisation_id
                where (:staff or v.organisation_id = :organisation)
                  and case :shelf
                      when 'WAITING' then v.submitted_at is not null
                      when 'DRAFTS' then v.submitted_at is null and v.stage = 'DRAFT'
                      when 'WITHDRAWN' then v.submitted_at is null and v.stage = 'WITHDRAWN'
                      else v.stage = 'PUBLISHED' end
                order by v.updated_at desc, v.id
                """,
                                text("name"),
                                text("organisation"),
                                code("kind", "VenueKind"),
                                code("level", "VenueLevel"),
                                town("town"),
                                text("address"),
                                number("latitude"),
                                number("longitude"),
                                number("capacity"),
                                number("group-capacity"),
                                code("access", "VenueAccess"),
                                text("contact"),
                                text("phone"),
                                code("state", "VenueStage"),
                                moment("submitted"),
                                text("reason"),
                                yes("demo"),
                                moment("updated"),
                                moment("published"))
                        .with("shelf", asked.filter("show")));
    }
}
