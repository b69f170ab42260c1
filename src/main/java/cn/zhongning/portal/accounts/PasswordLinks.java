package cn.zhongning.portal.accounts;

import cn.zhongning.portal.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mailed links that let somebody set a password once. The link's secret is kept as a hash only. */
@Service
class PasswordLinks {
    static final Duration RESET = Duration.ofMinutes(30);
    static final Duration INVITATION = Duration.ofDays(7);
    private static final int PER_HOUR = 3;

    private final AccountRepository people;
    private final Accounts accounts;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    PasswordLinks(
            AccountRepository people,
            Accounts accounts,
            JdbcClient sql,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.sql = sql;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Mails a link where the address is known; nobody fills a mailbox by asking over and over. */
    @Transactional
    void ask(String email) {
        people.findByEmail(email.strip())
                .filter(Account::enabled)
                .filter(account -> lately(account.id()) < PER_HOUR)
                .ifPresent(account -> send(account, "accounts.letter.reset", RESET));
    }

    void invite(Account account) {
        send(account, "accounts.letter.invitation", INVITATION);
    }

    boolean opens(String secret) {
        return owner(secret).isPresent();
    }

    /** @throws Refused where the link opens nothing any more, or the password is not good enough */
    @Transactional
    void use(String secret, String password) {
        var owner = sql.sql("delete from password_reset where token_hash = ? and expires_at > ? returning account_id")
                .params(Secrets.hash(secret), clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .flatMap(people::findById)
                .filter(Account::enabled)
                .orElseThrow(() -> new Refused("accounts.error.link.gone"));
        accounts.setPassword(owner, password);
        sql.sql("delete from password_reset where account_id = ?")
                .param(owner.id())
                .update();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void forget() {
        sql.sql("delete from password_reset where expires_at < ?")
                .param(clock.instant().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void send(Account account, String key, Duration life) {
        var secret = Secrets.fresh();
        Instant until = clock.instant().plus(life);
        sql.sql("insert into password_reset (token_hash, account_id, expires_at, created_at) values (?, ?, ?, ?)")
                .params(
                        Secrets.hash(secret),
                        account.id(),
                        until.atOffset(ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record("password.link", account.id());
        events.publishEvent(new Letter(account, key, "/reset/", secret, until));
    }

    private Optional<UUID> owner(String secret) {
        return sql.sql("select account_id from password_reset where token_hash = ? and expires_at > ?")
                .params(Secrets.hash(secret), clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    private int lately(UUID account) {
        return sql.sql("select count(*) from password_reset where account_id = ? and created_at > ?")
                .params(account, clock.instant().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
