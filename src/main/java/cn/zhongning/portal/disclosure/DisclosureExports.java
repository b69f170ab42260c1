package cn.zhongning.portal.disclosure;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.yes;

import cn.zhongning.portal.agencies.Mandates;
import cn.zhongning.portal.exports.Asked;
import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.OwnData;
import cn.zhongning.portal.exports.Table;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DisclosureExports {
    /** What one's own organisation asks, and as far as a mandate reaches, its clients of others. */
    private static final String SENT = """
             (d.asker_organisation = cast(:own as uuid) or exists (
                select from unnest(:owners, :industries, :listings) as r (owner, industry, listing)
                where r.owner = d.asker_organisation and r.listing is null and (r.industry is null or exists (
                    select from (select id, industry from demand union all select id, industry from tech_result) l
                    where l.id = d.listing_id and l.industry in ('', r.industry))))
                and not (
            """ + DisclosureRepository.RECEIVED + "))";

    private final Mandates mandates;

    DisclosureExports(Mandates mandates) {
        this.mandates = mandates;
    }

    @Bean
    ListExport disclosuresExport() {
        return new ListExport(
                "disclosures",
                "disclosure.desk",
                DisclosuresView.class,
                asked -> Table.of(
                                """
                select d.title, d.kind, o.name, a.name, d.asked_by_name, d.reason, d.stage, d.answer, d.asked_at, d.moved_at,
                    (select count(*) from disclosure_opening p where p.disclosure_id = d.id),
                    (select max(opened_at) from disclosure_opening p where p.disclosure_id = d.id)
                from disclosure d join organisation o on o.id = d.owner_organisation join organisation a on a.id = d.asker_organisation
                where case when :sent then
                """ + SENT + " else" + DisclosureRepository.RECEIVED + """
                      and (not :waiting or d.stage = 'ASKED') end
                order by d.moved_at desc, d.id
                """,
                                text("title"),
                                code("kind", "Kind"),
                                text("owner"),
                                text("asker"),
                                text("name"),
                                text("reason"),
                                code("state", "DisclosureStage"),
                                text("answer"),
                                moment("asked"),
                                moment("updated"),
                                number("openings"),
                                moment("last-opened"))
                        .with("sent", asked.filter("side").equals("sent"))
                        .with("waiting", asked.has("waiting"))
                        .with(reached(asked)));
    }

    /** For whom whoever asks acts, and how far. */
    private Map<String, @Nullable Object> reached(Asked asked) {
        var reaches = mandates.reaches(asked.account());
        return Map.of(
                "own", Objects.requireNonNullElse(asked.organisation(), new UUID(0, 0)),
                "owners", reaches.organisations(),
                "industries", reaches.industries(),
                "listings", reaches.listings());
    }

    @Bean
    ListExport listingDisclosuresExport() {
        return new ListExport(
                "listing-disclosures",
                "disclosure.log",
                ListingDisclosuresView.class,
                asked -> Table.of(
                                """
                select p.opened_at, p.account_name, o.name, p.ground, p.text_number, p.file_id is not null
                from disclosure_opening p left join organisation o on o.id = p.organisation_id
                where p.listing_id = cast(:listing as uuid) and (:staff or exists (
                    select from (select id, organisation_id from demand union all select id, organisation_id from tech_result) l
                    where l.id = p.listing_id and l.organisation_id = :organisation))
                order by p.seq desc
                """,
                                moment("opened"),
                                text("name"),
                                text("organisation"),
                                code("ground", "disclosure.ground"),
                                number("version"),
                                yes("attachment"))
                        .with("listing", asked.id("id").orElse(null)));
    }

    @Bean
    OwnData ownDisclosures() {
        return new OwnData(
                25,
                "disclosure.desk",
                asked -> Table.of(
                        """
                select title, kind, reason, stage, answer, asked_at, moved_at from disclosure where asked_by = :account
                order by asked_at desc, id
                """,
                        text("title"),
                        code("kind", "Kind"),
                        text("reason"),
                        code("state", "DisclosureStage"),
                        text("answer"),
                        moment("asked"),
                        moment("updated")));
    }

    @Bean
    OwnData ownOpenings() {
        return new OwnData(
                26,
                "disclosure.log",
                asked -> Table.of("""
                select opened_at, ground, listing_id from disclosure_opening where account_id = :account order by seq desc
                """, moment("opened"), code("ground", "disclosure.ground"), text("listing")));
    }
}
