package cn.zhongning.portal.listings;

import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calendar's words, and what is wrong with a day. */
public final class Days {
    private Days() {}

    public static DatePickerI18n words(Texts texts, Locale locale) {
        return new DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd")
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.NARROW_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setToday(texts.get(locale, "listings.day.today"))
                .setCancel(texts.get(locale, "listings.cancel"));
    }

    static void check(DatePicker picker, @Nullable LocalDate day, LocalDate first, LocalDate last) {
        if (day == null) {
            boolean unreadable = picker.getDefaultValidator().apply(null, null).isError();
            if (unreadable) throw new Refused("listings.error.day");
            return;
        }
        if (day.isBefore(first)) throw new Refused("listings.error.day.early", first.toString());
        if (day.isAfter(last)) throw new Refused("listings.error.day.late", last.toString());
    }

    /** Sunday first, as the component counts. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Arrays.stream(DayOfWeek.values()).limit(6))
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
