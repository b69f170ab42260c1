package cn.zhongning.portal.notices;

import cn.zhongning.portal.shared.Clocks;
import java.time.Instant;
import java.time.LocalTime;

/** A part of each day, in most cases over midnight, in which somebody wants to hear nothing. */
record QuietHours(LocalTime from, LocalTime to) {
    static final QuietHours USUAL = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    /** When it may be told: now, or when the quiet ends. */
    Instant heard(Instant now) {
        var here = now.atZone(Clocks.CHINA);
        var time = here.toLocalTime();
        boolean overMidnight = from.isAfter(to);
        boolean begun = !time.isBefore(from);
        boolean running = time.isBefore(to);
        if (overMidnight ? !begun && !running : !begun || !running) return now;
        var day = here.toLocalDate();
        return (running ? day : day.plusDays(1)).atTime(to).atZone(Clocks.CHINA).toInstant();
    }
}
