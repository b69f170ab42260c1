package cn.zhongning.portal.strangers;

import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** People who have nothing to do with the neighbour: one of each role in each kind of organisation. */
final class Strangers {
    static final String PASSWORD = "不相干的人-Zn7x";

    private final Accounts accounts;
    private final JdbcTemplate sql;
    private final List<Stranger> all = new ArrayList<>();

    record Stranger(String called, Account account) {
        @Override
        public String toString() {
            return called;
        }
    }

    private Strangers(Accounts accounts, JdbcTemplate sql) {
        this.accounts = accounts;
        this.sql = sql;
    }

    static List<Stranger> of(Accounts accounts, JdbcTemplate sql) {
        var some = new Strangers(accounts, sql);
        some.organisation(OrganisationKind.ENTERPRISE, OrganisationStatus.APPROVED, MemberRole.values());
        some.organisation(OrganisationKind.UNIVERSITY, OrganisationStatus.APPROVED, MemberRole.values());
        some.organisation(OrganisationKind.ORGANISER, OrganisationStatus.APPROVED, MemberRole.OWNER);
        some.organisation(OrganisationKind.ENTERPRISE, OrganisationStatus.PENDING, MemberRole.OWNER);
        some.organisation(OrganisationKind.AGENCY, OrganisationStatus.APPROVED, MemberRole.OWNER);
        some.onceMandated();
        return List.copyOf(some.all);
    }

    private UUID organisation(OrganisationKind kind, OrganisationStatus status, MemberRole... members) {
        var organisation = NewOrganisation.of(accounts, kind, "不相干的单位", status);
        for (var member : members) {
            var email = UUID.randomUUID() + "@example.cn";
            var account = accounts.create(organisation, email, "不相干的人", null, kind.role(), PASSWORD, false);
            sql.update("update account set member = ? where id = ?", member.name(), account.id());
            var called = "%s of %s %s".formatted(member, status, kind);
            all.add(new Stranger(called, accounts.find(account.id()).orElseThrow()));
        }
        return organisation;
    }

    /** A broker who once acted for the neighbour. */
    private void onceMandated() {
        var agency = organisation(OrganisationKind.AGENCY, OrganisationStatus.APPROVED, MemberRole.OWNER);
        all.add(new Stranger("broker whose mandate has ended", all.removeLast().account()));
        for (var client : List.of("buyer", "seller")) {
            sql.update("""
                    insert into mandate (id, version, agency_id, client_id, scope, starts_on, ends_on, stage, ended_at,
                        created_at)
                    values (gen_random_uuid(), 1, ?, ?, 'ALL', current_date - 30, current_date + 30, 'ENDED', now(), now())
                    """, agency, Neighbour.id(client));
        }
    }
}
