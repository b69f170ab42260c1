package cn.zhongning.portal.visits;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.venues.Venue;
import cn.zhongning.portal.venues.Venues;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How groups book, and what somebody does with their own booking; who holds its address is who it belongs to. */
@Service
@Transactional
class Visits {
    static final String WAITING = "/desk/visits?waiting";

    private final Venues venues;
    private final VisitBook book;
    private final VisitHours hours;
    private final VisitLetters letters;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    Visits(
            Venues venues,
            VisitBook book,
            VisitHours hours,
            VisitLetters letters,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.venues = venues;
        this.book = book;
        this.hours = hours;
        this.letters = letters;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A booking that was made, now or before.
     *
     * @param fresh whether it was made now
     */
    record Answer(Visit visit, boolean fresh) {}

    /** Claim and count in one transaction; the same phone gets the booking that it has for this hour. */
    public Answer ask(UUID venueId, VisitForm form, Locale language) {
        var wish = VisitCheck.wish(venueId, form, Texts.chinese(language) ? Texts.CHINESE : Texts.ENGLISH);
        if (!book.lock(venueId)) throw new Refused("visits.error.closed");
        var venue = venues.published(venueId)
                .filter(open -> open.form().takesGroups())
                .orElseThrow(() -> new Refused("visits.error.closed"));
        var hour = hours.at(venue, wish.hour()).orElseThrow(() -> new Refused("visits.error.hour"));
        var known = book.known(venueId, hour.from(), wish.phone());
        if (known.isPresent()) return new Answer(known.get(), false);
        if (wish.persons() > hour.free()) throw full(hour.free());
        book.take(venueId, hour.from(), hour.to(), venue.form().groupCapacity(), wish.persons());
        var id = book.write(wish, hour.from(), hour.to(), clock.instant());
        return told(book.find(id).orElseThrow(), venue);
    }

    private Answer told(Visit visit, Venue venue) {
        var name = venue.form().name();
        audit.record("visit.ask", visit.id());
        letters.post(visit, name, "visits.letter.asked", "");
        notices.tellOrganisation(
                venue.organisationId(),
                "visits.notice.asked",
                WAITING,
                name,
                VisitTimes.span(visit.startsAt(), visit.endsAt(), Texts.CHINESE),
                visit.persons());
        return new Answer(visit, true);
    }

    private static Refused full(int free) {
        return free == 0 ? new Refused("visits.error.full") : new Refused("visits.error.few", free);
    }

    @Transactional(readOnly = true)
    public Optional<Visit> find(UUID id) {
        return book.find(id);
    }

    public void cancel(Visit visit) {
        if (visit.begun(clock.instant())) throw new Refused("visits.error.begun");
        if (!book.release(visit.id(), VisitStage.CANCELLED, null, clock.instant()))
            throw new Refused("visits.error.over");
        audit.record("visit.cancel", visit.id());
        venues.find(visit.venueId())
                .ifPresent(venue -> notices.tellOrganisation(
                        venue.organisationId(),
                        "visits.notice.cancelled",
                        "/desk/visits",
                        venue.form().name(),
                        VisitTimes.span(visit.startsAt(), visit.endsAt(), Texts.CHINESE),
                        visit.persons()));
    }

    /** At once, whatever the retention: the places are given back first. */
    public void forget(Visit visit) {
        if (visit.stage().live() && !visit.begun(clock.instant())) cancel(visit);
        book.forget(List.of(visit.id()), clock.instant());
        audit.record("visit.forgotten", visit.id());
    }
}
