package cn.zhongning.portal.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.LocalDate;
import java.util.Locale;

/** Days as people name them; what has passed of them is left out. */
enum When {
    TODAY,
    WEEKEND,
    WEEK,
    MONTH;

    Days from(LocalDate today) {
        var sunday = today.with(nextOrSame(SUNDAY));
        return switch (this) {
            case TODAY -> new Days(today, today);
            case WEEKEND -> new Days(today.equals(sunday) ? today : today.with(nextOrSame(SATURDAY)), sunday);
            case WEEK -> new Days(today, sunday);
            case MONTH -> new Days(today, today.with(lastDayOfMonth()));
        };
    }

    /** In an address. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
