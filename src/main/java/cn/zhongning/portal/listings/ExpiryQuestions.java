package cn.zhongning.portal.listings;

import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Asks owners, before a listing ends, whether it goes on: a row for each question keeps several nodes from asking twice. */
@Component
class ExpiryQuestions {
    private static final int HOUR = 3_600_000;

    private final Accounts accounts;
    private final Notices notices;
    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final Clock clock;

    ExpiryQuestions(
            Accounts accounts, Notices notices, JdbcClient sql, TransactionOperations transactions, Clock clock) {
        this.accounts = accounts;
        this.notices = notices;
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Soon after a start too: what fell into a downtime is asked then, the nearer of the two questions only. */
    @Scheduled(fixedDelay = HOUR, initialDelay = 20_000)
    void ask() {
        var today = Facts.day(clock.instant());
        for (var kind : List.of(Kind.DEMAND, Kind.RESULT)) {
            ending(kind, today).forEach(one -> transactions.executeWithoutResult(tied -> ask(kind, one, today)));
        }
    }

    private record Ending(UUID id, UUID organisation, String title, LocalDate expiresOn) {
        int question(LocalDate today) {
            return ChronoUnit.DAYS.between(today, expiresOn) > Renewal.LAST ? Renewal.FIRST : Renewal.LAST;
        }
    }

    private List<Ending> ending(Kind kind, LocalDate today) {
        return sql.sql("select l.id, l.organisation_id, l.title, l.expires_on from " + StageCounts.table(kind) + """
                         l where l.stage = 'PUBLISHED' and l.expires_on between :today and :horizon
                        and not exists (select from expiry_question q where q.listing_id = l.id
                            and q.expires_on = l.expires_on
                            and q.days_before <= case when l.expires_on > :last then :first else :second end)
                        order by l.expires_on, l.id
                        """)
                .param("today", today)
                .param("horizon", today.plusDays(Renewal.FIRST))
                .param("last", today.plusDays(Renewal.LAST))
                .param("first", Renewal.FIRST)
                .param("second", Renewal.LAST)
                .query((row, number) -> new Ending(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("title"),
                        row.getObject("expires_on", LocalDate.class)))
                .list();
    }

    private void ask(Kind kind, Ending ending, LocalDate today) {
        int asked = sql.sql("insert into expiry_question values (?, ?, ?, ?) on conflict do nothing")
                .params(
                        ending.id(),
                        ending.expiresOn(),
                        ending.question(today),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (asked == 0) return;
        accounts.of(ending.organisation()).stream()
                .filter(account -> account.enabled() && account.member().writes())
                .forEach(account -> notices.tell(
                        account.id(),
                        "listings.notice.ending",
                        "/desk/" + kind.path() + "/" + ending.id(),
                        ending.title(),
                        ending.expiresOn().toString()));
    }
}
