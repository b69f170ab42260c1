package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When an event takes place, as people in China read it: 2026年11月28日 星期六 10:00–11:00. */
public final class EventTimes {
    private static final DateTimeFormatter CHINESE_DAY =
            DateTimeFormatter.ofPattern("y年M月d日 EEEE", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM y", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private EventTimes() {}

    public static String span(Instant start, Instant end, Locale locale) {
        var from = start.atZone(Clocks.CHINA);
        var to = end.atZone(Clocks.CHINA);
        if (from.toLocalDate().equals(to.toLocalDate())) return moment(from, locale) + "–" + HOUR.format(to);
        return moment(from, locale) + " – " + moment(to, locale);
    }

    public static String iso(Instant instant) {
        return ISO.format(instant.atZone(Clocks.CHINA));
    }

    private static String moment(ZonedDateTime time, Locale locale) {
        return Texts.chinese(locale)
                ? CHINESE_DAY.format(time) + " " + HOUR.format(time)
                : ENGLISH_DAY.format(time) + ", " + HOUR.format(time);
    }
}
