package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * How something repeats: an RRULE of RFC 5545, daily, weekly or monthly, with an end. What it gives is what ical4j says,
 * in the time of the clock on the wall in China.
 */
public record Rule(String rrule) {
    /** A rule with an end beyond that is a mistake more often than a plan. */
    static final Period LONGEST = Period.ofYears(3);

    static final int EVERY = 52;

    public Rule {
        var recur = parse(rrule);
        boolean ends = recur.getCount() > 0 ^ recur.getUntil() != null;
        boolean known =
                List.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY).contains(recur.getFrequency());
        if (!ends || !known || recur.getInterval() > EVERY) throw new Refused("events.error.rule");
        rrule = recur.toString();
    }

    static Rule daily(int every, End end) {
        return of(Frequency.DAILY, every, end, new Recur.Builder<>());
    }

    static Rule weekly(int every, Collection<DayOfWeek> days, End end) {
        var list = days.stream().sorted().map(WeekDay::getWeekDay).toList();
        return of(Frequency.WEEKLY, every, end, new Recur.Builder<Temporal>().dayList(list));
    }

    /** @param day of the month, which months that lack it skip; -1 is the last one */
    static Rule monthly(int every, int day, End end) {
        return of(Frequency.MONTHLY, every, end, new Recur.Builder<Temporal>().monthDayList(day));
    }

    /** @param nth of its weekdays in the month, from 1; -1 is the last one */
    static Rule monthly(int every, int nth, DayOfWeek day, End end) {
        var weekday = new WeekDay(WeekDay.getWeekDay(day), nth);
        return of(Frequency.MONTHLY, every, end, new Recur.Builder<Temporal>().dayList(weekday));
    }

    /** When it is over: after so many times, or after a day. */
    sealed interface End {
        record Times(int times) implements End {}

        record Until(LocalDate day) implements End {}
    }

    /** All that it gives, from the first on, up to one more than an event may have. */
    List<LocalDateTime> starts(LocalDateTime first) {
        var from = first.atZone(Clocks.CHINA);
        return new Recur<ZonedDateTime>(rrule)
                .getDates(from, from, from.plus(LONGEST), EventForm.SESSIONS + 1).stream()
                        .map(ZonedDateTime::toLocalDateTime)
                        .toList();
    }

    /** What is left of it before that start. */
    Rule before(LocalDateTime start) {
        var last = start.atZone(Clocks.CHINA).toInstant().minusSeconds(1);
        return ending(last);
    }

    /** The same days, so many times from now on. */
    Rule times(int times) {
        return of(recur().getFrequency(), every(), new End.Times(times), copy());
    }

    /** On days that lie so much later; whether these are a rule at all must be asked of what it gives. */
    Rule shifted(long days, LocalDate first) {
        if (days == 0) return this;
        var moved = copy();
        var weekdays = new ArrayList<WeekDay>();
        for (var day : recur().getDayList()) {
            var later = WeekDay.getWeekDay(WeekDay.getDayOfWeek(day).plus(days));
            weekdays.add(new WeekDay(later, day.getOffset()));
        }
        if (!weekdays.isEmpty()) moved.dayList(weekdays);
        if (!recur().getMonthDayList().isEmpty()) moved.monthDayList(first.getDayOfMonth());
        return of(recur().getFrequency(), every(), end(), moved);
    }

    Frequency frequency() {
        return recur().getFrequency();
    }

    int every() {
        return Math.max(1, recur().getInterval());
    }

    List<DayOfWeek> days() {
        return recur().getDayList().stream().map(WeekDay::getDayOfWeek).toList();
    }

    /** The number of the weekday in the month, or of the day where it goes by days; 0 for one that isn't monthly. */
    int place() {
        var recur = recur();
        if (!recur.getMonthDayList().isEmpty()) return recur.getMonthDayList().getFirst();
        return recur.getDayList().isEmpty() ? 0 : recur.getDayList().getFirst().getOffset();
    }

    boolean byMonthDay() {
        return !recur().getMonthDayList().isEmpty();
    }

    End end() {
        return until().<End>map(End.Until::new).orElseGet(() -> new End.Times(recur().getCount()));
    }

    /** The last day on which there may be one; none where they are counted. */
    Optional<LocalDate> until() {
        return Optional.ofNullable(recur().getUntil())
                .map(until -> LocalDate.ofInstant(Instant.from(until), Clocks.CHINA));
    }

    private Recur<Temporal> recur() {
        return parse(rrule);
    }

    private Recur.Builder<Temporal> copy() {
        var recur = recur();
        var copy = new Recur.Builder<Temporal>();
        if (!recur.getDayList().isEmpty()) copy.dayList(recur.getDayList());
        if (!recur.getMonthDayList().isEmpty()) copy.monthDayList(recur.getMonthDayList());
        return copy;
    }

    private Rule ending(Instant last) {
        var ended = copy().frequency(frequency()).until(last.atOffset(ZoneOffset.UTC));
        if (every() > 1) ended.interval(every());
        return new Rule(ended.build().toString());
    }

    private static Rule of(Frequency frequency, int every, End end, Recur.Builder<Temporal> days) {
        var rule = days.frequency(frequency);
        if (every > 1) rule.interval(every);
        switch (end) {
            case End.Times(int times) -> rule.count(times);
            case End.Until(LocalDate day) -> rule.until(lastSecond(day));
        }
        return new Rule(rule.build().toString());
    }

    /** In UTC, as RFC 5545 wants it where DTSTART has a zone. */
    private static Temporal lastSecond(LocalDate day) {
        return day.atTime(LocalTime.MAX.truncatedTo(ChronoUnit.SECONDS))
                .atZone(Clocks.CHINA)
                .toInstant()
                .atOffset(ZoneOffset.UTC);
    }

    private static Recur<Temporal> parse(String text) {
        try {
            return new Recur<>(text);
        } catch (IllegalArgumentException unreadable) {
            throw new Refused("events.error.rule");
        }
    }
}
