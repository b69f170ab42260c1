package cn.zhongning.portal.checkin;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.EventTimes;
import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.registration.DoorGuest;
import cn.zhongning.portal.registration.DoorGuests;
import cn.zhongning.portal.registration.RegistrationStage;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may come in. While there is a network this decides, and of two devices that scan one ticket one is told who was
 * faster. What a device without a network decided is noted as it was, and what does not fit together shows afterwards.
 */
@Service
class Entrance {
    private final Doorkeepers keepers;
    private final DoorGuests guests;
    private final DoorBook book;
    private final EventService events;
    private final Audit audit;
    private final Clock clock;

    Entrance(Doorkeepers keepers, DoorGuests guests, DoorBook book, EventService events, Audit audit, Clock clock) {
        this.keepers = keepers;
        this.guests = guests;
        this.book = book;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param secret of a door's link; none for who is signed in */
    @Transactional
    public Answer receive(UUID session, @Nullable String secret, Scan scan, Locale language) {
        boolean past = scan.offline() || scan.kind() == Scan.Kind.UNDO; // what was done is noted, whatever came since
        var keeper = past ? keepers.at(session, secret) : keepers.open(session, secret);
        book.device(keeper, scan.device(), clock.instant());
        return switch (scan.kind()) {
            case TICKET -> ticket(keeper, scan, language);
            case WALK_IN -> walkIn(keeper, scan, false);
            case UNDO -> undo(keeper, scan);
        };
    }

    private Answer ticket(Doorkeeper keeper, Scan scan, Locale language) {
        var guest = shown(scan).orElse(null);
        if (guest == null || scan.offline() && !guest.session().equals(keeper.at())) return unknown(keeper, scan);
        if (scan.offline()) return note(keeper, scan, guest);
        if (!guest.session().equals(keeper.at())) return elsewhere(scan, guest, keeper.session(), language);
        if (clock.instant().isBefore(keeper.opens()))
            return Answer.refused(scan, guest, Outcome.TOO_EARLY, when(keeper.session(), language));
        return standing(guest)
                .map(reason -> Answer.refused(scan, guest, reason, null))
                .orElseGet(() -> admit(keeper, scan, guest));
    }

    /** Who was let in nevertheless is counted; with which ticket they came nobody can say. */
    private Answer unknown(Doorkeeper keeper, Scan scan) {
        return scan.offline() && scan.admitted() ? walkIn(keeper, scan, true) : Answer.of(scan, Outcome.UNKNOWN);
    }

    /** The ticket whose code was read or whose number was typed. */
    private Optional<DoorGuest> shown(Scan scan) {
        if (scan.ticket() != null)
            return guests.find(scan.ticket())
                    .filter(guest -> guests.proof(guest.ticket()).equals(scan.proof()));
        return scan.number() == null ? Optional.empty() : guests.numbered(scan.number());
    }

    /** Why nobody comes in with this ticket. */
    static Optional<Outcome> standing(DoorGuest guest) {
        if (guest.seating() == Seating.ONLINE) return Optional.of(Outcome.ONLINE);
        return switch (guest.stage()) {
            case CONFIRMED, OFFERED -> Optional.empty();
            case WAITING -> Optional.of(Outcome.WAITING);
            case CANCELLED -> Optional.of(Outcome.CANCELLED);
            case LAPSED -> Optional.of(Outcome.LAPSED);
        };
    }

    private Answer elsewhere(Scan scan, DoorGuest guest, EventSession here, Locale language) {
        var session = events.session(guest.session()).orElseThrow();
        if (session.eventId().equals(here.eventId()))
            return Answer.refused(scan, guest, Outcome.OTHER_SESSION, when(session, language));
        var event = events.find(session.eventId()).map(Event::title).orElse("");
        return Answer.refused(scan, guest, Outcome.OTHER_EVENT, event + " · " + when(session, language));
    }

    private static String when(EventSession session, Locale language) {
        return EventTimes.span(session.startsAt(), session.endsAt(), language);
    }

    /** Who was offered a seat and stands here has said yes. */
    private Answer admit(Doorkeeper keeper, Scan scan, DoorGuest guest) {
        if (guest.stage() == RegistrationStage.OFFERED) guests.confirm(guest.ticket());
        guests.lock(guest.ticket());
        if (book.find(keeper.at(), scan.id()).isPresent()) return answer(scan, guest);
        int left = came(guest).left();
        int persons = scan.persons() == 0 ? left : Math.min(scan.persons(), left);
        write(keeper, scan, guest.ticket(), Math.max(persons, 1), left > 0, false);
        return answer(scan, guest);
    }

    /** What was decided without us stays decided. */
    private Answer note(Doorkeeper keeper, Scan scan, DoorGuest guest) {
        if (guest.stage() == RegistrationStage.OFFERED && scan.admitted()) guests.confirm(guest.ticket());
        guests.lock(guest.ticket());
        int persons = scan.persons() == 0 ? guest.persons() : Math.min(scan.persons(), guest.persons());
        write(keeper, scan, guest.ticket(), persons, scan.admitted(), false);
        return standing(guest)
                .map(reason -> Answer.refused(scan, guest, reason, null))
                .orElseGet(() -> answer(scan, guest));
    }

    private Answer walkIn(Doorkeeper keeper, Scan scan, boolean doubtful) {
        write(keeper, scan, null, Math.max(scan.persons(), 1), true, doubtful);
        return Answer.of(scan, doubtful ? Outcome.DOUBTFUL : Outcome.WALK_IN);
    }

    private Answer undo(Doorkeeper keeper, Scan scan) {
        if (book.undo(keeper, scan, clock.instant())) audit.record("checkin.undone", scan.id());
        return Answer.of(scan, Outcome.UNDONE);
    }

    private void write(
            Doorkeeper keeper, Scan scan, @Nullable UUID ticket, int persons, boolean admitted, boolean doubtful) {
        var now = clock.instant();
        boolean fresh = book.add(new CheckIn(
                scan.id(),
                keeper.at(),
                ticket,
                persons,
                admitted,
                scan.offline(),
                doubtful,
                scan.device(),
                keeper.account(),
                keeper.link(),
                scan.at().isAfter(now) || scan.at().isBefore(keeper.opens()) ? now : scan.at(),
                now));
        if (fresh) audit.record("checkin.came", ticket == null ? keeper.at() : ticket, admitted ? "done" : "double");
    }

    private Came came(DoorGuest guest) {
        return new Came(book.standingOf(guest.ticket()), guest.persons());
    }

    /** The same however often it is asked, until something new is known of the ticket. */
    private Answer answer(Scan scan, DoorGuest guest) {
        var came = came(guest);
        var mine = came.scans().stream()
                .filter(each -> each.id().equals(scan.id()))
                .findFirst();
        var other = came.scans().stream()
                .filter(each -> !each.id().equals(scan.id()))
                .findFirst();
        return new Answer(
                scan.id(),
                outcome(came, mine.isPresent(), other.isPresent()),
                guest.number(),
                guest.name(),
                mine.map(CheckIn::persons).orElse(0),
                came.counted(),
                guest.persons(),
                null,
                other.flatMap(book::earlier).orElse(null));
    }

    private static Outcome outcome(Came came, boolean mine, boolean others) {
        if (mine && !came.twice()) return Outcome.IN;
        return mine || others ? Outcome.DOUBLE : Outcome.UNDONE;
    }
}
