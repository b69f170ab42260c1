package cn.zhongning.portal.demo;

import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Colleagues in several roles, and an agency with a certified broker, a mandate that runs and one that has ended. */
@Component
class DemoPeople {
    private final JdbcClient sql;
    private final PasswordEncoder encoder;

    DemoPeople(JdbcClient sql, PasswordEncoder encoder) {
        this.sql = sql;
        this.encoder = encoder;
    }

    void load() {
        sql.sql("update organisation set checked_at = created_at where status = 'APPROVED' and demo")
                .update();
        colleagues(Role.ENTERPRISE, "张春梅（示例）", "丁文（示例）");
        colleagues(Role.UNIVERSITY, "杨帆（示例）", "孙丽（示例）");
        var broker = account(Role.BROKER);
        if (broker == null) return;
        certify(broker);
        mandate("CONFIRMED", 0);
        mandate("ENDED", 1);
    }

    /** They can be looked at and removed; nobody knows their passwords. */
    private void colleagues(Role role, String editor, String reader) {
        colleague(role, MemberRole.EDITOR, editor);
        colleague(role, MemberRole.READER, reader);
    }

    private void colleague(Role role, MemberRole member, String name) {
        sql.sql("""
                        insert into account (id, version, organisation_id, email, name, role, member, password_hash, demo)
                        select :id, 1, organisation_id, :email, :name, role, :member, :hash, true from account
                        where id = :first
                        """)
                .param("id", UUID.randomUUID())
                .param("email", (role + "." + member + "@demo.example").toLowerCase(Locale.ROOT))
                .param("name", name)
                .param("member", member.name())
                .param("hash", encoder.encode(UUID.randomUUID().toString()))
                .param("first", account(role))
                .update();
    }

    private @Nullable UUID account(Role role) {
        return sql.sql("""
                        select id from account where role = ? and demo and organisation_id is not null
                          and email not like '%.%@demo.example'
                        order by email <> lower(role) || '@demo.example', created_at limit 1
                        """).param(role.name()).query(UUID.class).optional().orElse(null);
    }

    private void certify(UUID broker) {
        sql.sql("""
                        insert into broker_credential (id, version, account_id, holder, kind, number, issued_by,
                            issued_on, industries, state, demo, created_at)
                        select ?, 1, id, name, 'MANAGER', 'DEMO-2024-0001', '示例发证单位', '2024-05-06',
                            array['goji', 'livestock'], 'VERIFIED', true, now()
                        from account where id = ?
                        """).params(UUID.randomUUID(), broker).update();
    }

    /** @param place of the client among the enterprises, by name; the first is the one whose account is shown */
    private void mandate(String stage, int place) {
        sql.sql("""
                        insert into mandate (id, version, agency_id, client_id, scope, starts_on, ends_on, stage, note,
                            ended_by, ended_at, demo, created_at)
                        select :id, 1, b.organisation_id, e.id, 'ALL', current_date - 60, current_date + 305, :stage,
                            '示例委托', case when :stage = 'ENDED' then e.id end,
                            case when :stage = 'ENDED' then now() - interval '7 days' end, true, now() - interval '60 days'
                        from account b, organisation e
                        where b.email = 'broker@demo.example' and e.kind = 'ENTERPRISE' and e.status = 'APPROVED' and e.demo
                        order by e.id <> (select organisation_id from account where email = 'enterprise@demo.example'),
                            e.name
                        offset :place limit 1
                        """)
                .param("id", UUID.randomUUID())
                .param("stage", stage)
                .param("place", place)
                .update();
    }
}
