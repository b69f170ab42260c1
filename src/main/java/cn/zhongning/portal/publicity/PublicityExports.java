package cn.zhongning.portal.publicity;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.day;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.yes;
import static cn.zhongning.portal.exports.Column.yuan;
import static cn.zhongning.portal.publicity.ProposalRepository.LATEST;
import static cn.zhongning.portal.publicity.PublicityRepository.BROUGHT_DOWN;
import static cn.zhongning.portal.publicity.PublicityRepository.REACHED;

import cn.zhongning.portal.agencies.Mandates;
import cn.zhongning.portal.exports.Asked;
import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PublicityExports {
    private final Mandates mandates;

    PublicityExports(Mandates mandates) {
        this.mandates = mandates;
    }

    /** Of which owners and results whoever asks reads, and whether only what waits is wanted. */
    private Map<String, @Nullable Object> reached(Asked asked) {
        var reaches = mandates.reaches(asked.account());
        return Map.of(
                "owners", reaches.organisations(),
                "industries", reaches.industries(),
                "results", reaches.listings(),
                "waiting", asked.has("waiting"));
    }

    @Bean
    ListExport publicitiesExport() {
        return new ListExport(
                "publicities",
                "publicity.desk",
                PublicitiesView.class,
                asked -> Table.of(
                                """
                select p.title, o.name, p.price, p.basis, p.starts_on, p.ends_on,
                    case when p.stopped_at is not null then 'STOPPED' when p.ends_on < :today then 'ENDED'
                        when p.starts_on > :today then 'ANNOUNCED' else 'RUNNING' end,
                    p.stopped_by, p.stop_reason, (select count(*) from objection b where b.publicity_id = p.id), p.demo, p.announced_at
                from publicity p join organisation o on o.id = p.organisation_id
                where (:staff and not :waiting or not :staff and
                """ + REACHED + " and (not :waiting or " + BROUGHT_DOWN + """
                    )) order by p.announced_at desc, p.id
                """,
                                text("title"),
                                text("organisation"),
                                yuan("price"),
                                text("basis"),
                                day("starts-on"),
                                day("ends-on"),
                                code("state", "PublicityState"),
                                code("stopped-by", "Stopper"),
                                text("reason"),
                                number("objections"),
                                yes("demo"),
                                moment("announced"))
                        .with(reached(asked)));
    }

    @Bean
    ListExport publicityProposalsExport() {
        return new ListExport(
                "publicity-proposals",
                "publicity.proposals",
                PublicitiesView.class,
                asked -> Table.of(
                                """
                select p.title, o.name, a.name, p.price, p.basis, p.starts_on, p.days, p.stage, p.reason, p.proposed_at, p.decided_at
                from publicity_proposal p join organisation o on o.id = p.organisation_id left join organisation a on a.id = p.agency_id
                where case when :staff then p.stage = 'WAITING' else not :waiting and
                """ + LATEST + " and" + REACHED + """
                    end order by p.proposed_at desc, p.id
                """,
                                text("title"),
                                text("organisation"),
                                text("agency"),
                                yuan("price"),
                                text("basis"),
                                day("starts-on"),
                                number("days"),
                                code("state", "publicity.proposal"),
                                text("reason"),
                                moment("created"),
                                moment("decided"))
                        .with(reached(asked)));
    }

    @Bean
    ListExport objectionsExport() {
        return new ListExport(
                "objections",
                "publicity.desk.objections",
                ObjectionsView.class,
                asked -> Table.of(
                                """
                select p.title, o.name, b.name, b.contact, b.body, b.received_at, b.outcome, b.reasons, b.decided_at
                from objection b join publicity p on p.id = b.publicity_id join organisation o on o.id = p.organisation_id
                where :staff and (not :waiting or b.outcome is null)
                order by b.received_at desc, b.id
                """,
                                text("title"),
                                text("organisation"),
                                text("name"),
                                text("contact"),
                                text("objection"),
                                moment("received"),
                                code("outcome", "Outcome"),
                                text("reason"),
                                moment("decided"))
                        .with("waiting", asked.has("waiting")));
    }
}
