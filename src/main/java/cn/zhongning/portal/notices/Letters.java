package cn.zhongning.portal.notices;

import cn.zhongning.portal.accounts.Account;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts mail into its table, in the caller's transaction; sent from there on by its own job. */
@Component
public class Letters {
    private final JdbcClient sql;
    private final Kept kept;
    private final MailTable line;

    Letters(JdbcClient sql, Kept kept, MailTable line) {
        this.sql = sql;
        this.kept = kept;
        this.line = line;
    }

    static Locale language(Account account) {
        return Locale.forLanguageTag(account.language());
    }

    /** @return the letter's id */
    UUID post(Account to, String subject, String body, String address) {
        return post(to, subject, body, address, null, null);
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

    /**
     * A letter about somebody's ticket, which goes when that is forgotten.
     *
     * @param id none of another letter
     * @param until the letter is not sent later
     */
    public void about(
            UUID ticket,
            UUID id,
            Stranger to,
            String subject,
            String body,
            String address,
            String secret,
            Instant until) {
        var recipient = new Recipient(null, to.email(), to.language(), to.invented());
        post(id, ticket, recipient, subject, body, address, secret, until);
    }

    /** What was told before and is true no longer: where it has not gone out yet, it stays. */
    public void hold(Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        sql.sql("update mail set state = 'EXPIRED', secret = null where id in (:ids) and state = 'WAITING'")
                .param("ids", ids)
                .update();
    }

    /** All that was written about these tickets, and to whom. */
    public void forget(Collection<UUID> tickets) {
        if (tickets.isEmpty()) return;
        sql.sql("delete from mail where about in (:tickets) returning id, channel, created_at")
                .param("tickets", tickets)
                .query(Forgotten.class)
                .list()
                .forEach(gone -> kept.forget(gone.channel(), gone.id(), gone.createdAt()));
    }

    private record Forgotten(UUID id, Channel channel, Instant createdAt) {}

    /** What was written about a ticket. */
    public List<Written> writtenAbout(UUID ticket) {
        return sql.sql(
                        "select id, subject, body, created_at from mail where about = ? and channel = 'MAIL' order by created_at")
                .param(ticket)
                .query(Written.class)
                .list();
    }

    public record Written(UUID id, String subject, String body, Instant createdAt) {}

    /** @param invented whether the address belongs to the demonstration, and nothing may be sent there */
    public record Stranger(String email, String language, boolean invented) {}

    /** A letter whose link opens something: its secret is forgotten as soon as it has gone out or opens nothing. */
    UUID post(
            Account to, String subject, String body, String address, @Nullable String secret, @Nullable Instant until) {
        return post(
                new Recipient(to.id(), to.email(), to.language(), to.demo()), subject, body, address, secret, until);
    }

    private record Recipient(@Nullable UUID account, String email, String language, boolean invented) {}

    private UUID post(
            Recipient to,
            String subject,
            String body,
            String address,
            @Nullable String secret,
            @Nullable Instant until) {
        var id = UUID.randomUUID();
        post(id, null, to, subject, body, address, secret, until);
        return id;
    }

    private void post(
            UUID id,
            @Nullable UUID about,
            Recipient to,
            String subject,
            String body,
            String address,
            @Nullable String secret,
            @Nullable Instant until) {
        line.put(new MailTable.Posted(
                id,
                Channel.MAIL,
                to.account(),
                to.email(),
                to.language(),
                subject.replaceAll("\\p{Cntrl}+", " "),
                body,
                address,
                secret,
                until,
                to.invented(),
                about,
                null));
    }
}
