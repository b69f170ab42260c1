package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Refused;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting in this request or on this page; nobody for a visitor or a background job. */
@Component
public class CurrentUser {
    private static final UUID NOBODY = new UUID(0, 0);

    public Optional<SignedIn> get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountDetails details
                ? Optional.of(details.who())
                : Optional.empty();
    }

    /** What they act through, where it is no page. */
    Optional<Through> through() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof Through through
                ? Optional.of(through)
                : Optional.empty();
    }

    /** Lets this session go on while the account's others end. */
    static void renew(Account account) {
        var context = SecurityContextHolder.getContext();
        var details = account.details(Instant.now());
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(details, null, details.getAuthorities()));
    }

    /**
     * Whose things a desk of organisers shows: null, which is everybody's, for the staff; nobody's for an organiser who
     * has no organisation (any more).
     *
     * @param refusal key of what all others are told
     */
    public @Nullable UUID organiser(String refusal) {
        var who = require();
        if (who.staff()) return null;
        if (who.role() != Role.ORGANISER) throw new Refused(refusal);
        return Objects.requireNonNullElse(who.organisationId(), NOBODY);
    }

    public SignedIn require() {
        return get().orElseThrow(() -> new Refused("accounts.error.sign-in"));
    }
}
