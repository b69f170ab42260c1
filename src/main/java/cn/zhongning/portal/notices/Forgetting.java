package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.MyAccount;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Letters and notices are about people: they go with the account, and otherwise when they have had their time. */
@Component
class Forgetting {
    private static final Duration MAIL = Duration.ofDays(180);
    private static final Duration NOTICES = Duration.ofDays(365);

    private final JdbcClient sql;
    private final Clock clock;

    Forgetting(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
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

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 600_000)
    void old() {
        forget("notice", NOTICES, "");
        forget("mail", MAIL, " and state not in ('WAITING', 'SENDING')");
    }

    /** Both clocks must have passed it: nothing goes because one of them jumped. */
    private void forget(String table, Duration after, String which) {
        sql.sql("delete from " + table + " where created_at < least(cast(:now as timestamptz), now())"
                        + " - cast(:after as interval)" + which)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("after", after.toString())
                .update();
    }
}
