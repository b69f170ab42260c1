package cn.zhongning.portal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhongning.portal.events.Rule.End;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleTest {
    private static final End.Times FOUR = new End.Times(4);

    @Test
    void everySaturdayAfternoonFourTimes() {
        assertThat(Rule.weekly(1, Set.of(DayOfWeek.SATURDAY), FOUR).starts(at("2026-12-05T14:30")))
                .containsExactly(
                        at("2026-12-05T14:30"), at("2026-12-12T14:30"), at("2026-12-19T14:30"), at("2026-12-26T14:30"));
    }

    @Test
    void lastDayOfARuleIsPartOfIt() {
        var rule = Rule.daily(3, new End.Until(LocalDate.parse("2026-12-07")));
        assertThat(rule.rrule()).contains("UNTIL=20261207T155959Z");
        assertThat(rule.starts(at("2026-12-01T23:30")))
                .containsExactly(at("2026-12-01T23:30"), at("2026-12-04T23:30"), at("2026-12-07T23:30"));
    }

    @Test
    void monthsWithoutAThirtyFirstAreSkippedAndTheLastDayIsNot() {
        assertThat(Rule.monthly(1, 31, FOUR).starts(at("2027-01-31T10:00")))
                .extracting(LocalDateTime::getMonthValue)
                .containsExactly(1, 3, 5, 7);
        assertThat(Rule.monthly(1, -1, FOUR).starts(at("2028-01-31T10:00")))
                .extracting(LocalDateTime::getDayOfMonth)
                .containsExactly(31, 29, 31, 30);
    }

    @Test
    void leapDayComesEveryFourYearsOnlyAndIsTooFar() {
        assertThatThrownBy(() -> series(Rule.monthly(12, 29, FOUR), "2028-02-29T10:00"))
                .hasMessageContaining("events.error.rule.far");
    }

    @Test
    void secondSaturdayAndLastFridayOfTheMonth() {
        assertThat(Rule.monthly(1, 2, DayOfWeek.SATURDAY, FOUR).starts(at("2027-01-09T10:00")))
                .extracting(LocalDateTime::getDayOfMonth)
                .containsExactly(9, 13, 13, 10);
        assertThat(Rule.monthly(1, -1, DayOfWeek.FRIDAY, FOUR).starts(at("2027-01-29T10:00")))
                .extracting(LocalDateTime::getDayOfMonth)
                .containsExactly(29, 26, 26, 30);
    }

    /** Whatever somebody chooses, a foreign calendar that reads the rule and the exceptions has the very same sessions. */
    @Test
    void calendarExpandsEveryRuleAsTheSiteDoes() {
        var chance = new Random(20261126);
        for (int i = 0; i < 300; i++) {
            var start = at("2026-11-26T00:00").plusMinutes(15L * chance.nextInt(80_000));
            var form = possible(rule(chance, start), start);
            if (form == null) continue;
            var left = Set.of(form.sessions().getFirst());
            var series = new SeriesForm(form.id(), form.rule(), form.starts(), form.minutes(), left);
            var zoned = form.starts().atZone(Clocks.CHINA);
            var expanded = new ArrayList<>(
                    new Recur<ZonedDateTime>(form.rule().rrule()).getDates(zoned, zoned, zoned.plusYears(5)));
            expanded.removeIf(each -> left.contains(each.toLocalDateTime()));
            assertThat(series.sessions())
                    .as(form.rule().rrule() + " from " + form.starts())
                    .containsExactlyElementsOf(expanded.stream()
                            .map(ZonedDateTime::toLocalDateTime)
                            .toList())
                    .allMatch(each -> each.toLocalTime().equals(start.toLocalTime()));
        }
    }

    @Test
    void ruleReadsTheSameWhereTheReadersOwnClockJumps() {
        var home = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(Rule.daily(1, FOUR).starts(at("2026-10-31T02:30"))) // there 1 November has the hour twice
                    .extracting(LocalDateTime::toString)
                    .containsExactly("2026-10-31T02:30", "2026-11-01T02:30", "2026-11-02T02:30", "2026-11-03T02:30");
            assertThat(Rule.daily(1, FOUR).starts(at("2027-03-13T02:30"))) // and 14 March lacks it
                    .extracting(LocalDateTime::getHour)
                    .containsOnly(2);
        } finally {
            TimeZone.setDefault(home);
        }
    }

    @Test
    void ruleWithoutAnEndOrOfAnotherKindIsRefused() {
        for (var odd : List.of("FREQ=WEEKLY", "FREQ=HOURLY;COUNT=3", "FREQ=YEARLY;COUNT=3", "every Saturday", ""))
            assertThatThrownBy(() -> new Rule(odd)).as(odd).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> series(Rule.daily(1, new End.Times(61)), "2026-12-05T14:30"))
                .hasMessageContaining("events.error.rule.many");
    }

    private static @Nullable SeriesForm possible(Rule rule, LocalDateTime start) {
        try {
            return new SeriesForm(UUID.randomUUID(), rule, start, 90, Set.of());
        } catch (Refused tooMany) {
            return null;
        }
    }

    private static Rule rule(Random chance, LocalDateTime start) {
        int every = 1 + chance.nextInt(4);
        var end = chance.nextBoolean()
                ? new End.Times(2 + chance.nextInt(30))
                : new End.Until(start.toLocalDate().plusDays(7 + chance.nextInt(400)));
        return switch (chance.nextInt(4)) {
            case 0 -> Rule.daily(every, end);
            case 1 -> Rule.weekly(every, days(chance), end);
            case 2 -> Rule.monthly(every, chance.nextInt(5) == 0 ? -1 : 1 + chance.nextInt(31), end);
            default ->
                Rule.monthly(every, chance.nextInt(5) == 0 ? -1 : 1 + chance.nextInt(4), start.getDayOfWeek(), end);
        };
    }

    private static Set<DayOfWeek> days(Random chance) {
        return Set.of(DayOfWeek.of(1 + chance.nextInt(3)), DayOfWeek.of(4 + chance.nextInt(4)));
    }

    private static SeriesForm series(Rule rule, String start) {
        return new SeriesForm(UUID.randomUUID(), rule, at(start), 90, Set.of());
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }
}
