package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.delivery.ShortMessages;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the person who is acting wants to be told. */
@Service
class MyNoticeSettings {
    private final SettingsTable settings;
    private final ShortMessages phones;
    private final Accounts accounts;
    private final CurrentUser user;
    private final Audit audit;

    MyNoticeSettings(SettingsTable settings, ShortMessages phones, Accounts accounts, CurrentUser user, Audit audit) {
        this.settings = settings;
        this.phones = phones;
        this.accounts = accounts;
        this.user = user;
        this.audit = audit;
    }

    NoticeSettings read() {
        return settings.of(user.require().accountId());
    }

    Set<NoticeKind> kinds() {
        return NoticeKind.of(user.require().role());
    }

    /** Whether short messages would reach this person: there is a provider, and a number. */
    boolean phone() {
        return phones.lead()
                && accounts.find(user.require().accountId())
                        .flatMap(Ways::phone)
                        .isPresent();
    }

    /** @throws cn.zhongning.portal.shared.Refused where they were changed since they were read */
    @Transactional
    void save(NoticeSettings wanted) {
        var me = user.require().accountId();
        settings.save(me, wanted);
        audit.record("notices.settings", me);
    }
}
