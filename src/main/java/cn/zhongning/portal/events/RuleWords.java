package cn.zhongning.portal.events;

import cn.zhongning.portal.events.Rule.End;
import cn.zhongning.portal.shared.Texts;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/** A rule as one says it: 每周六 14:30，共 8 场（10月3日不办）. */
public final class RuleWords {
    private static final int NAMED = 3;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Texts texts;
    private final Locale locale;

    public RuleWords(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    public String say(EventSeries series) {
        return say(SeriesForm.of(series));
    }

    String say(SeriesForm series) {
        var sentence = text(
                series.rule().end() instanceof End.Until ? "events.rule.until" : "events.rule.times",
                days(series.rule()),
                HOUR.format(series.starts()),
                series.sessions().size(),
                series.rule().until().map(day -> day(day.atStartOfDay(), true)).orElse(""));
        var left = series.except().stream().sorted().toList();
        return left.isEmpty() ? sentence : text("events.rule.except", sentence, left(left));
    }

    String day(LocalDateTime time, boolean year) {
        var chinese = Texts.chinese(locale);
        var pattern = chinese ? (year ? "y年M月d日" : "M月d日") : (year ? "d MMMM y" : "d MMMM");
        return DateTimeFormatter.ofPattern(pattern, locale).format(time);
    }

    String weekday(DayOfWeek day) {
        return Texts.chinese(locale)
                ? day.getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE)
                : day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private String left(List<LocalDateTime> days) {
        if (days.size() > NAMED) return text("events.rule.days", days.size());
        return days.stream().map(each -> day(each, false)).collect(Collectors.joining(text("events.separator")));
    }

    private String days(Rule rule) {
        if (rule.frequency() == Frequency.DAILY) return text("events.rule.daily", rule.every());
        if (rule.frequency() == Frequency.WEEKLY) return text("events.rule.weekly", rule.every(), weekdays(rule));
        return text("events.rule.monthly", rule.every(), rule.byMonthDay() ? monthDay(rule) : nth(rule));
    }

    private String weekdays(Rule rule) {
        return rule.days().stream().map(this::weekday).collect(Collectors.joining(text("events.separator")));
    }

    private String monthDay(Rule rule) {
        return rule.place() < 0 ? text("events.rule.last-day") : text("events.rule.day", rule.place());
    }

    private String nth(Rule rule) {
        var weekday = weekday(rule.days().getFirst());
        return rule.place() < 0 ? text("events.rule.last", weekday) : text("events.rule.nth", rule.place(), weekday);
    }

    private String text(String key, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
