package cn.zhongning.portal.members;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Membership;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the reader's organisation: who they are, what they may do, how they leave. */
@Service
class Members {
    private final Membership membership;
    private final Owners owners;
    private final Notices notices;
    private final Audit audit;

    Members(Membership membership, Owners owners, Notices notices, Audit audit) {
        this.membership = membership;
        this.owners = owners;
        this.notices = notices;
        this.audit = audit;
    }

    List<Account> list() {
        return owners.own().map(own -> membership.of(own.id())).orElse(List.of());
    }

    /** @param from what the owner saw before deciding: of two owners who decide at once, the later one is told */
    @Transactional
    void assign(UUID account, MemberRole from, MemberRole to) {
        var own = owners.acting().organisation();
        if (from == to) return;
        membership.assign(own.id(), account, from, to);
        audit.record("member." + to, account);
        if (!account.equals(owners.reader().accountId())) {
            notices.tell(account, "members.notice.assigned", "/desk/organisation", own.name(), to);
        }
    }

    /** The other one owns it from now on, and the reader writes for it. */
    @Transactional
    void handOver(UUID account, MemberRole from) {
        var owner = owners.acting();
        if (account.equals(owner.accountId())) throw new Refused("members.error.self");
        if (from == MemberRole.OWNER) requireOwner(account, owner.organisation());
        else assign(account, from, MemberRole.OWNER);
        membership.assign(owner.organisation().id(), owner.accountId(), MemberRole.OWNER, MemberRole.EDITOR);
        audit.record("member.handed-over", account);
    }

    private void requireOwner(UUID account, Organisation own) {
        boolean owns = membership.of(own.id()).stream()
                .anyMatch(each -> each.id().equals(account) && each.member() == MemberRole.OWNER);
        if (!owns) throw new Refused("accounts.error.changed");
    }

    @Transactional
    void remove(UUID account) {
        var owner = owners.acting();
        if (account.equals(owner.accountId())) throw new Refused("members.error.self");
        membership.leave(owner.organisation().id(), account);
        audit.record("member.removed", account + " " + owner.organisation().id());
        notices.tell(
                account,
                "members.notice.removed",
                "/desk/account",
                owner.organisation().name());
    }

    /** The reader goes; what they have written stays with the organisation. */
    @Transactional
    void leave() {
        var own = owners.own().orElseThrow(() -> new Refused("members.error.none"));
        var who = owners.reader();
        membership.leave(own.id(), who.accountId());
        audit.record("member.left", who.accountId() + " " + own.id());
        tellOwners(own, who.name());
    }

    private void tellOwners(Organisation own, String name) {
        membership.of(own.id()).stream()
                .filter(member -> member.member() == MemberRole.OWNER)
                .forEach(owner -> notices.tell(owner.id(), "members.notice.left", "/desk/organisation", name));
    }
}
