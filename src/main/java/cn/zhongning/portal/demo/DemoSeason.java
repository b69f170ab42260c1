package cn.zhongning.portal.demo;

import java.time.LocalDate;
import java.time.MonthDay;

/** Which year's campaign a first visitor meets: the last one, or the one that is about to begin. */
final class DemoSeason {
    private static final int SOON = 60;

    private DemoSeason() {}

    static LocalDate begins(MonthDay from, LocalDate today) {
        var soon = today.plusDays(SOON);
        var start = from.atYear(soon.getYear());
        return start.isAfter(soon) ? start.minusYears(1) : start;
    }

    /** In the next year where it goes over New Year. */
    static LocalDate ends(LocalDate begins, MonthDay to) {
        var end = to.atYear(begins.getYear());
        return end.isBefore(begins) ? end.plusYears(1) : end;
    }
}
