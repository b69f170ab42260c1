package cn.zhongning.portal.calendar;

import cn.zhongning.portal.shared.Clocks;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Some days in a row, as China counts them.
 *
 * @param last included; none where they go on without end
 */
record Days(LocalDate first, @Nullable LocalDate last) {
    private static final int WEEK = 7;

    static Days of(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    static Days week(LocalDate monday) {
        return new Days(monday, monday.plusDays(WEEK - 1));
    }

    OffsetDateTime start() {
        return midnight(first);
    }

    /** The midnight after the last. */
    @Nullable
    OffsetDateTime end() {
        return last == null ? null : midnight(last.plusDays(1));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    boolean one() {
        return first.equals(last);
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(Clocks.CHINA).toOffsetDateTime();
    }
}
