package cn.zhongning.portal.notices;

import cn.zhongning.portal.shared.Clocks;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** When somebody reads their digests. */
record DigestTime(int hour, DayOfWeek day) {
    static final DigestTime USUAL = new DigestTime(8, DayOfWeek.MONDAY);

    /** The last moment until now at which a digest of this pace was due. */
    Instant due(Pace pace, Instant now) {
        var here = now.atZone(Clocks.CHINA);
        var today = here.toLocalDate().atTime(LocalTime.of(hour, 0)).atZone(Clocks.CHINA);
        var due = pace == Pace.WEEKLY ? today.with(TemporalAdjusters.previousOrSame(day)) : today;
        return (due.isAfter(here) ? before(pace, due) : due).toInstant();
    }

    private static ZonedDateTime before(Pace pace, ZonedDateTime due) {
        return pace == Pace.WEEKLY ? due.minusWeeks(1) : due.minusDays(1);
    }
}
