package cn.zhongning.portal.accounts;

import static cn.zhongning.portal.exports.Column.code;
import static cn.zhongning.portal.exports.Column.moment;
import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;
import static cn.zhongning.portal.exports.Column.town;
import static cn.zhongning.portal.exports.Column.yes;

import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.OwnData;
import cn.zhongning.portal.exports.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class AccountsExports {
    @Bean
    ListExport accountsExport() {
        return new ListExport(
                "accounts",
                "accounts.admin",
                AccountsView.class,
                asked -> Table.of(
                                """
                        select a.name, a.email, a.phone, a.role, o.name, a.member, a.enabled, a.locked_until, a.demo, a.created_at
                        from account a left join organisation o on o.id = a.organisation_id
                        where :staff and a.email not like 'closed:%'
                            and (:who = '' or position(lower(:who) in lower(a.email || ' ' || a.name)) > 0)
                        order by a.created_at desc, a.id
                        """,
                                text("name"),
                                text("email"),
                                text("phone"),
                                code("role", "Role"),
                                text("organisation"),
                                code("member", "MemberRole"),
                                yes("enabled"),
                                moment("locked-until"),
                                yes("demo"),
                                moment("created"))
                        .with("who", asked.filter("q")));
    }

    @Bean
    ListExport organisationsExport() {
        return new ListExport(
                "organisations",
                "accounts.organisations",
                OrganisationsView.class,
                asked -> Table.of(
                                """
                        select name, kind, credit_code, town, status, status_reason, demo, created_at,
                            (select count(*) from account a where a.organisation_id = o.id and a.enabled)
                        from organisation o where :staff and (not :pending or status = 'PENDING')
                        order by status <> 'PENDING', created_at desc, id
                        """,
                                text("name"),
                                code("kind", "OrganisationKind"),
                                text("credit-code"),
                                town("town"),
                                code("state", "OrganisationStatus"),
                                text("reason"),
                                yes("demo"),
                                moment("created"),
                                number("people"))
                        .with("pending", asked.has("waiting")));
    }

    @Bean
    ListExport auditExport() {
        return new ListExport(
                "audit",
                "accounts.audit",
                AuditView.class,
                asked -> Table.of(
                                """
                        select a.happened_at, p.name, p.email, a.token, a.address, a.action, a.object, a.outcome
                        from audit a left join account p on p.id = a.account_id
                        where :staff and (:who = '' or position(lower(:who) in lower(p.email || ' ' || p.name)) > 0)
                            and (:action = '' or a.action = :action)
                            and (cast(:day as date) is null
                                or cast(a.happened_at at time zone 'Asia/Shanghai' as date) = cast(:day as date))
                        order by a.seq desc
                        """,
                                moment("accounts.audit.time"),
                                text("name"),
                                text("email"),
                                text("token"),
                                text("accounts.audit.address"),
                                code("accounts.audit.action", "accounts.audit.said"),
                                text("accounts.audit.object"),
                                text("accounts.audit.outcome"))
                        .with("who", asked.filter("who"))
                        .with("action", asked.filter("action"))
                        .with("day", asked.day("day").orElse(null)));
    }

    @Bean
    OwnData ownPerson() {
        return new OwnData(
                0,
                "accounts.person",
                asked -> Table.of(
                        """
                select a.name, a.email, a.phone, a.role, o.name, a.member, a.language, a.created_at, c.version, c.agreed_at
                from account a left join organisation o on o.id = a.organisation_id
                    left join consent c on c.account_id = a.id
                where a.id = :account order by c.agreed_at
                """,
                        text("name"),
                        text("email"),
                        text("phone"),
                        code("role", "Role"),
                        text("organisation"),
                        code("member", "MemberRole"),
                        text("language"),
                        moment("created"),
                        text("notice-version"),
                        moment("agreed")));
    }

    @Bean
    OwnData ownActions() {
        return new OwnData(
                90,
                "accounts.audit",
                asked -> Table.of(
                        """
                select happened_at, address, action, object, outcome from audit
                where account_id = :account or action in ('sign-in', 'wrong-password') and object = cast(:account as text)
                order by seq desc
                """,
                        moment("accounts.audit.time"),
                        text("accounts.audit.address"),
                        code("accounts.audit.action", "accounts.audit.said"),
                        text("accounts.audit.object"),
                        text("accounts.audit.outcome")));
    }
}
