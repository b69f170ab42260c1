package cn.zhongning.portal.campaigns;

import cn.zhongning.portal.shared.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** From when to when a campaign runs, as people here write it: 2026年5月23日–30日. */
public final class CampaignDays {
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("y年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private CampaignDays() {}

    public static String span(CampaignForm form, Locale locale) {
        return Texts.chinese(locale)
                ? chinese(form.startsOn(), form.endsOn())
                : english(form.startsOn(), form.endsOn());
    }

    private static String chinese(LocalDate from, LocalDate to) {
        if (from.equals(to)) return CHINESE.format(from);
        if (sameMonth(from, to)) return CHINESE.format(from) + "–" + to.getDayOfMonth() + "日";
        return CHINESE.format(from) + "–" + (from.getYear() == to.getYear() ? CHINESE_DAY : CHINESE).format(to);
    }

    private static String english(LocalDate from, LocalDate to) {
        if (from.equals(to)) return ENGLISH.format(from);
        if (sameMonth(from, to)) return from.getDayOfMonth() + "–" + ENGLISH.format(to);
        return (from.getYear() == to.getYear() ? ENGLISH_DAY : ENGLISH).format(from) + " – " + ENGLISH.format(to);
    }

    private static boolean sameMonth(LocalDate from, LocalDate to) {
        return from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
    }
}
