package cn.zhongning.portal.saved;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** How soon somebody hears of what newly belongs to a search. */
public enum SearchPace {
    AT_ONCE,
    DAILY,
    WEEKLY,
    /** Only the list on the desk shows it. */
    OFF;

    /** In time for the digest of eight o'clock, which holds what was told before: its letter comes the same morning. */
    private static final LocalTime MORNING = LocalTime.of(7, 55);

    /** What was found before it is due. */
    ZonedDateTime due(ZonedDateTime now) {
        var morning = now.with(MORNING);
        var latest = morning.isAfter(now) ? morning.minusDays(1) : morning;
        return switch (this) {
            case AT_ONCE -> now.plusMinutes(1);
            case OFF -> throw new IllegalStateException("nothing is ever due");
            case DAILY -> latest;
            case WEEKLY -> latest.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        };
    }
}
