package cn.zhongning.portal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhongning.portal.shared.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    @ParameterizedTest
    @CsvSource({
        // moment in UTC, as China's clocks show it, from, to
        "2026-11-27T15:59:59Z, 2026-11-28, 2026-11-29", // Friday, a second before midnight
        "2026-11-28T15:59:59Z, 2026-11-28, 2026-11-29", // Saturday, a second before midnight
        "2026-11-28T16:00:00Z, 2026-11-29, 2026-11-29", // Sunday has begun: Saturday has passed
        "2026-11-29T15:59:59Z, 2026-11-29, 2026-11-29",
        "2026-11-29T16:00:00Z, 2026-12-05, 2026-12-06", // Monday: the next one
        "2026-12-31T16:00:00Z, 2027-01-02, 2027-01-03" // New Year's Day is a Friday
    })
    void weekendIsWhatIsLeftOfItInChina(Instant now, LocalDate from, LocalDate to) {
        assertThat(When.WEEKEND.from(today(now))).isEqualTo(new Days(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-29T15:59:59Z, 2026-11-29, 2026-11-29, 2026-11-30",
        "2026-11-29T16:00:00Z, 2026-11-30, 2026-12-06, 2026-11-30",
        "2026-11-30T16:00:00Z, 2026-12-01, 2026-12-06, 2026-12-31",
        "2026-12-31T15:59:59Z, 2026-12-31, 2027-01-03, 2026-12-31",
        "2028-02-28T16:00:00Z, 2028-02-29, 2028-03-05, 2028-02-29"
    })
    void weekEndsOnSundayAndMonthOnItsLastDay(Instant now, LocalDate today, LocalDate sunday, LocalDate last) {
        assertThat(When.TODAY.from(today(now))).isEqualTo(new Days(today, today));
        assertThat(When.WEEK.from(today(now))).isEqualTo(new Days(today, sunday));
        assertThat(When.MONTH.from(today(now))).isEqualTo(new Days(today, last));
    }

    @Test
    void dayBeginsAndEndsAtMidnightInChina() {
        var days = Days.of(YearMonth.of(2026, 12));
        assertThat(days.start().toInstant()).isEqualTo(Instant.parse("2026-11-30T16:00:00Z"));
        assertThat(Objects.requireNonNull(days.end()).toInstant()).isEqualTo(Instant.parse("2026-12-31T16:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-W53, 2026-12-28", "2026-W01, 2025-12-29", "2027-W01, 2027-01-04", "2020-W53, 2020-12-28"})
    void weekOfTheYearsTurnHasOneName(String code, LocalDate monday) {
        assertThat(CalendarDates.week(Optional.of(code))).contains(monday);
        assertThat(CalendarDates.code(monday)).isEqualTo(code);
        assertThat(CalendarDates.code(CalendarDates.monday(monday.plusDays(6)))).isEqualTo(code);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, Clocks.CHINA);
    }
}
