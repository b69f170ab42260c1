package cn.zhongning.portal.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The line in which mail waits, and the record of what became of it. */
@Component
class MailTable {
    static final String COLUMNS =
            "id, channel, account_id, recipient, language, subject, body, address, secret, invented, about, topic, state, cause, attempts,"
                    + " trouble, claim, created_at, sent_at";
    /** Whoever took it knows best, also after it was given up for lost; but not after a person decided. */
    private static final String CLAIMED = " where id = :id and claim = :claim and state in ('SENDING', 'PERHAPS')";

    private static final int TURN = 640522;

    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MailTable(JdbcClient sql, TransactionTemplate transactions, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param key none where the same may be told again
     * @param topic none for what nobody switches off
     * @param from it is not sent earlier
     */
    record Posted(
            UUID id,
            Channel channel,
            @Nullable UUID accountId,
            String recipient,
            String language,
            String subject,
            String body,
            String address,
            @Nullable String secret,
            @Nullable Instant until,
            boolean invented,
            @Nullable UUID about,
            @Nullable String key,
            @Nullable Topic topic,
            Instant from) {}

    /** @return whether it is new: of the same key there is one only */
    boolean put(Posted posted) {
        return sql.sql("""
                        insert into mail (id, channel, account_id, recipient, language, subject, body, address, secret,
                            secret_until, invented, about, key, topic, next_at, created_at)
                        values (:id, :channel, cast(:account as uuid), :recipient, :language, :subject, :body, :address,
                            cast(:secret as text), cast(:until as timestamptz), :invented, cast(:about as uuid),
                            cast(:key as text), cast(:topic as text), :from, :now)
                        on conflict (key) where key is not null do nothing
                        """)
                        .param("id", posted.id())
                        .param("channel", posted.channel().name())
                        .param("account", posted.accountId())
                        .param("recipient", posted.recipient())
                        .param("language", posted.language())
                        .param("subject", posted.subject())
                        .param("body", posted.body())
                        .param("address", posted.address())
                        .param("secret", posted.secret())
                        .param(
                                "until",
                                posted.until() == null ? null : posted.until().atOffset(ZoneOffset.UTC))
                        .param("invented", posted.invented())
                        .param("about", posted.about())
                        .param("key", posted.key())
                        .param(
                                "topic",
                                posted.topic() == null ? null : posted.topic().name())
                        .param("from", posted.from().atOffset(ZoneOffset.UTC))
                        .param("now", now())
                        .update()
                > 0;
    }

    /** Whether a message of this channel is to leave now. */
    boolean waits(Channel channel) {
        return sql.sql("select exists (select from mail where channel = ? and state = 'WAITING' and next_at <= ?)")
                .params(channel.name(), now())
                .query(Boolean.class)
                .single();
    }

    /**
     * The message whose turn it is, counted as tried and marked with who took it, before it leaves. Carriers of several
     * nodes take in turn, and nobody gets two messages at once: they would overtake each other. A letter to an address
     * that is known not to exist is blocked instead.
     */
    Optional<Mail> claim(Channel channel) {
        return Objects.requireNonNull(transactions.execute(status -> claimed(channel)));
    }

    private Optional<Mail> claimed(Channel channel) {
        sql.sql("select pg_advisory_xact_lock(" + TURN + ")")
                .query((row, number) -> 0)
                .single();
        return sql.sql("""
                        update mail set claim = :claim, claimed_at = now(), tried_at = :now, attempts = attempts + 1,
                            state = case when exists (
                                select from dead_address d where d.channel = mail.channel and d.address = lower(mail.recipient))
                                then 'BLOCKED' else 'SENDING' end
                        where id = (
                            select m.id from mail m
                            where m.channel = :channel and m.state = 'WAITING' and m.next_at <= :now and not exists (
                                select from mail other where other.state = 'SENDING' and other.channel = m.channel
                                    and other.recipient = m.recipient)
                            order by m.next_at, m.created_at, m.id limit 1) and state = 'WAITING'
                        returning
                        """ + COLUMNS)
                .param("claim", UUID.randomUUID())
                .param("now", now())
                .param("channel", channel.name())
                .query(Mail.class)
                .optional();
    }

    void sent(Mail mail, boolean keepSecret) {
        sql.sql("""
                        update mail set state = 'SENT', sent_at = :now, trouble = null, cause = null,
                            secret = case when :keep then secret end
                        """ + CLAIMED)
                .param("keep", keepSecret)
                .param("now", now())
                .param("id", mail.id())
                .param("claim", mail.claim())
                .update();
    }

    /** As if nobody had taken it. */
    void giveBack(Mail mail) {
        sql.sql("update mail set state = 'WAITING', attempts = attempts - 1, claim = null" + CLAIMED)
                .param("id", mail.id())
                .param("claim", mail.claim())
                .update();
    }

    void later(Mail mail, String trouble, Instant next) {
        sql.sql("update mail set state = 'WAITING', trouble = :trouble, next_at = :next" + CLAIMED)
                .param("trouble", trouble)
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("id", mail.id())
                .param("claim", mail.claim())
                .update();
    }

    void perhaps(Mail mail, String trouble) {
        sql.sql("update mail set state = 'PERHAPS', trouble = :trouble" + CLAIMED)
                .param("trouble", trouble)
                .param("id", mail.id())
                .param("claim", mail.claim())
                .update();
    }

    /** @return whether it was still this carrier's to say so */
    boolean failed(Mail mail, Mail.Cause cause, String trouble) {
        return sql.sql("update mail set state = 'FAILED', cause = :cause, trouble = :trouble" + CLAIMED)
                        .param("cause", cause.name())
                        .param("trouble", trouble)
                        .param("id", mail.id())
                        .param("claim", mail.claim())
                        .update()
                > 0;
    }

    /** It was taken, and came back. */
    boolean returned(UUID id, String trouble) {
        return sql.sql(
                                "update mail set state = 'FAILED', cause = 'RETURNED', trouble = ? where id = ? and state in ('SENT', 'PERHAPS')")
                        .params(trouble, id)
                        .update()
                > 0;
    }

    Optional<Mail> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from mail where id = ?")
                .param(id)
                .query(Mail.class)
                .optional();
    }

    /** A link that opens nothing any more is neither sent nor kept; nor is what makes no sense any longer. */
    void forgetSecrets() {
        // Both clocks must have passed it: nothing expires because one of them jumped.
        sql.sql("""
                        update mail set secret = null,
                            state = case when state in ('WAITING', 'HELD') then 'EXPIRED' else state end
                        where secret_until < least(:now, now()) and (secret is not null or state in ('WAITING', 'HELD'))
                            and state <> 'SENDING'
                        """).param("now", now()).update();
    }

    /**
     * Whoever took these has fallen, or lost the way to the database. Measured by the database's clock, as it was written;
     * a claim of the future shows that this clock was turned back.
     */
    int missing() {
        return sql.sql("""
                        update mail set state = 'PERHAPS' where state = 'SENDING'
                            and (claimed_at < now() - interval '5 minutes' or claimed_at > now() + interval '5 minutes')
                        """).update();
    }

    /** The clock was ahead when these were tried, or written: they would wait until then. */
    void clockTurnedBack() {
        sql.sql("""
                        update mail set next_at = :now
                        where state = 'WAITING' and next_at > :now
                            and coalesce(tried_at, created_at) > cast(:now as timestamptz) + interval '5 minutes'
                        """).param("now", now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
