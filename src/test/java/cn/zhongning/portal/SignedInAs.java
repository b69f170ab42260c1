package cn.zhongning.portal;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.AccountDetails;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.accounts.SignedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts in a test that calls services directly. */
public final class SignedInAs {
    private SignedInAs() {}

    public static void staff() {
        as(Role.STAFF, null);
    }

    public static void as(Role role, @Nullable UUID organisation) {
        as(role, organisation, MemberRole.OWNER);
    }

    public static void as(Role role, @Nullable UUID organisation, MemberRole member) {
        as(new SignedIn(UUID.randomUUID(), "test", role, organisation, member));
    }

    public static void account(Account account) {
        as(new SignedIn(account.id(), account.name(), account.role(), account.organisationId(), account.member()));
    }

    private static void as(SignedIn who) {
        var details = new AccountDetails(who, "test@example.cn", "", true, false, 0);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(details, null, details.getAuthorities()));
    }

    public static void nobody() {
        SecurityContextHolder.clearContext();
    }
}
