package cn.zhongning.portal.accounts;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
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
                .map(account -> account.details(clock.instant()))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** Whether an account is locked or closed is looked at after the password: until then each try takes as long. */
    @Bean
    static DaoAuthenticationProvider passwordCheck(SignIn people, PasswordEncoder encoder) {
        var check = new DaoAuthenticationProvider(people);
        check.setPasswordEncoder(encoder);
        check.setPreAuthenticationChecks(account -> {});
        check.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        return check;
    }

    @EventListener
    @Transactional
    public void failed(AuthenticationFailureBadCredentialsEvent event) {
        var email = event.getAuthentication().getName().strip();
        if (email.indexOf('\0') >= 0) return;
        var now = clock.instant();
        accounts.findByEmail(email).ifPresent(account -> {
            accounts.countFailure(account.id(), Account.FAILURES, now.plus(Account.LOCK), now);
            audit.recordAs(account.id(), "sign-in", account.id(), "wrong password");
        });
    }

    @EventListener
    @Transactional
    public void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof AccountDetails details) {
            accounts.forgetFailures(details.who().accountId());
            var id = details.who().accountId();
            audit.recordAs(id, "sign-in", id, "done");
        }
    }
}
