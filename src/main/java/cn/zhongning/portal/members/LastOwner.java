package cn.zhongning.portal.members;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Membership;
import cn.zhongning.portal.accounts.Obligations;
import cn.zhongning.portal.shared.Refused;
import org.springframework.stereotype.Component;

/** The last owner hands over before they close their account, as long as others are left behind. */
@Component
class LastOwner implements Obligations {
    private final Membership membership;

    LastOwner(Membership membership) {
        this.membership = membership;
    }

    @Override
    public void settled(Account account) {
        var organisation = account.organisationId();
        if (organisation == null || account.role().staff() || account.member() != MemberRole.OWNER) return;
        if (membership.needed(organisation, account.id())) throw new Refused("accounts.error.last-owner");
    }
}
