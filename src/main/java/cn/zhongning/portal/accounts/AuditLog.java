package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Sought;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The administrator reads what was done. Nobody writes here but {@link Audit}. */
@Service
class AuditLog {
    private final JdbcClient sql;
    private final CurrentUser user;

    AuditLog(JdbcClient sql, CurrentUser user) {
        this.sql = sql;
        this.user = user;
    }

    /**
     * One line, with the name and address that the account has today.
     *
     * @param token the one that acted in the person's name, where it was no page
     */
    record Line(
            long seq,
            Instant happenedAt,
            @Nullable String name,
            @Nullable String email,
            @Nullable String address,
            String action,
            String object,
            String outcome,
            @Nullable String token) {}

    /**
     * What is looked for.
     *
     * @param who part of a name or an e-mail address
     */
    record Wanted(String who, String action, @Nullable LocalDate day) {}

    List<Line> read(Wanted wanted, int offset, int atMost) {
        requireAdmin();
        var day = wanted.day();
        return sql.sql("""
                        select a.seq, a.happened_at, p.name, p.email, a.address, a.action, a.object, a.outcome, a.token
                        from audit a left join account p on p.id = a.account_id
                        where (:who = '' or position(lower(:who) in lower(p.email || ' ' || p.name)) > 0)
                            and (:action = '' or a.action = :action)
                            and (cast(:since as timestamptz) is null
                                or a.happened_at >= cast(:since as timestamptz) and a.happened_at < cast(:until as timestamptz))
                        order by a.seq desc limit :most offset :offset
                        """)
                .param("who", Sought.text(wanted.who()))
                .param("action", wanted.action())
                .param(
                        "since",
                        day == null ? null : day.atStartOfDay(Clocks.CHINA).toOffsetDateTime())
                .param(
                        "until",
                        day == null
                                ? null
                                : day.plusDays(1).atStartOfDay(Clocks.CHINA).toOffsetDateTime())
                .param("most", atMost)
                .param("offset", offset)
                .query(Line.class)
                .list();
    }

    List<String> actions() {
        requireAdmin();
        return sql.sql("select distinct action from audit order by action")
                .query(String.class)
                .list();
    }

    private void requireAdmin() {
        if (user.require().role() != Role.ADMIN) throw new Refused("accounts.error.admin-only");
    }
}
