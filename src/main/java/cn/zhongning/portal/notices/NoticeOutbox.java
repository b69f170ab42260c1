package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.delivery.Letters;
import cn.zhongning.portal.shared.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whom to tell, and says it in their language. */
@Service
class NoticeOutbox implements Notices {
    private final Accounts accounts;
    private final Letters letters;
    private final Ways ways;
    private final Texts texts;

    NoticeOutbox(Accounts accounts, Letters letters, Ways ways, Texts texts) {
        this.accounts = accounts;
        this.letters = letters;
        this.ways = ways;
        this.texts = texts;
    }

    @Override
    @Transactional
    public void tell(UUID accountId, String key, String address, Object... arguments) {
        accounts.find(accountId).ifPresent(account -> tell(account, key, address, arguments));
    }

    @Override
    @Transactional
    public void tellOrganisation(UUID organisationId, String key, String address, Object... arguments) {
        accounts.of(organisationId).forEach(account -> tell(account, key, address, arguments));
    }

    @Override
    @Transactional
    public void tellRole(Role role, String key, String address, Object... arguments) {
        accounts.in(role).forEach(account -> tell(account, key, address, arguments));
    }

    @Override
    @Transactional
    public void write(
            String recipient, Locale language, boolean invented, String key, String address, Object... arguments) {
        var news = news(language, key, address, arguments);
        letters.post(recipient, language, invented, news.title(), news.body(), address);
    }

    private void tell(Account account, String key, String address, Object... arguments) {
        if (account.enabled()) ways.take(account, news(Letters.language(account), key, address, arguments));
    }

    private News news(Locale language, String key, String address, Object... arguments) {
        var words = Arrays.stream(arguments)
                .map(argument -> switch (argument) {
                    case Enum<?> constant -> texts.label(language, constant);
                    case Worded worded -> worded.in(language);
                    default -> argument;
                })
                .toArray();
        var why = key + ".why";
        return new News(
                NoticeKind.of(key),
                texts.get(language, key + ".title", words),
                texts.get(language, key + ".body", words),
                texts.knows(why) ? texts.get(language, why, words) : null,
                address);
    }
}
