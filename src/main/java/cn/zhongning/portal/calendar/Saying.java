package cn.zhongning.portal.calendar;

import cn.zhongning.portal.events.EventKind;
import cn.zhongning.portal.events.EventSetting;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** The calendar's words in the reader's language. */
record Saying(Texts texts, Site site, Locale locale, Instant now) {
    private static final int GROWN_UP = 18;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    String t(String key, Object... arguments) {
        return texts.get(locale, "calendar." + key, arguments);
    }

    String label(Enum<?> constant) {
        return texts.label(locale, constant);
    }

    String link(String address) {
        return PageRequest.link(locale, address);
    }

    String link(CalendarState state) {
        return link(state.address());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, Clocks.CHINA);
    }

    /** @param pattern the name of one: day, month, weekday … */
    String date(String pattern, TemporalAccessor date) {
        return DateTimeFormatter.ofPattern(t("pattern." + pattern), locale).format(date);
    }

    String hour(Instant instant) {
        return HOUR.format(instant.atZone(Clocks.CHINA));
    }

    /** From when to when: hours, or days where it goes on over some. */
    String span(Occasion occasion) {
        if (occasion.lasting()) return days(occasion.day(), occasion.lastDay());
        return hour(occasion.startsAt()) + "–" + hour(occasion.endsAt());
    }

    String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) return date("day", first);
        boolean same = YearMonth.from(first).equals(YearMonth.from(last));
        return date(same ? "short.first" : "short", first)
                + t(same ? "to" : "to.month")
                + date(same ? "short.last" : "short", last);
    }

    /** The venue with its town, unless it begins with that. */
    String place(Occasion occasion) {
        var town = occasion.town();
        if (town == null || occasion.venue().startsWith(site.town(town, Texts.CHINESE))) return occasion.venue();
        return site.town(town, locale) + t("place") + occasion.venue();
    }

    String wish(Wish wish, String code) {
        return switch (wish) {
            case TOWN -> site.town(code, locale);
            case KIND -> label(EventKind.valueOf(code.toUpperCase(Locale.ROOT)));
            case SETTING -> label(EventSetting.valueOf(code.toUpperCase(Locale.ROOT)));
            case AGE -> age(code);
            case FREE -> t("wish.FREE");
        };
    }

    private String age(String code) {
        if (code.equals(Wish.FAMILIES) || code.equals(Wish.PUPILS)) return t("age." + code);
        int years = Integer.parseInt(code);
        return t(years < GROWN_UP ? "age" : "age.adult", years);
    }

    /** What the days that are looked at are called. */
    String title(CalendarState state) {
        var days = state.days();
        var last = days.last();
        if (state.view() == View.MONTH) return date("month", state.shownMonth());
        if (last != null && (state.view() == View.WEEK || state.when() == null)) return days(days.first(), last);
        if (state.when() != null) return t("when." + state.when());
        return state.from() == null ? t("coming") : t("since", date("day", days.first()));
    }
}
