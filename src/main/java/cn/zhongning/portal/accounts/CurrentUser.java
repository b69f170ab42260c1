package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting in this request or on this page; nobody for a visitor or a background job. */
@Component
public class CurrentUser {
    public Optional<SignedIn> get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountDetails details
                ? Optional.of(details.who())
                : Optional.empty();
    }

    /** Lets this session go on while the account's others end. */
    static void renew(Account account) {
        var context = SecurityContextHolder.getContext();
        var details = account.details(Instant.now());
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(details, null, details.getAuthorities()));
    }

    public SignedIn require() {
        return get().orElseThrow(() -> new Refused("accounts.error.sign-in"));
    }
}
