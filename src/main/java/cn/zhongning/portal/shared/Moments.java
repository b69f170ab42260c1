package cn.zhongning.portal.shared;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** When something happened, as people here write it. */
public final class Moments {
    private static final DateTimeFormatter CHINESE =
            DateTimeFormatter.ofPattern("y年M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM y, HH:mm", Locale.ENGLISH);

    private Moments() {}

    /** For programs, to the second (RFC 3339), on China's clocks. */
    public static String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(Clocks.CHINA));
    }

    public static String say(Instant instant, Locale locale) {
        return (Texts.chinese(locale) ? CHINESE : ENGLISH).format(instant.atZone(Clocks.CHINA));
    }
}
