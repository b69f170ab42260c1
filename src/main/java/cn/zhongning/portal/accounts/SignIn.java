package cn.zhongning.portal.accounts;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may come in. Five wrong passwords close an account for a quarter of an hour. */
@Component
class SignIn implements UserDetailsService {
    private final AccountRepository accounts;
    private final Audit audit;
    private final Clock clock;

    SignIn(AccountRepository accounts, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        if (email.indexOf('\0') >= 0) throw new UsernameNotFoundException("no such account");
        return accounts.findByEmail(email.strip())
                .map(account -> new AccountDetails(
                        account.who(),
                        account.email(),
                        account.passwordHash(),
                        account.enabled(),
                        account.lockedAt(clock.instant())))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @EventListener
    @Transactional
    public void failed(AuthenticationFailureBadCredentialsEvent event) {
        var email = event.getAuthentication().getName().strip();
        if (email.indexOf('\0') >= 0) return;
        var now = clock.instant();
        int known = accounts.countFailure(email, Account.FAILURES, now.plus(Account.LOCK), now);
        if (known > 0) audit.record("sign-in", email, "wrong password");
    }

    @EventListener
    @Transactional
    public void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof AccountDetails details) {
            accounts.forgetFailures(details.who().accountId());
            audit.record("sign-in", details.who().accountId());
        }
    }
}
