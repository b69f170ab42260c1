package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The password once more, of somebody who is signed in. A wrong one counts as at the door: the session may be stolen. */
@Component
class OldPassword {
    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final Clock clock;

    OldPassword(AccountRepository accounts, PasswordEncoder encoder, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    /** In a transaction of its own: the count stands although what was asked for is refused. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = Refused.class)
    public void confirm(Account account, String typed) {
        var now = clock.instant();
        if (account.lockedAt(now)) throw new Refused("accounts.error.password.locked", Account.LOCK.toMinutes());
        if (encoder.matches(typed, account.passwordHash())) {
            accounts.forgetFailures(account.id());
            return;
        }
        accounts.countFailure(account.id(), Account.FAILURES, now.plus(Account.LOCK), now);
        audit.record("password.asked", account.id(), "wrong password");
        throw new Refused("accounts.error.password.old");
    }
}
