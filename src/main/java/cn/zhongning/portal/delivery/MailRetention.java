package cn.zhongning.portal.delivery;

import cn.zhongning.portal.accounts.MyAccount;
import cn.zhongning.portal.shared.Retention;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Letters and short messages are about people: they go with the account, and otherwise when they have had their time. */
@Component
class MailRetention {
    private static final Duration KEPT = Duration.ofDays(180);

    private final JdbcClient sql;
    private final Retention retention;

    MailRetention(JdbcClient sql, Retention retention) {
        this.sql = sql;
        this.retention = retention;
    }

    @EventListener
    void closed(MyAccount.Closed closed) {
        sql.sql("delete from mail where account_id = ?")
                .param(closed.accountId())
                .update();
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 600_000)
    void old() {
        retention.end("mail", KEPT, "state not in ('WAITING', 'SENDING')");
    }
}
