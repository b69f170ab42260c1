package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
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

    void tell(Mail mail) {
        if (mail.accountId() == null || mail.channel() != Channel.MAIL) return;
        accounts.find(mail.accountId()).filter(Account::enabled).ifPresent(account -> tell(account, mail));
    }

    private void tell(Account account, Mail mail) {
        var language = Letters.language(account);
        sql.sql("insert into notice (id, account_id, title, body, address, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        account.id(),
                        texts.get(language, "notices.address.dead.title"),
                        texts.get(language, "notices.address.dead.body", mail.recipient()),
                        "/desk/notices",
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
