package cn.zhongning.portal.visits;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When a group comes, as people here write it: 12月3日 星期四 09:00–10:00. */
final class VisitTimes {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private VisitTimes() {}

    static String span(Instant from, Instant to, Locale locale) {
        var start = from.atZone(Clocks.CHINA);
        var year = Texts.chinese(locale) ? start.getYear() + "年" : "";
        var after = Texts.chinese(locale) ? "" : " " + start.getYear();
        return year + day(start.toLocalDate(), locale) + after + " " + HOUR.format(start) + "–"
                + HOUR.format(to.atZone(Clocks.CHINA));
    }

    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(Texts.chinese(locale) ? "M月d日 EEEE" : "EEEE, d MMMM", locale)
                .format(day);
    }
}
