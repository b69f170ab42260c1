package cn.zhongning.portal.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Days, months and weeks as an address writes them: 2026-12-05, 2026-12, 2026-W49. */
final class CalendarDates {
    private static final Pattern DAY = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern MONTH = Pattern.compile("20\\d\\d-\\d\\d");
    private static final Pattern WEEK = Pattern.compile("20\\d\\d-W\\d\\d");

    private CalendarDates() {}

    static Optional<LocalDate> day(Optional<String> typed) {
        return typed.filter(text -> DAY.matcher(text).matches()).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        });
    }

    static Optional<YearMonth> month(Optional<String> typed) {
        return typed.filter(text -> MONTH.matcher(text).matches()).flatMap(text -> {
            try {
                return Optional.of(YearMonth.parse(text));
            } catch (DateTimeException noSuchMonth) {
                return Optional.empty();
            }
        });
    }

    /** The Monday of a week as ISO 8601 counts them; not every year has a 53rd. */
    static Optional<LocalDate> week(Optional<String> typed) {
        return typed.filter(text -> WEEK.matcher(text).matches()).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE));
            } catch (DateTimeException noSuchWeek) {
                return Optional.empty();
            }
        });
    }

    static String code(LocalDate monday) {
        return "%d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR), number(monday));
    }

    static int number(LocalDate monday) {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(previousOrSame(MONDAY));
    }

    /** Whether an address can name it. */
    static boolean nameable(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() < 2100;
    }

    static String address(String path, Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .map(said -> said.getKey() + "=" + URLEncoder.encode(said.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
