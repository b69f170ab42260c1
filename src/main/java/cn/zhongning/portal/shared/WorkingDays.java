package cn.zhongning.portal.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which days people here work. Public holidays and the weekends that are worked for them are announced each autumn:
 * calendar/YEAR.tsv, which a file of the same name in PORTAL_HOME replaces. A year without one has weekends only.
 */
@Component
public class WorkingDays {
    private final Path home;
    private final Map<Integer, Map<LocalDate, Announced>> years = new ConcurrentHashMap<>();

    WorkingDays(@Value("${portal.home}") Path home) {
        this.home = home;
    }

    public boolean works(LocalDate day) {
        var announced = day(day);
        if (announced != null) return announced.work();
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** What makes that day another than its weekday says: the name of a holiday, or for which one it is worked. */
    public Optional<String> announced(LocalDate day) {
        return Optional.ofNullable(day(day)).map(Announced::name);
    }

    private @Nullable Announced day(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::read).get(day);
    }

    private record Announced(boolean work, String name) {}

    /** How many have begun since the day of the first instant, up to the day of the second. */
    public int between(Instant from, Instant to) {
        var last = LocalDate.ofInstant(to, Clocks.CHINA);
        var first = LocalDate.ofInstant(from, Clocks.CHINA).plusDays(1);
        return first.isAfter(last)
                ? 0
                : Math.toIntExact(
                        first.datesUntil(last.plusDays(1)).filter(this::works).count());
    }

    /** Whatever lies before it is at least so many working days old: {@link #between} turned round, for queries. */
    public Instant ago(int days, Instant now) {
        var day = LocalDate.ofInstant(now, Clocks.CHINA);
        for (int left = works(day) ? days - 1 : days; left > 0; ) {
            day = day.minusDays(1);
            if (works(day)) left--;
        }
        return day.atStartOfDay(Clocks.CHINA).toInstant();
    }

    private Map<LocalDate, Announced> read(int year) {
        var days = new HashMap<LocalDate, Announced>();
        for (var line : lines(year)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            var row = line.split("\t");
            days.put(LocalDate.parse(row[0]), new Announced(row[1].equals("work"), row.length > 2 ? row[2] : row[1]));
        }
        return Map.copyOf(days);
    }

    private List<String> lines(int year) {
        var name = "calendar/" + year + ".tsv";
        var own = home.resolve(name);
        var shipped = new ClassPathResource(name);
        try {
            if (Files.exists(own)) return Files.readAllLines(own);
            return shipped.exists()
                    ? shipped.getContentAsString(StandardCharsets.UTF_8).lines().toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
