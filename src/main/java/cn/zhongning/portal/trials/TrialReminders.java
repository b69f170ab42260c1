package cn.zhongning.portal.trials;

import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.listings.Facts;
import cn.zhongning.portal.notices.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds both sides before a trial ends and before the decision, and tells them and the centre when it is overdue; each once. */
@Component
class TrialReminders {
    /** So many days before. */
    static final int AHEAD = 3;

    private static final String UNDECIDED =
            " and agreed_at is not null and declined_at is null and outcome is null and not demo";

    private final TrialRepository trials;
    private final Notices notices;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrialReminders(
            TrialRepository trials, Notices notices, JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        this.trials = trials;
        this.notices = notices;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Reminder(String column, String due, String key) {}

    private static final List<Reminder> ALL = List.of(
            new Reminder("end_reminded_at", "ends_on <= :soon and ends_on >= :today", "ending"),
            new Reminder(
                    "decision_reminded_at",
                    "decides_on <= :soon and decides_on >= :today and ends_on < :today",
                    "deciding"),
            new Reminder("overdue_told_at", "decides_on < :today", "overdue"));

    @Scheduled(cron = "0 40 8 * * *", zone = "Asia/Shanghai")
    void remind() {
        remind(Facts.day(clock.instant()));
    }

    void remind(LocalDate today) {
        for (var reminder : ALL) {
            due(reminder, today).forEach(id -> transaction.executeWithoutResult(status -> tell(reminder, id)));
        }
    }

    private List<UUID> due(Reminder reminder, LocalDate today) {
        return sql.sql("select id from trial where " + reminder.column() + " is null and " + reminder.due() + UNDECIDED
                        + " order by ends_on")
                .param("today", today)
                .param("soon", today.plusDays(AHEAD))
                .query(UUID.class)
                .list();
    }

    /** Of two nodes that remind at once, one does. */
    private void tell(Reminder reminder, UUID id) {
        int first = sql.sql("update trial set " + reminder.column() + " = :now where id = :id and " + reminder.column()
                        + " is null" + UNDECIDED)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (first == 0) return;
        var trial = trials.findById(id).orElseThrow();
        var key = "trials.notice." + reminder.key();
        var title = sql.sql("select title from deal where id = ?")
                .param(trial.dealId())
                .query(String.class)
                .single();
        var end = trial.endsOn().toString();
        var decision = trial.decidesOn().toString();
        notices.tellOrganisation(trial.userOrganisation(), key, trial.address(), title, end, decision);
        notices.tellOrganisation(trial.ownerOrganisation(), key, trial.address(), title, end, decision);
        if (reminder.key().equals("overdue")) {
            notices.tellRole(Role.STAFF, key, trial.address(), title, end, decision);
        }
    }
}
