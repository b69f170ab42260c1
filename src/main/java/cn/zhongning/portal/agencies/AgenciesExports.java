package cn.zhongning.portal.agencies;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.day;
import static cn.zhongning.portal.exports.Column.industry;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.yes;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.OwnData;
import cn.zhongning.portal.exports.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AgenciesExports {
    @Bean
    ListExport credentialsReviewExport() {
        return new ListExport(
                "credentials-review",
                "agencies.credentials.review",
                CredentialQueueView.class,
                asked -> Table.of(
                        """
                select a.name, o.name, c.kind, c.number, c.issued_by, c.issued_on, c.industries, c.state, c.created_at
                from broker_credential c join account a on a.id = c.account_id left join organisation o on o.id = a.organisation_id
                where c.state = 'PENDING' and :staff order by c.created_at, c.id
                """,
                        text("name"),
                        text("organisation"),
                        code("kind", "CredentialKind"),
                        text("number"),
                        text("issued-by"),
                        day("issued-on"),
                        industry("industries"),
                        code("state", "agencies.credential"),
                        moment("created")));
    }

    @Bean
    ListExport credentialsExport() {
        return new ListExport("credentials", "agencies.credentials", CredentialsView.class, asked -> mine());
    }

    @Bean
    ListExport mandatesExport() {
        return new ListExport(
                "mandates",
                "agencies.mandates",
                MandatesView.class,
                asked -> Table.of(
                                """
                select a.name, c.name, m.scope, m.industry, m.starts_on, m.ends_on, m.stage, m.note, m.demo, m.created_at, m.ended_at
                from mandate m join organisation a on a.id = m.agency_id join organisation c on c.id = m.client_id
                where case when :staff then
                """ + MandateRepository.SOUGHT + """
                else :organisation in (m.agency_id, m.client_id) and (not :waiting or
                """ + MandateRepository.WAITS + """
                ) end order by m.created_at desc, m.id
                """,
                                text("agency"),
                                text("client"),
                                code("scope", "MandateScope"),
                                industry("industry"),
                                day("starts-on"),
                                day("ends-on"),
                                code("state", "MandateStage"),
                                text("note"),
                                yes("demo"),
                                moment("created"),
                                moment("ended"))
                        .with("agency", asked.filter("agency"))
                        .with("client", asked.filter("client"))
                        .with("stand", asked.filter("stand"))
                        .with("waiting", asked.has("waiting")));
    }

    @Bean
    OwnData ownCredentials() {
        return new OwnData(15, "agencies.credentials", asked -> mine());
    }

    private static Table mine() {
        return Table.of(
                """
                select kind, number, issued_by, issued_on, industries, state, reason, created_at
                from broker_credential where account_id = :account order by created_at desc, id
                """,
                code("kind", "CredentialKind"),
                text("number"),
                text("issued-by"),
                day("issued-on"),
                industry("industries"),
                code("state", "agencies.credential"),
                text("reason"),
                moment("created"));
    }
}
