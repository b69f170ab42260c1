package cn.zhongning.portal.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The line in which messages to webhooks wait, and the record of what became of them. */
@Component
class DeliveryTable {
    private static final String COLUMNS =
            "d.id, d.webhook_id, d.happening, d.body, d.state, d.attempts, d.created_at, d.next_at, d.status, d.trouble, d.took_ms, d.done_at";

    private final JdbcClient sql;

    DeliveryTable(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, UUID webhook, Happening happening, String body, Instant now) {
        sql.sql("""
                        insert into webhook_delivery (id, webhook_id, happening, body, created_at, next_at)
                        values (:id, :webhook, :happening, :body, :now, :now)
                        """)
                .param("id", id)
                .param("webhook", webhook)
                .param("happening", happening.name())
                .param("body", body)
                .param("now", utc(now))
                .update();
    }

    /**
     * Takes the next message of every address that has none on its way: one that hangs holds up only its own. Another
     * node takes no other of it, and asks again whether this one is still free once it has its row. How long somebody has
     * had one is measured by the database's clock, which they share; of the future, it shows that this was turned back.
     */
    List<Delivery> take(Instant now, Duration lease, int atMost) {
        return sql.sql("""
                        with lane as (
                            select id from webhook w where paused_at is null
                              and exists (select from webhook_delivery d
                                where d.webhook_id = w.id and d.state = 'WAITING' and d.next_at <= :now)
                              and not exists (select from webhook_delivery d
                                where d.webhook_id = w.id and d.state = 'WAITING' and d.taken_at
                                    between now() - cast(:lease as interval) and now() + cast(:lease as interval))
                            limit :most for update skip locked)
                        update webhook_delivery d set attempts = d.attempts + 1, taken_at = now(), tried_at = :now
                        from lane cross join lateral (
                            select id from webhook_delivery
                            where webhook_id = lane.id and state = 'WAITING' and next_at <= :now
                            order by next_at, created_at, id limit 1) first
                        where d.id = first.id and d.state = 'WAITING' and (d.taken_at is null or d.taken_at not
                            between now() - cast(:lease as interval) and now() + cast(:lease as interval))
                        returning\s""" + COLUMNS)
                .param("now", utc(now))
                .param("lease", lease.toString())
                .param("most", atMost)
                .query(Delivery.class)
                .list();
    }

    void delivered(UUID id, int status, Duration took, Instant now) {
        sql.sql("""
                        update webhook_delivery set state = 'DELIVERED', status = :status, trouble = null, took_ms = :took,
                            taken_at = null, done_at = :now
                        where id = :id
                        """)
                .param("status", status)
                .param("took", took.toMillis())
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    /**
     * Unless somebody else has taken it meanwhile, because this try took too long.
     *
     * @param next when it is tried again; never where that was the last time
     */
    void failed(Delivery tried, @Nullable Integer status, String trouble, @Nullable Instant next, Instant now) {
        sql.sql("""
                        update webhook_delivery set status = cast(:status as int), trouble = :trouble, taken_at = null,
                            took_ms = null, state = case when :last then 'FAILED' else 'WAITING' end,
                            next_at = :next, done_at = case when :last then cast(:now as timestamptz) end
                        where id = :id and state = 'WAITING' and attempts = :attempts
                        """)
                .param("status", status)
                .param("trouble", trouble)
                .param("last", next == null)
                .param("next", utc(next == null ? now : next))
                .param("now", utc(now))
                .param("id", tried.id())
                .param("attempts", tried.attempts())
                .update();
    }

    List<Delivery> of(UUID webhook, int offset, int limit) {
        return sql.sql("select " + COLUMNS + " from webhook_delivery d where webhook_id = ?"
                        + " order by created_at desc, id offset ? limit ?")
                .params(webhook, offset, limit)
                .query(Delivery.class)
                .list();
    }

    Optional<Delivery> find(UUID webhook, UUID id) {
        return sql.sql("select " + COLUMNS + " from webhook_delivery d where webhook_id = ? and id = ?")
                .params(webhook, id)
                .query(Delivery.class)
                .optional();
    }

    /** What came to its end goes out once more, as it was; false while it is on its way anyway. */
    boolean again(UUID webhook, UUID id, Instant now) {
        return sql.sql("""
                        update webhook_delivery set state = 'WAITING', attempts = 0, next_at = :now, done_at = null
                        where webhook_id = :webhook and id = :id and state <> 'WAITING'
                        """)
                        .param("now", utc(now))
                        .param("webhook", webhook)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** The clock was ahead when these were tried, or written: they would wait until then. */
    void clockTurnedBack(Instant now) {
        sql.sql("""
                        update webhook_delivery set next_at = :now
                        where state = 'WAITING' and next_at > :now
                            and coalesce(tried_at, created_at) > cast(:now as timestamptz) + interval '5 minutes'
                        """).param("now", utc(now)).update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
