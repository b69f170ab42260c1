package cn.zhongning.portal.search;

import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.CreditCode;
import cn.zhongning.portal.accounts.OrganisationKind;
import cn.zhongning.portal.accounts.OrganisationStatus;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one organisation published, written straight into the tables. */
record Published(JdbcClient sql, UUID owner) {
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    static Published by(JdbcClient sql, Accounts accounts) {
        var owner = accounts.create(
                OrganisationKind.ENTERPRISE,
                "检索试验厂",
                CreditCode.completing("91640521MA00H" + NEXT.incrementAndGet() + "X"),
                "shikong",
                OrganisationStatus.APPROVED,
                false);
        return new Published(sql, owner.id());
    }

    UUID demand(String title, String problem) {
        return demand(title, problem, "other", "ningan", null);
    }

    /** @param deadline days from today, or null */
    UUID demand(String title, String problem, String industry, String town, @Nullable Integer deadline) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into demand (id, version, organisation_id, stage, title, industry, town, problem, targets, tried, summary,
                    protected_part, contact, cooperation, deadline, expires_on, published_at, updated_at, secret_level)
                values (:id, 1, :owner, 'PUBLISHED', :title, :industry, :town, :problem, '', '', :title, '绝密参数', '13900000000',
                    '{LICENCE}', current_date + cast(:deadline as int), current_date + 300, now(), now(), 'PUBLIC')
                """)
                .param("id", id)
                .param("owner", owner)
                .param("title", title)
                .param("industry", industry)
                .param("town", town)
                .param("problem", problem)
                .param("deadline", deadline)
                .update();
        return id;
    }

    UUID event(String title, int daysFromNow) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into event (id, version, organisation_id, title, kind, settings, starts_at, ends_at, venue, town, description,
                    stage, created_at, updated_at, published_at)
                values (:id, 1, :owner, :title, 'LECTURE', '{SCHOOL}', now() + :days * interval '1 day',
                    now() + :days * interval '1 day' + interval '2 hours', '科普馆', 'ningan', '检索试验用的一次讲座，欢迎来听。',
                    'PUBLISHED', now(), now(), now())
                """)
                .param("id", id)
                .param("owner", owner)
                .param("title", title)
                .param("days", daysFromNow)
                .update();
        sql.sql(
                        "insert into event_session (id, event_id, starts_at, ends_at) select id, id, starts_at, ends_at from event where id = ?")
                .param(id)
                .update();
        return id;
    }

    void withdraw(UUID demand) {
        sql.sql("update demand set stage = 'WITHDRAWN' where id = ?")
                .param(demand)
                .update();
    }

    void remove(List<UUID> ids) {
        // one by one: matches of several are written at the same time, in an order of their own
        ids.forEach(id -> sql.sql("delete from demand where id = ?").param(id).update());
        sql.sql("delete from event where id in (:ids)").param("ids", ids).update();
    }
}
