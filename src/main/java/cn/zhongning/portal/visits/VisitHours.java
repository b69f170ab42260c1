package cn.zhongning.portal.visits;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.venues.OpeningHours.Span;
import cn.zhongning.portal.venues.Venue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The hours for which groups may book: from tomorrow on, as the venue has to make ready, and no further than people plan. */
@Component
class VisitHours {
    static final int AHEAD = 90;

    private final VisitBook book;
    private final Clock clock;

    VisitHours(VisitBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** @param free how many people may still come */
    record Hour(LocalDateTime starts, LocalDateTime ends, int free) {
        Instant from() {
            return starts.atZone(Clocks.CHINA).toInstant();
        }

        Instant to() {
            return ends.atZone(Clocks.CHINA).toInstant();
        }
    }

    LocalDate first() {
        return LocalDate.ofInstant(clock.instant(), Clocks.CHINA).plusDays(1);
    }

    LocalDate last() {
        return first().plusDays(AHEAD - 1L);
    }

    boolean plannable(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    /** The next days on which groups may come. */
    List<LocalDate> days(Venue venue, int most) {
        return Stream.iterate(first(), day -> !day.isAfter(last()), day -> day.plusDays(1))
                .filter(day -> !venue.form().hours().hoursOn(day).isEmpty())
                .limit(most)
                .toList();
    }

    List<Hour> on(Venue venue, LocalDate day) {
        return plannable(day)
                ? venue.form().hours().hoursOn(day).stream()
                        .map(span -> hour(venue, day, span))
                        .toList()
                : List.of();
    }

    Optional<Hour> at(Venue venue, LocalDateTime starts) {
        return on(venue, starts.toLocalDate()).stream()
                .filter(hour -> hour.starts().equals(starts))
                .findFirst();
    }

    private Hour hour(Venue venue, LocalDate day, Span span) {
        var hour = new Hour(day.atTime(span.opens()), day.atTime(span.closes()), 0);
        int taken = book.taken(venue.id(), hour.from(), hour.to());
        return new Hour(hour.starts(), hour.ends(), Math.max(0, venue.form().groupCapacity() - taken));
    }
}
