package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Texts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down an organisation that signs up, with its first person and its licence. */
@Component
class Founding {
    private final Accounts accounts;
    private final AccountRepository people;
    private final List<LicencePapers> papers;
    private final JdbcClient sql;
    private final Audit audit;

    Founding(Accounts accounts, AccountRepository people, List<LicencePapers> papers, JdbcClient sql, Audit audit) {
        this.accounts = accounts;
        this.people = people;
        this.papers = papers;
        this.sql = sql;
        this.audit = audit;
    }

    /** @param form without mistakes */
    Organisation found(SignUpForm form, String email, LicencePapers.@Nullable Paper licence, Locale language) {
        var kind = OrganisationKind.valueOf(form.kind());
        var organisation = accounts.create(
                kind,
                form.organisation().strip(),
                CreditCode.parse(form.creditCode()),
                form.town().isBlank() ? null : form.town(),
                OrganisationStatus.PENDING,
                false);
        var account = accounts.create(
                organisation.id(),
                email,
                form.name().strip(),
                form.phone().strip(),
                kind.role(),
                form.password(),
                false);
        people.setLanguage(account.id(), (Texts.chinese(language) ? Texts.CHINESE : Texts.ENGLISH).toLanguageTag());
        sql.sql("insert into consent (account_id, notice, version, agreed_at) values (?, 'sign-up', ?, now())")
                .params(account.id(), Accounts.NOTICE_VERSION)
                .update();
        audit.recordAs(account.id(), "organisation.signed-up", organisation.id(), "done");
        if (licence != null) handIn(licence, organisation.id(), account.id());
        return organisation;
    }

    private void handIn(LicencePapers.Paper licence, UUID organisation, UUID by) {
        papers.forEach(each -> each.take(licence, organisation, by));
        audit.recordAs(by, "licence.handed-in", organisation, "done");
    }
}
