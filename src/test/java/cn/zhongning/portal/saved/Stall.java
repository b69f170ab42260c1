package cn.zhongning.portal.saved;

import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import cn.zhongning.portal.accounts.Role;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation that publishes, and somebody of another one who is waiting for it. */
record Stall(JdbcClient sql, UUID owner, Account reader) {
    static final String PASSWORD = "等着消息呢-Zn7x";
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    static Stall open(JdbcClient sql, Accounts accounts) {
        var owner = organisation(accounts);
        var reader = accounts.create(
                organisation(accounts),
                UUID.randomUUID() + "@example.cn",
                "等消息的人",
                null,
                Role.ENTERPRISE,
                PASSWORD,
                false);
        return new Stall(sql, owner, reader);
    }

    private static UUID organisation(Accounts accounts) {
        var code = CreditCode.completing("91640521MA00KW" + NEXT.getAndIncrement());
        return accounts.create(OrganisationKind.ENTERPRISE, "守望试验厂", code, "ningan", OrganisationStatus.APPROVED, false)
                .id();
    }

    UUID publish(String title, String problem, String industry) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into demand (id, version, organisation_id, stage, title, industry, town, problem, targets, tried, summary,
                    protected_part, contact, cooperation, expires_on, published_at, updated_at, secret_level)
                values (:id, 1, :owner, 'PUBLISHED', :title, :industry, 'ningan', :problem, '', '', :title, '绝密参数', '13900000000',
                    '{LICENCE}', current_date + 300, now(), now(), 'PUBLIC')
                """)
                .param("id", id)
                .param("owner", owner)
                .param("title", title)
                .param("industry", industry)
                .param("problem", problem)
                .update();
        return id;
    }

    void withdraw(UUID demand) {
        sql.sql("update demand set stage = 'WITHDRAWN' where id = ?")
                .param(demand)
                .update();
    }

    void publishAgain(UUID demand) {
        sql.sql("update demand set stage = 'PUBLISHED', published_at = now() where id = ?")
                .param(demand)
                .update();
    }

    List<String> told() {
        return sql.sql("select title || ' ' || body from notice where account_id = ? order by created_at")
                .param(reader.id())
                .query(String.class)
                .list();
    }

    boolean pending() {
        return sql.sql(
                        "select exists (select from saved_pending p join demand d on d.id = p.id where organisation_id = ?)")
                .param(owner)
                .query(Boolean.class)
                .single();
    }

    void close() {
        SignedInAs.nobody();
        sql.sql("delete from demand where organisation_id = ?").param(owner).update();
        sql.sql("delete from saved_search where account_id = ?")
                .param(reader.id())
                .update();
    }
}
