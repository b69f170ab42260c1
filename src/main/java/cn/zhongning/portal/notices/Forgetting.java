package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.MyAccount;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who closes an account leaves no letters behind. */
@Component
class Forgetting {
    private final JdbcClient sql;

    Forgetting(JdbcClient sql) {
        this.sql = sql;
    }

    @EventListener
    void closed(MyAccount.Closed closed) {
        sql.sql("delete from notice where account_id = ?")
                .param(closed.accountId())
                .update();
        sql.sql("delete from mail where account_id = ?")
                .param(closed.accountId())
                .update();
    }
}
