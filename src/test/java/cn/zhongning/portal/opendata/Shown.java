package cn.zhongning.portal.opendata;

import cn.zhongning.portal.NewOrganisation;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.accounts.OrganisationKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one organisation has before the public, written straight into the tables. */
public record Shown(JdbcClient sql, UUID owner) {
    public static Shown by(JdbcClient sql, Accounts accounts) {
        return new Shown(sql, NewOrganisation.approved(accounts, OrganisationKind.UNIVERSITY, "开放数据研究院"));
    }

    /** @param days from today on which it is shown last, in China */
    public UUID demand(String title, String industry, int days) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into demand (id, version, organisation_id, stage, title, industry, town, problem, targets, tried, summary,
                    protected_part, contact, cooperation, expires_on, published_at, updated_at, secret_level)
                values (:id, 1, :owner, 'PUBLISHED', :title, :industry, 'shikong', '烘干一茬鲜果要两天', '', '', '省电 & 省工',
                    '绝密参数', '13900000000', '{LICENCE}', (now() at time zone 'Asia/Shanghai')::date + :days,
                    now(), now(), 'PUBLIC')
                """)
                .param("id", id)
                .param("owner", owner)
                .param("title", title)
                .param("industry", industry)
                .param("days", days)
                .update();
        return id;
    }

    public UUID result(String title, String industry) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into tech_result (id, version, organisation_id, stage, title, team, summary, advantages, keywords, field,
                    industry, readiness, readiness_scale, readiness_evidence, assessed_by, cases, cooperation, price_mode,
                    price_from, price_to, price_terms, expires_on, published_at, updated_at, secret_level, protected_part, contact)
                values (:id, 1, :owner, 'PUBLISHED', :title, '食品工程团队', '用热泵分段变温烘干枸杞，每公斤省电三分之一。', '颜色红亮 <一级>',
                    '{枸杞,热泵}', '食品工程', :industry, 7, 'GENERAL', '连续运行两季', '自治区科技厅', '', '{LICENCE,SERVICE}', 'AGREED',
                    30000000, 80000000, '', current_date + 300, now(), now(), 'PUBLIC', '绝密配方', '13900000000')
                """)
                .param("id", id)
                .param("owner", owner)
                .param("title", title)
                .param("industry", industry)
                .update();
        return id;
    }

    /** In the county's hall, tomorrow. */
    public UUID event(String title, String industry) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into event (id, version, organisation_id, title, kind, settings, industry, starts_at, ends_at, venue, town,
                    description, stage, created_at, updated_at, published_at)
                values (:id, 1, :owner, :title, 'LECTURE', '{SCHOOL}', :industry, date_trunc('hour', now()) + interval '1 day',
                    date_trunc('hour', now()) + interval '26 hours', '科普馆', 'ningan', '开放数据的一次**讲座**。', 'PUBLISHED', now(), now(), now())
                """)
                .param("id", id)
                .param("owner", owner)
                .param("title", title)
                .param("industry", industry)
                .update();
        sql.sql("""
                insert into event_session (id, event_id, starts_at, ends_at, seats)
                select id, id, starts_at, ends_at, 30 from event where id = ?
                """).param(id).update();
        return id;
    }

    /** One that the tables take and nobody can read. */
    public UUID unreadable(String title) {
        var id = result(title, "goji");
        sql.sql("update tech_result set price_mode = 'NONSENSE' where id = ?")
                .param(id)
                .update();
        return id;
    }

    public void rename(UUID listing, String title) {
        each("update %s set title = ?, updated_at = now() where id = ?", List.of(title, listing));
    }

    public void withdraw(UUID listing) {
        each("update %s set stage = 'WITHDRAWN' where id = ?", List.of(listing));
    }

    public void delete(UUID listing) {
        each("delete from %s where id = ?", List.of(listing));
    }

    public void checked(boolean approved) {
        sql.sql("update organisation set status = ? where id = ?")
                .params(approved ? "APPROVED" : "REFUSED", owner)
                .update();
    }

    /** Waits until all that has happened is stamped. */
    public void settle() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> sql.sql("select count(*) from open_change")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private void each(String statement, List<?> values) {
        Stream.of("demand", "tech_result")
                .forEach(table ->
                        sql.sql(statement.formatted(table)).params(values).update());
    }
}
