package cn.zhongning.portal.delivery;

import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The centre looks after letters and short messages: what went out, what is stuck and why. */
@Service
class MailDesk {
    private final MailTable mails;
    private final StuckMail stuck;
    private final MailShelf shelf;
    private final DeadAddresses dead;
    private final LetterPaper paper;
    private final Accounts accounts;
    private final CurrentUser user;
    private final Audit audit;

    MailDesk(
            MailTable mails,
            StuckMail stuck,
            MailShelf shelf,
            DeadAddresses dead,
            LetterPaper paper,
            Accounts accounts,
            CurrentUser user,
            Audit audit) {
        this.mails = mails;
        this.stuck = stuck;
        this.shelf = shelf;
        this.dead = dead;
        this.paper = paper;
        this.accounts = accounts;
        this.user = user;
        this.audit = audit;
    }

    List<Mail> newest(MailShelf.Wanted wanted, int offset, int atMost) {
        requireStaff();
        return shelf.newest(wanted, offset, atMost);
    }

    List<MailShelf.Failed> failed() {
        requireStaff();
        return shelf.failed();
    }

    /** Who opens somebody's letter is written down. */
    @Transactional
    Optional<Mail> open(UUID id) {
        requireStaff();
        var mail = mails.find(id);
        mail.ifPresent(found -> audit.record("mail.opened", found.id()));
        return mail;
    }

    /** Why nothing is sent to this letter's address, if that is so. */
    Optional<DeadAddresses.Dead> dead(Mail mail) {
        requireStaff();
        return dead.find(mail.channel(), mail.recipient());
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

    /** How many wait for a person: the menu counts them for everybody whom it shows to. */
    int stuck() {
        return shelf.stuck();
    }

    @Transactional
    void sendAgain(UUID id) {
        requireStaff();
        if (!stuck.again(id)) throw new Refused("delivery.error.mail.not-stuck");
        audit.record("mail.again", id);
    }

    /** @return how many */
    @Transactional
    int sendAgain(Mail.Cause cause) {
        requireStaff();
        audit.record("mail.again", cause.name());
        return stuck.againAll(cause);
    }

    /** How many came with a dump and are kept back. */
    int held() {
        requireStaff();
        return shelf.held();
    }

    /** @return how many */
    @Transactional
    int sendHeld() {
        requireStaff();
        audit.record("mail.again", Mail.State.HELD.name());
        return stuck.againAllHeld();
    }

    /** @return how many */
    @Transactional
    int closeHeld() {
        requireStaff();
        audit.record("mail.closed", Mail.State.HELD.name());
        return stuck.closeAllHeld();
    }

    @Transactional
    void close(UUID id) {
        requireStaff();
        if (!stuck.close(id)) throw new Refused("delivery.error.mail.not-stuck");
        audit.record("mail.closed", id);
    }

    /** Somebody knows that the address is right: the next message goes there again. */
    @Transactional
    void clear(UUID id) {
        requireStaff();
        var mail = mails.find(id).orElseThrow(() -> new Refused("delivery.error.mail.not-stuck"));
        if (dead.clear(mail.channel(), mail.recipient())) audit.record("mail.address", id);
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
