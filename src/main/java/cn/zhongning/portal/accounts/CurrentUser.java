package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Refused;
import java.util.Optional;
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

    public SignedIn require() {
        return get().orElseThrow(() -> new Refused("accounts.error.sign-in"));
    }
}
