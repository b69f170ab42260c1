package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes each notice twice: for the desk, and as mail on its way. */
@Service
class NoticeOutbox implements Notices {
    private final Accounts accounts;
    private final Letters letters;
    private final JdbcClient sql;
    private final Texts texts;
    private final Clock clock;

    NoticeOutbox(Accounts accounts, Letters letters, JdbcClient sql, Texts texts, Clock clock) {
        this.accounts = accounts;
        this.letters = letters;
        this.sql = sql;
        this.texts = texts;
        this.clock = clock;
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
        var words = words(language, arguments);
        var title = texts.get(language, key + ".title", words);
        letters.post(recipient, language, invented, title, texts.get(language, key + ".body", words), address);
    }

    private Object[] words(Locale language, Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Enum<?> constant ? texts.label(language, constant) : argument)
                .toArray();
    }

    private void tell(Account account, String key, String address, Object... arguments) {
        if (!account.enabled()) return;
        var language = Letters.language(account);
        var words = words(language, arguments);
        var title = texts.get(language, key + ".title", words);
        var body = texts.get(language, key + ".body", words);
        var letter = letters.post(account, title, body, address);
        sql.sql(
                        "insert into notice (id, account_id, title, body, address, created_at, mail_id) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        account.id(),
                        title,
                        body,
                        address,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        letter)
                .update();
    }
}
