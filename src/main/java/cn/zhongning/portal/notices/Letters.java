package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Account;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts mail into its table, in the caller's transaction; sent from there on by its own job. */
@Component
public class Letters {
    private final JdbcClient sql;
    private final Clock clock;

    Letters(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    static Locale language(Account account) {
        return Locale.forLanguageTag(account.language());
    }

    void post(Account to, String subject, String body, String address) {
        post(to, subject, body, address, null, null);
    }

    /** To somebody who has no account. */
    void post(String recipient, Locale language, boolean invented, String subject, String body, String address) {
        post(new Recipient(null, recipient, language.toLanguageTag(), invented), subject, body, address, null, null);
    }

    /** The same to somebody who has no account: what it opens is the way to one. */
    public void invite(Stranger to, String subject, String body, String address, String secret, Instant until) {
        var recipient = new Recipient(null, to.email(), to.language(), to.invented());
        post(recipient, subject, body, address, secret, until);
    }

    /** @param invented whether the address belongs to the demonstration, and nothing may be sent there */
    public record Stranger(String email, String language, boolean invented) {}

    /** A letter whose link opens something: its secret is forgotten as soon as it has gone out or opens nothing. */
    void post(
            Account to, String subject, String body, String address, @Nullable String secret, @Nullable Instant until) {
        post(new Recipient(to.id(), to.email(), to.language(), to.demo()), subject, body, address, secret, until);
    }

    private record Recipient(@Nullable UUID account, String email, String language, boolean invented) {}

    private void post(
            Recipient to,
            String subject,
            String body,
            String address,
            @Nullable String secret,
            @Nullable Instant until) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql("""
                        insert into mail (id, account_id, recipient, language, subject, body, address, secret, secret_until,
                            invented, next_at, created_at)
                        values (:id, cast(:account as uuid), :recipient, :language, :subject, :body, :address, cast(:secret as text),
                            cast(:until as timestamptz), :invented, :now, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("account", to.account())
                .param("recipient", to.email())
                .param("language", to.language())
                .param("subject", subject.replaceAll("\\p{Cntrl}+", " "))
                .param("body", body)
                .param("address", address)
                .param("secret", secret)
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .param("invented", to.invented())
                .param("now", now)
                .update();
    }
}
