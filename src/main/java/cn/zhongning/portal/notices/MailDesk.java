package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The centre looks after the mail: what went out, what is stuck and why. */
@Service
class MailDesk {
    private final MailTable mails;
    private final MailCarrier carrier;
    private final LetterPaper paper;
    private final Accounts accounts;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    MailDesk(
            MailTable mails,
            MailCarrier carrier,
            LetterPaper paper,
            Accounts accounts,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.mails = mails;
        this.carrier = carrier;
        this.paper = paper;
        this.accounts = accounts;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    List<Mail> newest(int offset, int atMost) {
        requireStaff();
        return mails.newest(offset, atMost);
    }

    List<Mail> failed(int offset, int atMost) {
        requireStaff();
        return mails.failed(offset, atMost);
    }

    /** Who opens somebody's letter is written down. */
    @Transactional
    Optional<Mail> open(UUID id) {
        requireStaff();
        var mail = mails.find(id);
        mail.ifPresent(found -> audit.record("mail.opened", found.id()));
        return mail;
    }

    /**
     * The link of a letter. Where no mail server is, the centre hands out links by other ways; but nobody gets into an
     * account of more rights than their own by reading its mail.
     */
    Optional<String> link(Mail mail) {
        requireStaff();
        if (mail.secret() != null && !mayHandOut(mail)) return Optional.empty();
        return Optional.ofNullable(paper.link(mail));
    }

    int failed() {
        return mails.failed();
    }

    Optional<String> outage() {
        return carrier.outage();
    }

    @Transactional
    void sendAgain(UUID id) {
        requireStaff();
        if (!mails.again(id, clock.instant())) throw new Refused("notices.error.mail.not-failed");
        audit.record("mail.again", id);
    }

    private boolean mayHandOut(Mail mail) {
        if (mail.state() != Mail.State.SENT) return false;
        if (mail.accountId() == null) return true; // an invitation, which opens no account yet
        var role = accounts.find(mail.accountId()).orElseThrow().role();
        return !role.staff() || user.require().role() == Role.ADMIN;
    }

    private void requireStaff() {
        if (!user.require().staff()) throw new Refused("accounts.error.staff-only");
    }
}
