package cn.zhongning.portal.members;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.SignedIn;
import cn.zhongning.portal.shared.Refused;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is acting, and whether who belongs to their organisation is theirs to decide. The centre's people are not. */
@Component
class Owners {
    private final CurrentUser user;
    private final Organisations organisations;

    Owners(CurrentUser user, Organisations organisations) {
        this.user = user;
        this.organisations = organisations;
    }

    record Owner(UUID accountId, Organisation organisation) {}

    SignedIn reader() {
        return user.require();
    }

    boolean owns() {
        return !reader().staff() && reader().member() == MemberRole.OWNER;
    }

    /** The organisation to which the reader belongs. */
    Optional<Organisation> own() {
        return reader().staff() ? Optional.empty() : organisations.mine();
    }

    Owner acting() {
        if (!owns()) throw new Refused("members.error.owner-only");
        return new Owner(reader().accountId(), own().orElseThrow(() -> new Refused("members.error.owner-only")));
    }
}
