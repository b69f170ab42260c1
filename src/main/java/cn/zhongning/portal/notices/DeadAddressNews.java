package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.delivery.AddressDead;
import cn.zhongning.portal.delivery.Letters;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells somebody in the portal that their mail address gets nothing: no letter could. */
@Component
class DeadAddressNews {
    private final Accounts accounts;
    private final JdbcClient sql;
    private final Texts texts;
    private final Clock clock;

    DeadAddressNews(Accounts accounts, JdbcClient sql, Texts texts, Clock clock) {
        this.accounts = accounts;
        this.sql = sql;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener
    void tell(AddressDead dead) {
        accounts.find(dead.accountId()).filter(Account::enabled).ifPresent(account -> tell(account, dead.address()));
    }

    private void tell(Account account, String address) {
        var language = Letters.language(account);
        sql.sql("insert into notice (id, account_id, title, body, address, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        account.id(),
                        texts.get(language, "delivery.address.dead.title"),
                        texts.get(language, "delivery.address.dead.body", address),
                        "/desk/notices",
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
