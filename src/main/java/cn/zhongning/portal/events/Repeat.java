package cn.zhongning.portal.events;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/** In which ways the desk offers to repeat something; where the day is not chosen it is that of the first session. */
enum Repeat {
    WEEKS,
    DAYS,
    MONTH_DAY,
    MONTH_LAST_DAY,
    MONTH_WEEKDAY,
    MONTH_LAST_WEEKDAY;

    private static final int DAYS_OF_A_WEEK = 7;

    Rule rule(LocalDateTime first, int every, Set<DayOfWeek> days, Rule.End end) {
        return switch (this) {
            case DAYS -> Rule.daily(every, end);
            case WEEKS -> Rule.weekly(every, days.isEmpty() ? Set.of(first.getDayOfWeek()) : days, end);
            case MONTH_DAY -> Rule.monthly(every, first.getDayOfMonth(), end);
            case MONTH_LAST_DAY -> Rule.monthly(every, -1, end);
            case MONTH_WEEKDAY -> Rule.monthly(every, nth(first.toLocalDate()), first.getDayOfWeek(), end);
            case MONTH_LAST_WEEKDAY -> Rule.monthly(every, -1, first.getDayOfWeek(), end);
        };
    }

    static Repeat of(Rule rule) {
        if (rule.frequency() == Frequency.DAILY) return DAYS;
        if (rule.frequency() == Frequency.WEEKLY) return WEEKS;
        if (rule.byMonthDay()) return rule.place() < 0 ? MONTH_LAST_DAY : MONTH_DAY;
        return rule.place() < 0 ? MONTH_LAST_WEEKDAY : MONTH_WEEKDAY;
    }

    private static int nth(LocalDate day) {
        return (day.getDayOfMonth() - 1) / DAYS_OF_A_WEEK + 1;
    }
}
