package cn.zhongning.portal.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who did what, when, from where, and how it ended. Rows are only ever added. Written in the caller's transaction:
 * what was rolled back did not happen.
 */
@Component
public class Audit {
    private final JdbcClient sql;
    private final CurrentUser user;

    Audit(JdbcClient sql, CurrentUser user) {
        this.sql = sql;
        this.user = user;
    }

    public void record(String action, Object object) {
        record(action, object, "done");
    }

    public void record(String action, Object object, String outcome) {
        recordAs(user.get().map(SignedIn::accountId).orElse(null), action, object, outcome);
    }

    /** Many at once, for what is done in batches away from the requests that asked for it. */
    public void recordAll(String action, List<? extends Object> objects, List<String> addresses) {
        sql.sql("""
                        insert into audit (address, action, object, outcome)
                        select address, :action, object, 'done'
                        from unnest(cast(:addresses as text[]), cast(:objects as text[])) as line (address, object)
                        """)
                .param("addresses", addresses.toArray(String[]::new))
                .param("action", action)
                .param("objects", objects.stream().map(Object::toString).toArray(String[]::new))
                .update();
    }

    int count(String action, Object object, Instant since) {
        return sql.sql("select count(*) from audit where action = ? and object = ? and happened_at > ?")
                .params(action, object.toString(), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Where the person is known and no session is: at the door, and in what goes on for them after they have left. */
    public void recordAs(@Nullable UUID account, String action, Object object, String outcome) {
        sql.sql("insert into audit (account_id, address, action, object, outcome, token) values (?, ?, ?, ?, ?, ?)")
                .param(account)
                .param(address())
                .param(action)
                .param(object.toString())
                .param(outcome)
                .param(user.through().map(Through::label).orElse(null))
                .update();
    }

    /** From where the current request comes. */
    public static String address() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(attributes ->
                        ((ServletRequestAttributes) attributes).getRequest().getRemoteAddr())
                .map(Audit::brief)
                .orElse("");
    }

    /** Tomcat writes every zero of an IPv6 address; people know ::1. */
    static String brief(String address) {
        return address.replaceFirst("(^|:)(0(:|$)){2,}", "::");
    }
}
