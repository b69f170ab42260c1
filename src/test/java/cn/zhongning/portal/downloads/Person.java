package cn.zhongning.portal.downloads;

import cn.zhongning.portal.SignedInAs;
import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who really has an account, as whom the test acts. */
final class Person {
    static final String PASSWORD = "wolfberry-and-snow-7";

    private Person() {}

    static Account acting(Accounts accounts, Role role, @Nullable UUID organisation) {
        var email = UUID.randomUUID() + "@export.example.cn";
        var account = accounts.create(organisation, email, "导出人", null, role, PASSWORD, false);
        SignedInAs.account(account);
        return account;
    }
}
