package cn.zhongning.portal.demo;

import cn.zhongning.portal.notices.NoticeKind;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the demonstration's people were told of all that happened in it, the older news read; how two of them want to be
 * told; and hits that wait for the next digest.
 */
@Component
class DemoNotices {
    private static final Duration UNREAD = Duration.ofDays(2);

    private static final String DEALS = """
            select a.id as account_id, e.at, 'deals.notice.' || e.move as key, '/desk/deals/' || d.id as address,
                array[d.title, o.name, left(e.words, 120), ''] as words
            from deal_entry e join deal d on d.id = e.deal_id and d.demo join organisation o on o.id = e.organisation_id
                join account a on a.demo and a.organisation_id in (d.owner_organisation, d.asker_organisation)
            where e.only_side is null and e.organisation_id <> a.organisation_id
                and e.move in ('SEND', 'ACCEPT', 'ASK', 'TALK', 'WRITE', 'PROPOSE', 'SIGN')
            """;

    private static final String HITS = """
            select s.account_id, h.found_at as at, 'saved.notice.one' as key, '/desk/searches/' || s.id as address,
                array[coalesce(d.title, r.title), s.name, '写到了“' || substring(h.marked, U&'\\E000(.+)\\E001') || '”'] as words
            from saved_hit h join saved_search s on s.id = h.search_id join account a on a.id = s.account_id and a.demo
                left join demand d on d.id = h.listing_id left join tech_result r on r.id = h.listing_id
            """;

    private static final String LISTINGS = """
            select a.id as account_id, l.published_at as at, 'listings.notice.published' as key, l.address, array[l.title] as words
            from (select id, organisation_id, title, published_at, '/demands/' || id as address from demand
                      where demo and stage = 'PUBLISHED'
                  union all select id, organisation_id, title, published_at, '/results/' || id from tech_result
                      where demo and stage = 'PUBLISHED') l
                join account a on a.demo and a.organisation_id = l.organisation_id
            """;

    private static final String EVENTS = """
            select a.id as account_id, e.published_at as at, 'events.notice.published' as key, '/desk/events/' || e.id as address,
                array[e.title] as words
            from event e join account a on a.demo and a.role = 'ORGANISER' and a.organisation_id = e.organisation_id
            where e.demo and e.stage = 'PUBLISHED'
            """;

    private static final String SUBMITTED = """
            select a.id as account_id, now() - interval '5 hours' as at, 'listings.notice.submitted' as key,
                '/desk/review' as address, array[l.title] as words
            from (select title from demand where demo and stage = 'SUBMITTED'
                  union all select title from tech_result where demo and stage = 'SUBMITTED') l
                join account a on a.demo and a.role = 'STAFF'
            """;

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;

    DemoNotices(JdbcClient jdbc, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    private record Told(UUID accountId, Instant at, String key, String address, List<String> words) {}

    void load() {
        settings("enterprise@demo.example", "21:30", "07:00", 8);
        settings("university@demo.example", "22:30", "07:30", 17);
        pace("enterprise@demo.example", NoticeKind.LISTING, "WEEKLY");
        pace("university@demo.example", NoticeKind.AGENCY, "DAILY");
        told(DEALS, NoticeKind.TALK, 6);
        told(HITS, NoticeKind.MATCH, 4);
        told(LISTINGS, NoticeKind.LISTING, 2);
        told(EVENTS, NoticeKind.EVENT, 3);
        told(SUBMITTED, NoticeKind.DUTY, 5);
    }

    private void settings(String email, String from, String to, int hour) {
        jdbc.sql("""
                        insert into notice_times (account_id, version, quiet_from, quiet_to, quiet_mail, quiet_sms, digest_hour, digest_day)
                        select id, 1, cast(? as time), cast(? as time), true, true, ?, 1 from account where email = ?
                        """).params(from, to, hour, email).update();
    }

    private void pace(String email, NoticeKind kind, String pace) {
        jdbc.sql("insert into notice_pace select id, ?, 'MAIL', ? from account where email = ?")
                .params(kind.name(), pace, email)
                .update();
    }

    /** @param newest so many for each of them */
    private void told(String happened, NoticeKind kind, int newest) {
        jdbc.sql(
                        "select * from (select *, row_number() over (partition by account_id order by at desc, address) as nth from ("
                                + happened + ") what) numbered where nth <= ?")
                .param(newest)
                .query((row, number) -> new Told(
                        row.getObject("account_id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("key"),
                        row.getString("address"),
                        List.of((String[]) row.getArray("words").getArray())))
                .list()
                .forEach(told -> tell(told, kind));
    }

    private void tell(Told told, NoticeKind kind) {
        var unread = told.at().isAfter(clock.instant().minus(UNREAD));
        var at = told.at().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into notice (id, account_id, kind, title, body, why, address, digest, created_at, read_at)
                        values (:id, :account, :kind, :title, :body, cast(:why as text), :address, cast(:digest as text), :at,
                            cast(:read as timestamptz))
                        """)
                .param("id", UUID.randomUUID())
                .param("account", told.accountId())
                .param("kind", kind.name())
                .param("title", said(told, ".title"))
                .param("body", said(told, ".body"))
                .param("why", texts.knows(told.key() + ".why") ? said(told, ".why") : null)
                .param("address", told.address())
                .param("digest", unread && kind == NoticeKind.MATCH ? "DAILY" : null)
                .param("at", at)
                .param("read", unread ? null : at.plusHours(3))
                .update();
    }

    private String said(Told told, String part) {
        return texts.get(Texts.CHINESE, told.key() + part, told.words().toArray());
    }
}
