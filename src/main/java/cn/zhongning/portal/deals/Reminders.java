package cn.zhongning.portal.deals;

import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The reply clock: whoever's turn it is, is reminded after 3 and after 7 working days, of each turn once; after 7 the
 * broker is told as well, or the centre where there is none.
 */
@Component
class Reminders {
    static final int FIRST = 3;
    static final int SECOND = 7;

    private static final int AT_ONCE = 200;

    private final DealRepository deals;
    private final DealNews news;
    private final Notices notices;
    private final WorkingDays days;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            DealRepository deals,
            DealNews news,
            Notices notices,
            WorkingDays days,
            JdbcClient sql,
            TransactionTemplate transaction,
            Clock clock) {
        this.deals = deals;
        this.news = news;
        this.notices = notices;
        this.days = days;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 8 * * *", zone = "Asia/Shanghai")
    void remind() {
        remind(clock.instant());
    }

    /** The later step first: whoever comes late to both hears of one. */
    void remind(Instant now) {
        remind(SECOND, now);
        remind(FIRST, now);
    }

    private void remind(int step, Instant now) {
        for (var due = due(step, now); !due.isEmpty(); due = due(step, now)) {
            due.forEach(id -> transaction.executeWithoutResult(status -> remind(id, step, now)));
            if (due.size() < AT_ONCE) return;
        }
    }

    /** Demonstration data reminds nobody. */
    private List<UUID> due(int step, Instant now) {
        return sql.sql("""
                        select d.id from deal d
                        where d.turn is not null and d.turn_since < :limit and not d.demo
                          and not exists (select from deal_reminder r where r.deal_id = d.id
                                          and r.turn_since = d.turn_since and r.days >= :step)
                        order by d.turn_since limit :most
                        """)
                .param("limit", days.ago(step, now).atOffset(ZoneOffset.UTC))
                .param("step", step)
                .param("most", AT_ONCE)
                .query(UUID.class)
                .list();
    }

    private void remind(UUID id, int step, Instant now) {
        deals.findById(id).filter(deal -> first(deal, step, now)).ifPresent(deal -> {
            var turn = Optional.ofNullable(deal.turn()).orElseThrow();
            var address = DealNews.address(deal);
            int waited = days.between(deal.turnSince(), now);
            news.tell(deal, turn, null, "deals.notice.remind", deal.title(), waited, deal.stage());
            if (step == SECOND) escalate(deal, turn, address, waited);
        });
    }

    private void escalate(Deal deal, Side turn, String address, int waited) {
        var broker = deal.broker();
        if (broker == null) notices.tellRole(Role.STAFF, "deals.notice.silent", address, deal.title(), turn, waited);
        else notices.tell(broker, "deals.notice.silent", address, deal.title(), turn, waited);
    }

    /** Of two nodes that remind at once, one does; a turn that has passed on meanwhile is over. */
    private boolean first(Deal deal, int step, Instant now) {
        return deal.turn() != null
                && deal.turnSince().isBefore(days.ago(step, now))
                && sql.sql("""
                                insert into deal_reminder (deal_id, turn_since, days, at) values (?, ?, ?, ?)
                                on conflict do nothing
                                """)
                                .params(
                                        deal.id(),
                                        deal.turnSince().atOffset(ZoneOffset.UTC),
                                        step,
                                        now.atOffset(ZoneOffset.UTC))
                                .update()
                        > 0;
    }
}
