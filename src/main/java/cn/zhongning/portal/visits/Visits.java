package cn.zhongning.portal.visits;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.notices.Notices;
import cn.zhongning.portal.shared.Mistakes;
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
    /** What is wrong with no field of its own. */
    static final String WHOLE = "";

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
        var answer = claim(venueId, form, Texts.chinese(language) ? Texts.CHINESE : Texts.ENGLISH);
        return answer.fresh() ? told(answer.visit()) : answer;
    }

    /** The same by whoever asks: places first, then the booking. */
    Answer claim(UUID venueId, VisitForm form, Locale language) {
        if (!book.lock(venueId)) throw new Refused("visits.error.closed");
        var venue = taking(venueId);
        var offered = VisitCheck.hour(form.hour()).flatMap(at -> hours.at(venue, at));
        var known = offered.flatMap(
                hour -> VisitCheck.phone(form).flatMap(phone -> book.known(venueId, hour.from(), phone)));
        var mistakes = VisitCheck.mistakes(form);
        mistakes.require("hour", offered.isPresent(), "visits.error.hour");
        if (known.isEmpty()) offered.ifPresent(hour -> requirePlaces(hour.free(), form, mistakes));
        mistakes.complain();
        if (known.isPresent()) return new Answer(known.get(), false);
        var hour = offered.orElseThrow();
        var wish = VisitCheck.wish(venueId, form, language);
        book.take(venueId, hour.from(), hour.to(), venue.form().groupCapacity(), wish.persons());
        var id = book.write(wish, hour.from(), hour.to(), clock.instant());
        return new Answer(book.find(id).orElseThrow(), true);
    }

    private Venue taking(UUID venueId) {
        return venues.published(venueId)
                .filter(open -> open.form().takesGroups())
                .orElseThrow(() -> new Refused("visits.error.closed"));
    }

    private Answer told(Visit visit) {
        var venue = venues.find(visit.venueId()).orElseThrow();
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

    private static void requirePlaces(int free, VisitForm form, Mistakes.Collector mistakes) {
        mistakes.require("hour", free > 0, "visits.error.full");
        mistakes.require("persons", free == 0 || VisitCheck.persons(form) <= free, "visits.error.few", free);
    }

    @Transactional(readOnly = true)
    public Optional<Visit> find(UUID id) {
        return book.find(id);
    }

    /**
     * Corrects one's own booking. More people than before have to be accepted anew; they come only if there are places.
     *
     * @param seen the state of it that the form showed
     */
    public void change(UUID id, String seen, VisitForm form) {
        var before = book.find(id).orElseThrow(() -> new Refused("visits.error.gone"));
        if (!before.stage().live()) throw new Refused("visits.error.over");
        if (before.begun(clock.instant())) throw new Refused("visits.error.begun");
        if (!book.lock(before.venueId())) throw new Refused("visits.error.closed");
        var venue = venues.published(before.venueId()).orElseThrow(() -> new Refused("visits.error.closed"));
        var mistakes = VisitCheck.mistakes(form);
        boolean said = mistakes.found().isEmpty() && wish(before, form).saidBy(before);
        if (said) return;
        mistakes.require(WHOLE, before.state().equals(seen), "visits.error.changed");
        requireOnce(before, form, mistakes);
        requireMorePlaces(before, venue, form, mistakes);
        mistakes.complain();
        var wish = wish(before, form);
        int more = wish.persons() - before.persons();
        var stage = more > 0 ? VisitStage.ASKED : before.stage();
        if (!book.change(before, wish, stage, clock.instant())) throw new Refused("visits.error.changed");
        count(before, venue, more);
        tellChanged(book.find(id).orElseThrow(), venue);
    }

    private static Wish wish(Visit before, VisitForm form) {
        return VisitCheck.wish(before.venueId(), form, before.locale());
    }

    private void requireOnce(Visit before, VisitForm form, Mistakes.Collector mistakes) {
        boolean taken = VisitCheck.phone(form)
                .filter(phone -> !phone.equals(before.phone()))
                .flatMap(phone -> book.known(before.venueId(), before.startsAt(), phone))
                .isPresent();
        mistakes.require("phone", !taken, "visits.error.phone");
    }

    private void requireMorePlaces(Visit before, Venue venue, VisitForm form, Mistakes.Collector mistakes) {
        int taken = book.taken(venue.id(), before.startsAt(), before.endsAt());
        int most = before.persons() + Math.max(0, venue.form().groupCapacity() - taken);
        mistakes.require("persons", VisitCheck.persons(form) <= most, "visits.error.few-with-yours", most);
    }

    private void count(Visit before, Venue venue, int more) {
        if (more < 0) book.giveBack(venue.id(), before.startsAt(), -more);
        if (more > 0) {
            int places = venue.form().groupCapacity();
            book.take(venue.id(), before.startsAt(), before.endsAt(), places, more);
        }
    }

    private void tellChanged(Visit visit, Venue venue) {
        var name = venue.form().name();
        audit.record("visit.change", visit.id());
        letters.post(visit, name, "visits.letter.changed", "");
        notices.tellOrganisation(
                venue.organisationId(),
                "visits.notice.changed",
                visit.stage() == VisitStage.ASKED ? WAITING : "/desk/visits",
                name,
                VisitTimes.span(visit.startsAt(), visit.endsAt(), Texts.CHINESE),
                visit.persons());
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
