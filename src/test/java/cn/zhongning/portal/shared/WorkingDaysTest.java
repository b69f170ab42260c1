package cn.zhongning.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    @TempDir
    Path home = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, true", // an ordinary Wednesday
        "2026-11-28, false",
        "2026-02-14, true", // a Saturday worked for the Spring Festival
        "2026-02-23, false", // a Monday of it
        "2026-10-10, true",
        "2025-10-08, false",
        "2025-01-26, true",
        "2027-06-09, false",
        "2031-01-01, true" // nothing is known of that year yet
    })
    void holidaysAreFreeAndTheWeekendsForThemAreWorked(LocalDate day, boolean worked) {
        assertThat(new WorkingDays(home).works(day)).isEqualTo(worked);
    }

    @Test
    void nationalDayIsNoSilence() {
        var days = new WorkingDays(home);
        assertThat(days.between(at("2026-09-30T09:00"), at("2026-10-08T09:00"))).isEqualTo(1);
        assertThat(days.between(at("2026-11-27T17:00"), at("2026-11-30T00:00"))).isEqualTo(1);
        assertThat(days.between(at("2026-11-25T09:00"), at("2026-11-25T23:59"))).isZero();
    }

    @Test
    void queriesCountTheSameDaysAsPages() {
        var days = new WorkingDays(home);
        for (var now = at("2026-09-24T10:30"); now.isBefore(at("2026-10-16T00:00")); now = now.plusSeconds(86_400)) {
            for (int wanted : new int[] {1, 3, 7}) {
                var limit = days.ago(wanted, now);
                assertThat(days.between(limit.minusMillis(1), now)).isGreaterThanOrEqualTo(wanted);
                assertThat(days.between(limit, now)).isLessThan(wanted);
            }
        }
    }

    @Test
    void anotherArrangementInTheHomeReplacesOurs() throws Exception {
        Files.createDirectories(home.resolve("calendar"));
        Files.writeString(home.resolve("calendar/2026.tsv"), "# ours\n2026-11-25\toff\t县庆\n");
        var days = new WorkingDays(home);
        assertThat(days.works(LocalDate.of(2026, 11, 25))).isFalse();
        assertThat(days.works(LocalDate.of(2026, 10, 1))).isTrue();
    }

    private static Instant at(String china) {
        return LocalDateTime.parse(china).atZone(Clocks.CHINA).toInstant();
    }
}
