package cn.zhongning.portal.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The line in which mail waits, and the record of what became of it. */
@Component
class MailTable {
    private static final String COLUMNS =
            "id, account_id, recipient, language, subject, body, address, secret, invented, state, attempts, trouble, created_at, sent_at";

    private final JdbcClient sql;
    private final Clock clock;

    MailTable(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param key none where the same may be told again */
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
            @Nullable String key) {}

    /** @return whether it is new: of the same key there is one only */
    boolean put(Posted posted) {
        return sql.sql("""
                        insert into mail (id, channel, account_id, recipient, language, subject, body, address, secret,
                            secret_until, invented, about, key, next_at, created_at)
                        values (:id, :channel, cast(:account as uuid), :recipient, :language, :subject, :body, :address,
                            cast(:secret as text), cast(:until as timestamptz), :invented, cast(:about as uuid),
                            cast(:key as text), :now, :now)
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
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    List<Mail> due(Instant now, int atMost) {
        return sql.sql(
                        "select " + COLUMNS
                                + " from mail where channel = 'MAIL' and state = 'WAITING' and next_at <= ? order by next_at limit ?")
                .params(now.atOffset(ZoneOffset.UTC), atMost)
                .query(Mail.class)
                .list();
    }

    List<Mail> newest(int offset, int atMost) {
        return sql.sql("select " + COLUMNS + " from mail order by created_at desc, id limit ? offset ?")
                .params(atMost, offset)
                .query(Mail.class)
                .list();
    }

    List<Mail> failed(int offset, int atMost) {
        return sql.sql("select " + COLUMNS
                        + " from mail where state = 'FAILED' order by created_at desc, id limit ? offset ?")
                .params(atMost, offset)
                .query(Mail.class)
                .list();
    }

    Optional<Mail> find(UUID id) {
        return sql.sql("select " + COLUMNS + " from mail where id = ?")
                .param(id)
                .query(Mail.class)
                .optional();
    }

    int failed() {
        return sql.sql("select count(*) from mail where state = 'FAILED'")
                .query(Integer.class)
                .single();
    }

    /** Counts a try before it is made; answers whether this letter still waits. */
    boolean tried(UUID id, Instant next) {
        return sql.sql("update mail set attempts = attempts + 1, next_at = ? where id = ? and state = 'WAITING'")
                        .params(next.atOffset(ZoneOffset.UTC), id)
                        .update()
                > 0;
    }

    void sent(UUID id, boolean keepSecret, Instant now) {
        sql.sql("""
                        update mail set state = 'SENT', sent_at = :now, trouble = null,
                            secret = case when :keep then secret end
                        where id = :id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("keep", keepSecret)
                .param("id", id)
                .update();
    }

    void trouble(UUID id, String trouble, boolean forGood) {
        sql.sql(
                        "update mail set trouble = :trouble, state = case when :end then 'FAILED' else state end where id = :id")
                .param("trouble", trouble)
                .param("end", forGood)
                .param("id", id)
                .update();
    }

    /** Back into the line, at its end. */
    boolean again(UUID id, Instant now) {
        return sql.sql("update mail set state = 'WAITING', attempts = 0, next_at = ? where id = ? and state = 'FAILED'")
                        .params(now.atOffset(ZoneOffset.UTC), id)
                        .update()
                > 0;
    }

    /** A link that opens nothing any more is neither sent nor kept; nor is what makes no sense any longer. */
    void forgetSecrets(Instant now) {
        sql.sql("""
                        update mail set secret = null, state = case when state = 'SENT' then 'SENT' else 'EXPIRED' end
                        where secret_until < ? and (secret is not null or state = 'WAITING')
                        """).param(now.atOffset(ZoneOffset.UTC)).update();
    }
}
