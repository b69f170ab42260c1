package cn.zhongning.portal.venues;

import cn.zhongning.portal.shared.Refused;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When a venue is open.
 *
 * @param week a day that is not in it is closed
 * @param note what hours alone cannot say, as in 法定节假日另行通知
 * @param closed days on which it is closed although the week says otherwise
 */
public record OpeningHours(Map<DayOfWeek, List<Span>> week, String note, List<LocalDate> closed) {
    static final int NOTE = 100;
    static final int CLOSED = 60;
    static final int SPANS = 3;

    public OpeningHours {
        var ordered = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        week.forEach((day, spans) -> {
            if (!spans.isEmpty()) ordered.put(day, sorted(spans));
        });
        week = Collections.unmodifiableMap(ordered);
        note = note.strip();
        closed = closed.stream().distinct().sorted().toList();
    }

    /** Refuses what is not to be saved. */
    void check() {
        week.values().forEach(OpeningHours::checkDay);
        if (note.length() > NOTE) throw new Refused("venues.error.hours.note", NOTE);
        if (closed.size() > CLOSED) throw new Refused("venues.error.closed", CLOSED);
    }

    /** From one time of a day to a later one. */
    public record Span(LocalTime opens, LocalTime closes) {
        /** Whole hours from its beginning; what is left at its end is none. */
        Stream<Span> hours() {
            return Stream.iterate(opens, from -> from.plusHours(1))
                    .limit(Math.max(0, Duration.between(opens, closes).toHours()))
                    .map(from -> new Span(from, from.plusHours(1)));
        }
    }

    public List<Span> on(LocalDate day) {
        return closed.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** The hours of a day for which a group may come. */
    public List<Span> hoursOn(LocalDate day) {
        return on(day).stream().flatMap(Span::hours).toList();
    }

    @JsonIgnore
    public boolean never() {
        return week.isEmpty();
    }

    private static List<Span> sorted(List<Span> spans) {
        return spans.stream().sorted(Comparator.comparing(Span::opens)).toList();
    }

    private static void checkDay(List<Span> spans) {
        if (spans.size() > SPANS) throw new Refused("venues.error.hours.many", SPANS);
        for (int i = 0; i < spans.size(); i++) {
            boolean overlaps =
                    i > 0 && spans.get(i).opens().isBefore(spans.get(i - 1).closes());
            if (overlaps || !spans.get(i).opens().isBefore(spans.get(i).closes()))
                throw new Refused("venues.error.hours.order");
        }
    }
}
