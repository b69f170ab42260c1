package cn.zhongning.portal.registration;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;

import cn.zhongning.portal.exports.Column;
import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import cn.zhongning.portal.shared.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class RegistrationExports {
    private static void none() {
        throw new Refused("events.error.gone");
    }

    private static Column homeTown() {
        return new Column("town", (row, index, words) -> {
            var town = row.getString(index);
            return town == null ? null : HomeTown.label(town, words.site(), words.texts(), words.locale());
        });
    }

    @Bean
    ListExport registrationsExport(RegistrationDesk desk) {
        return new ListExport(
                "registrations",
                "registration.desk",
                RegistrationsView.class,
                asked -> asked.id("id").ifPresentOrElse(desk::sessions, RegistrationExports::none),
                asked -> Table.of(
                                """
                select lpad(cast(r.number as text), 6, '0'), e.title, s.starts_at, s.ends_at, r.seating,
                    case when r.stage = 'OFFERED' and r.offered_until <= :now then 'LAPSED' else r.stage end,
                    r.name, r.phone, r.email, r.persons, r.children, c.ages, c.guardian, r.school, r.town, came.persons, came.at
                from registration r join event_session s on s.id = r.session_id join event e on e.id = s.event_id
                    left join registration_child c on c.registration_id = r.id
                    left join lateral (select sum(i.persons) as persons, min(i.scanned_at) as at from check_in_standing i
                        where i.ticket = r.id) came on true
                where r.forgotten_at is null and e.id = cast(:event as uuid) and (:staff or e.organisation_id = :organisation)
                order by s.starts_at, r.session_id, r.number
                """,
                                text("number"),
                                text("event"),
                                moment("starts"),
                                moment("ends"),
                                code("seating", "Seating"),
                                code("state", "RegistrationStage"),
                                text("name"),
                                text("phone"),
                                text("email"),
                                number("persons"),
                                number("children"),
                                text("ages"),
                                text("guardian"),
                                text("school"),
                                homeTown(),
                                number("came"),
                                moment("came-at"))
                        .with("event", asked.id("id").orElse(null)));
    }
}
