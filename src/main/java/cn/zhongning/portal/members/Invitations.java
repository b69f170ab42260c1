package cn.zhongning.portal.members;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.MemberRole;
import cn.zhongning.portal.accounts.Membership;
import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.accounts.Organisations;
import cn.zhongning.portal.accounts.Rules;
import cn.zhongning.portal.accounts.Secrets;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owners ask people into their organisation by mail. Whether an address has an account elsewhere is told to nobody but
 * whoever reads its mail.
 */
@Service
class Invitations {
    static final Duration LIFE = Duration.ofDays(7);

    private final InvitationRepository invitations;
    private final InvitationMail mail;
    private final Membership membership;
    private final Organisations organisations;
    private final Owners owners;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            InvitationMail mail,
            Membership membership,
            Organisations organisations,
            Owners owners,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.invitations = invitations;
        this.mail = mail;
        this.membership = membership;
        this.organisations = organisations;
        this.owners = owners;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Mistakes with everything that is wrong */
    @Transactional
    void invite(String email, @Nullable MemberRole member, String language) {
        var owner = owners.acting();
        var address = email.strip();
        check(owner, address, member);
        var secret = Secrets.fresh();
        var now = clock.instant();
        try {
            var invitation = invitations.save(new Invitation(
                    UUID.randomUUID(),
                    0,
                    owner.organisation().id(),
                    address,
                    member == null ? MemberRole.READER : member,
                    language,
                    owner.accountId(),
                    Secrets.hash(secret),
                    Invitation.State.WAITING,
                    now,
                    now.plus(LIFE)));
            mail.send(invitation, owner.organisation(), secret);
            audit.record("member.invited", invitation.id());
        } catch (DuplicateKeyException waitsAlready) {
            throw new Refused("members.error.invited");
        }
    }

    List<Invitation> waiting() {
        return invitations.waiting(owners.acting().organisation().id());
    }

    boolean over(Invitation invitation) {
        return invitation.expired(clock.instant());
    }

    @Transactional
    void resend(UUID id) {
        var own = owners.acting().organisation();
        var secret = Secrets.fresh();
        if (invitations.renew(
                        id, own.id(), Secrets.hash(secret), clock.instant().plus(LIFE))
                == 0) throw answered();
        mail.send(invitations.findById(id).orElseThrow(), own, secret);
        audit.record("member.invited-again", id);
    }

    @Transactional
    void revoke(UUID id) {
        if (invitations.revoke(id, owners.acting().organisation().id()) == 0) throw answered();
        audit.record("member.invitation-revoked", id);
    }

    /** Who asks, and as what; nothing where the link opens nothing any more. */
    Optional<Opened> open(String secret) {
        return invitations
                .opened(Secrets.hash(secret), clock.instant())
                .map(invitation -> new Opened(organisation(invitation), invitation.member(), invitation.email()));
    }

    record Opened(Organisation organisation, MemberRole member, String email) {}

    /** @throws Mistakes with everything that is wrong; the link still opens then */
    @Transactional
    void accept(String secret, Membership.Newcomer newcomer) {
        var hash = Secrets.hash(secret);
        var invitation = invitations.opened(hash, clock.instant()).orElseThrow(Invitations::gone);
        if (invitations.accept(hash, clock.instant()) == 0) throw gone();
        var account = join(invitation, newcomer);
        audit.record("member.joined", account.id() + " " + invitation.organisationId());
        membership.of(invitation.organisationId()).stream()
                .filter(member -> member.member() == MemberRole.OWNER)
                .filter(member -> !member.id().equals(account.id()))
                .forEach(member -> notices.tell(
                        member.id(), "members.notice.joined", "/desk/organisation", account.name(), account.member()));
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 90_000)
    @Transactional
    public void forget() {
        invitations.forget(clock.instant().minus(Duration.ofDays(30)));
        mail.forget();
    }

    private Account join(Invitation invitation, Membership.Newcomer newcomer) {
        try {
            return membership.join(organisation(invitation), invitation.member(), invitation.email(), newcomer);
        } catch (DuplicateKeyException signedUpMeanwhile) {
            throw new Refused("accounts.error.elsewhere");
        }
    }

    private void check(Owners.Owner owner, String address, @Nullable MemberRole member) {
        var mistakes = new Mistakes.Collector();
        Rules.email(mistakes, address);
        mistakes.require("member", member != null, "members.error.member");
        boolean ours = membership.of(owner.organisation().id()).stream()
                .anyMatch(person -> person.email().equalsIgnoreCase(address));
        mistakes.require("email", !ours, "members.error.ours");
        mistakes.complain();
    }

    private Organisation organisation(Invitation invitation) {
        return organisations.find(invitation.organisationId()).orElseThrow();
    }

    private static Refused gone() {
        return new Refused("members.error.link");
    }

    private static Refused answered() {
        return new Refused("members.error.answered");
    }
}
