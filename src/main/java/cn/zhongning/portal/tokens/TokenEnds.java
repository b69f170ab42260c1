package cn.zhongning.portal.tokens;

import cn.zhongning.portal.accounts.Account;
import cn.zhongning.portal.accounts.Accounts;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Clocks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reminds those who write for an organisation, before its system stands at a shut door. */
@Component
class TokenEnds {
    /** So many days before its last one. */
    static final int FIRST = 14;

    /** And once more. */
    static final int LAST = 3;

    private static final int HOUR = 3_600_000;

    private final Accounts accounts;
    private final Notices notices;
    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final Clock clock;

    TokenEnds(Accounts accounts, Notices notices, JdbcClient sql, TransactionOperations transactions, Clock clock) {
        this.accounts = accounts;
        this.notices = notices;
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Ending(UUID id, UUID organisation, String name, String ending, LocalDate lastDay, int mark) {}

    /** Soon after a start too: of what fell into a downtime only the nearer reminder is sent. */
    @Scheduled(fixedDelay = HOUR, initialDelay = 25_000)
    void remind() {
        var today = LocalDate.ofInstant(clock.instant(), Clocks.CHINA);
        ending(today).forEach(one -> transactions.executeWithoutResult(tied -> remind(one, today)));
    }

    /** One that was made shorter before its end than a reminder reaches is not reminded of by it. */
    private List<Ending> ending(LocalDate today) {
        return sql.sql("""
                        select t.* from (
                            select id, organisation_id as organisation, name, ending, created_at, expires_at,
                                cast((expires_at at time zone 'Asia/Shanghai') as date) - 1 as last_day,
                                case when expires_at > :soon then :first else :last end as mark
                            from api_token where revoked_at is null and expires_at > :now and expires_at <= :horizon
                        ) t
                        where t.created_at < t.expires_at - make_interval(days => t.mark + 1)
                        and not exists (select from token_reminder r where r.token_id = t.id and r.days_before <= t.mark)
                        order by t.expires_at, t.id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("soon", behind(today, LAST))
                .param("horizon", behind(today, FIRST))
                .param("first", FIRST)
                .param("last", LAST)
                .query(Ending.class)
                .list();
    }

    /** When a token ends whose last day is so many days ahead. */
    private static OffsetDateTime behind(LocalDate today, int days) {
        return today.plusDays(days + 1L).atStartOfDay(Clocks.CHINA).toOffsetDateTime();
    }

    private void remind(Ending token, LocalDate today) {
        int told = sql.sql("insert into token_reminder values (?, ?, ?) on conflict do nothing")
                .params(token.id(), token.mark(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (told == 0) return;
        long left = ChronoUnit.DAYS.between(today, token.lastDay());
        accounts.of(token.organisation()).stream()
                .filter(TokenEnds::writes)
                .forEach(account -> notices.tell(
                        account.id(),
                        "tokens.notice.ending",
                        "/desk/tokens",
                        token.name(),
                        token.lastDay().toString(),
                        left,
                        token.ending()));
    }

    private static boolean writes(Account account) {
        return account.enabled() && account.member().writes();
    }
}
