package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether mail reaches the person who is acting. */
@Service
class MyAddress {
    private final DeadAddresses dead;
    private final MailShelf shelf;
    private final Accounts accounts;
    private final CurrentUser user;
    private final Audit audit;

    MyAddress(DeadAddresses dead, MailShelf shelf, Accounts accounts, CurrentUser user, Audit audit) {
        this.dead = dead;
        this.shelf = shelf;
        this.accounts = accounts;
        this.user = user;
        this.audit = audit;
    }

    /** Their mail address, where nothing arrives. */
    Optional<String> dead() {
        return email().filter(email -> dead.find(Channel.MAIL, email).isPresent());
    }

    /** They say that it is right: the next letter goes there again. */
    @Transactional
    void confirm() {
        var me = user.require().accountId();
        email().filter(email -> dead.clear(Channel.MAIL, email)).ifPresent(email -> audit.record("mail.address", me));
    }

    /** What became of the letters that went with these notices of theirs; of some there was none. */
    Map<UUID, MailShelf.Fate> fates(Collection<UUID> notices) {
        if (notices.isEmpty()) return Map.of();
        return shelf.fates(notices, user.require().accountId()).stream()
                .collect(Collectors.toMap(MailShelf.Fate::noticeId, fate -> fate));
    }

    private Optional<String> email() {
        return accounts.find(user.require().accountId()).map(Account::email);
    }
}
