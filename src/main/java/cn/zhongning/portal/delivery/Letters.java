package cn.zhongning.portal.delivery;

import cn.zhongning.portal.accounts.Account;
import java.time.Clock;
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
    private final Stops stops;
    private final Clock clock;

    Letters(JdbcClient sql, Kept kept, MailTable line, Stops stops, Clock clock) {
        this.sql = sql;
        this.kept = kept;
        this.line = line;
        this.stops = stops;
        this.clock = clock;
    }

    /** In which somebody wants to be written to. */
    public static Locale language(Account account) {
        return Locale.forLanguageTag(account.language());
    }

    UUID post(Account to, String subject, String body, String address) {
        return post(to, subject, body, address, null, null);
    }

    /**
     * @param topic none for what nobody switches off
     * @return the letter's id
     */
    public UUID post(Account to, @Nullable Topic topic, String subject, String body, String address, Instant from) {
        var id = UUID.randomUUID();
        var words = new Words(subject, body, address, null, null);
        line.put(posted(id, recipient(to), words, null, topic, null, from));
        return id;
    }

    /**
     * @param key of its day: nobody gets two
     * @return whether there was none yet
     */
    public boolean digest(UUID id, Account to, String subject, String body, String key, Instant from) {
        var words = new Words(subject, body, "/desk/notices", null, null);
        return line.put(posted(id, recipient(to), words, null, Topic.DIGEST, key, from));
    }

    /** To somebody who has no account. */
    public void post(String recipient, Locale language, boolean invented, String subject, String body, String address) {
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
        about(ticket, id, to, null, subject, body, address, secret, until);
    }

    /** @param topic of which its reader may want no more; see {@link Stops} */
    public void about(
            UUID ticket,
            UUID id,
            Stranger to,
            @Nullable Topic topic,
            String subject,
            String body,
            String address,
            String secret,
            Instant until) {
        var recipient = new Recipient(null, to.email(), to.language(), to.invented());
        var words = new Words(subject, body, address, secret, until);
        line.put(posted(id, recipient, words, ticket, topic, null, clock.instant()));
    }

    /** What was told before and is true no longer: where it has not gone out yet, it stays. */
    public void hold(Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        sql.sql(
                        "update mail set state = 'EXPIRED', secret = null, secret_until = null where id in (:ids) and state in ('WAITING', 'HELD')")
                .param("ids", ids)
                .update();
    }

    /** Somebody learned of it otherwise: what has not gone out, or perhaps has, is not looked after any more. */
    public void close(Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        sql.sql("""
                        update mail set state = 'CLOSED', secret = null, claim = null
                        where id in (:ids) and state in ('WAITING', 'FAILED', 'PERHAPS', 'BLOCKED', 'HELD')
                        """).param("ids", ids).update();
    }

    /** What waits of a topic of which its reader wants no more. */
    public void hold(Topic topic, UUID whose) {
        sql.sql("""
                        update mail set state = 'EXPIRED', secret = null, secret_until = null
                        where coalesce(about, account_id) = ? and topic = ? and state in ('WAITING', 'HELD')
                        """).params(whose, topic.name()).update();
    }

    /** All that was written about these tickets, and to whom. */
    public void forget(Collection<UUID> tickets) {
        if (tickets.isEmpty()) return;
        sql.sql("delete from mail where about in (:tickets) returning id, channel, created_at")
                .param("tickets", tickets)
                .query(Forgotten.class)
                .list()
                .forEach(gone -> kept.forget(gone.channel(), gone.id(), gone.createdAt()));
        stops.forget(tickets);
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
        return post(recipient(to), subject, body, address, secret, until);
    }

    private static Recipient recipient(Account to) {
        return new Recipient(to.id(), to.email(), to.language(), to.demo());
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
        var words = new Words(subject, body, address, secret, until);
        line.put(posted(id, to, words, null, null, null, clock.instant()));
        return id;
    }

    private record Words(
            String subject,
            String body,
            String address,
            @Nullable String secret,
            @Nullable Instant until) {}

    private static MailTable.Posted posted(
            UUID id,
            Recipient to,
            Words words,
            @Nullable UUID about,
            @Nullable Topic topic,
            @Nullable String key,
            Instant from) {
        return new MailTable.Posted(
                id,
                Channel.MAIL,
                to.account(),
                to.email(),
                to.language(),
                words.subject().replaceAll("\\p{Cntrl}+", " "),
                words.body(),
                words.address(),
                words.secret(),
                words.until(),
                to.invented(),
                about,
                key,
                topic,
                from);
    }
}
