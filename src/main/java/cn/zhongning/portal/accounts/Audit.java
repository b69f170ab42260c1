package cn.zhongning.portal.accounts;

import java.util.Optional;
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
        sql.sql("insert into audit (account_id, address, action, object, outcome) values (?, ?, ?, ?, ?)")
                .param(user.get().map(SignedIn::accountId).orElse(null))
                .param(address())
                .param(action)
                .param(object.toString())
                .param(outcome)
                .update();
    }

    private static String address() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(attributes ->
                        ((ServletRequestAttributes) attributes).getRequest().getRemoteAddr())
                .orElse("");
    }
}
