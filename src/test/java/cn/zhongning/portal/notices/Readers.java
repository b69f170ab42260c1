package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody to be told of something, who was told nothing yet. */
public final class Readers {
    static final String PASSWORD = "告诉我一声-Zn7x";

    private Readers() {}

    public static Account one(Accounts accounts) {
        return accounts.create(null, UUID.randomUUID() + "@example.cn", "收信人", null, Role.ENTERPRISE, PASSWORD, false);
    }

    /** @param language in which they want to be written to */
    public static Account one(Accounts accounts, JdbcClient sql, String language) {
        var account = one(accounts);
        sql.sql("update account set language = ? where id = ?")
                .params(language, account.id())
                .update();
        return accounts.find(account.id()).orElseThrow();
    }
}
