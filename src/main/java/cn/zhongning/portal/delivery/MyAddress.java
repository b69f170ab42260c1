package cn.zhongning.portal.delivery;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether mail reaches the person who is acting. */
@Service
public class MyAddress {
    private final DeadAddresses dead;
    private final Accounts accounts;
    private final CurrentUser user;
    private final Audit audit;

    MyAddress(DeadAddresses dead, Accounts accounts, CurrentUser user, Audit audit) {
        this.dead = dead;
        this.accounts = accounts;
        this.user = user;
        this.audit = audit;
    }

    /** Their mail address, where nothing arrives. */
    Optional<String> dead() {
        return email().filter(email -> dead.find(Channel.MAIL, email).isPresent());
    }

    /** They say that it is right: the next letter goes there again. */
    @Transactional
    void confirm() {
        var me = user.require().accountId();
        email().filter(email -> dead.clear(Channel.MAIL, email)).ifPresent(email -> audit.record("mail.address", me));
    }

    private Optional<String> email() {
        return accounts.find(user.require().accountId()).map(Account::email);
    }
}
