package cn.zhongning.portal.visits;

import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.venues.Venue;
import cn.zhongning.portal.venues.VenueChanged;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What happens by itself: a venue that closes tells who wanted to come, and after its time nobody is remembered. */
@Component
class VisitKeeping {
    private static final int AT_ONCE = 500;

    private final VisitBook book;
    private final VisitLetters letters;
    private final Texts texts;
    private final Clock clock;

    VisitKeeping(VisitBook book, VisitLetters letters, Texts texts, Clock clock) {
        this.book = book;
        this.letters = letters;
        this.texts = texts;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 660_000)
    void forget() {
        var before = clock.instant().minus(VisitNotice.KEPT);
        for (var old = book.past(before, AT_ONCE); !old.isEmpty(); old = book.past(before, AT_ONCE))
            book.forget(old, clock.instant());
    }

    /** In the transaction that changed it: nobody is to stand before a closed door. */
    @EventListener
    void changed(VenueChanged change) {
        var venue = change.venue();
        var coming = book.coming(venue.id(), clock.instant());
        if (!venue.published()) {
            coming.forEach(visit -> decline(visit, venue));
            return;
        }
        long outside = coming.stream().filter(visit -> !open(venue, visit)).count();
        if (outside > 0) throw new Refused("visits.error.booked", outside);
    }

    private void decline(Visit visit, Venue venue) {
        var reason = texts.get(visit.locale(), "visits.reason.withdrawn");
        book.release(visit.id(), VisitStage.DECLINED, reason, clock.instant());
        letters.post(visit, venue.form().name(), "visits.letter.declined", reason);
    }

    private static boolean open(Venue venue, Visit visit) {
        var from = visit.startsAt().atZone(Clocks.CHINA);
        LocalTime to = visit.endsAt().atZone(Clocks.CHINA).toLocalTime();
        return venue.form().hours().on(from.toLocalDate()).stream()
                .anyMatch(span -> !span.opens().isAfter(from.toLocalTime())
                        && !span.closes().isBefore(to));
    }
}
