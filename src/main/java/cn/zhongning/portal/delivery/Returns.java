package cn.zhongning.portal.delivery;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can't be delivered: noted with the message, and with its address where that is the reason. */
@Component
class Returns {
    private final MailTable mails;
    private final DeadAddresses dead;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Returns(MailTable mails, DeadAddresses dead, ApplicationEventPublisher events, Clock clock) {
        this.mails = mails;
        this.dead = dead;
        this.events = events;
        this.clock = clock;
    }

    /** Nobody took it, and nobody will. */
    @Transactional
    void refused(Mail mail, Mail.Cause cause, String reason) {
        if (!mails.failed(mail, cause, reason)) return;
        if (cause == Mail.Cause.ADDRESS) mark(mail, reason);
        events.publishEvent(new Undeliverable(mail.id()));
    }

    /**
     * It came back.
     *
     * @param nobody whether nobody has this address; otherwise the mailbox is full, or the like
     */
    @Transactional
    void cameBack(UUID id, boolean nobody, String reason) {
        var mail = mails.find(id);
        if (mail.isEmpty() || !mails.returned(id, reason)) return;
        if (nobody) mark(mail.get(), reason);
        events.publishEvent(new Undeliverable(id));
    }

    private void mark(Mail mail, String reason) {
        if (!dead.mark(mail, reason, clock.instant())) return;
        if (mail.accountId() != null && mail.channel() == Channel.MAIL)
            events.publishEvent(new AddressDead(mail.accountId(), mail.recipient()));
    }
}
