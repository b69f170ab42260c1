package cn.zhongning.portal.members;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations and their people, as tests need them. */
record Crew(Accounts accounts, JdbcClient sql) {
    static final String PASSWORD = "红果干9月入库-kx";
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    UUID enterprise() {
        var code = CreditCode.completing("91640521MA0CRW" + NEXT.getAndIncrement());
        return accounts.create(
                        OrganisationKind.ENTERPRISE, "人员试验公司", code, "ningan", OrganisationStatus.APPROVED, false)
                .id();
    }

    Account person(UUID organisation, MemberRole member) {
        var email = UUID.randomUUID() + "@example.cn";
        var account = accounts.create(organisation, email, "同事", null, Role.ENTERPRISE, PASSWORD, false);
        sql.sql("update account set member = ? where id = ?")
                .params(member.name(), account.id())
                .update();
        return accounts.find(account.id()).orElseThrow();
    }

    String secret(String email) {
        return sql.sql("select secret from mail where recipient = ? and secret is not null order by created_at desc")
                .param(email)
                .query(String.class)
                .list()
                .getFirst();
    }

    int letters(String email) {
        return sql.sql("select count(*) from mail where recipient = ? and address = '/join/'")
                .param(email)
                .query(Integer.class)
                .single();
    }
}
