package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.MyAccount;
import cn.zhongning.portal.shared.Retention;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices are about people: they go with the account, and otherwise when they have had their time. */
@Component
class NoticeRetention {
    private static final Duration KEPT = Duration.ofDays(365);

    private final JdbcClient sql;
    private final Retention retention;

    NoticeRetention(JdbcClient sql, Retention retention) {
        this.sql = sql;
        this.retention = retention;
    }

    @EventListener
    void closed(MyAccount.Closed closed) {
        sql.sql("delete from notice where account_id = ?")
                .param(closed.accountId())
                .update();
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 600_000)
    void old() {
        retention.end("notice", KEPT, "");
    }
}
