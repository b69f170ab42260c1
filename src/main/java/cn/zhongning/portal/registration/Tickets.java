package cn.zhongning.portal.registration;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.registration.Claim.Answer;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Phone;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the public registers, and what somebody does with their own ticket; who holds its address is who it belongs to. */
@Service
class Tickets {
    private final EventService events;
    private final ClaimQueue queue;
    private final SeatLedger seats;
    private final GuestList guests;
    private final WaitingLine waitingLine;
    private final TicketForgetting forgetting;
    private final Arrivals arrivals;
    private final Audit audit;
    private final Clock clock;

    /** What the form needs to know of an event on a crowded day; seats, times and stage are looked at again behind the lock. */
    private final LoadingCache<UUID, Optional<Event>> published;

    Tickets(
            EventService events,
            ClaimQueue queue,
            SeatLedger seats,
            GuestList guests,
            WaitingLine waitingLine,
            TicketForgetting forgetting,
            Arrivals arrivals,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.queue = queue;
        this.seats = seats;
        this.guests = guests;
        this.waitingLine = waitingLine;
        this.forgetting = forgetting;
        this.arrivals = arrivals;
        this.audit = audit;
        this.clock = clock;
        published = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(1))
                .maximumSize(1000)
                .build(events::published);
    }

    /** A ticket with what it is for. */
    record Ticket(Registration registration, Event event, EventSession session) {}

    Optional<Event> event(UUID id) {
        return published.get(id);
    }

    /**
     * @throws Mistakes with everything that is wrong
     * @throws Refused where there are no seats
     */
    Answer register(Event event, RegistrationForm form, Locale language) {
        var tag = (Texts.chinese(language) ? Texts.CHINESE : Texts.ENGLISH).toLanguageTag();
        return queue.claim(FormCheck.applicant(event, form, tag, Audit.address(), false));
    }

    /** The ticket of that address; none where the event was deleted. */
    @Transactional(readOnly = true)
    Optional<Ticket> ticket(UUID id) {
        return guests.find(id).flatMap(this::ticket);
    }

    @Transactional(readOnly = true)
    Optional<Ticket> numbered(long number) {
        return guests.numbered(number).flatMap(this::ticket);
    }

    /** By the number that registered and the code that stands on the ticket; the newest first. */
    @Transactional(readOnly = true)
    Optional<UUID> find(String phone, String code) {
        var typed = code.strip();
        return guests.byPhone(Phone.parse(phone).number()).stream()
                .filter(each -> typed.equals(each.code()))
                .map(Registration::id)
                .findFirst();
    }

    /** All of a phone that are still kept, the newest first; whose phone it is was asked before. */
    @Transactional(readOnly = true)
    List<Ticket> all(String phone) {
        return guests.byPhone(phone).stream()
                .flatMap(each -> ticket(each).stream())
                .toList();
    }

    /** What stands between somebody who waits and a seat. */
    @Transactional(readOnly = true)
    Position position(Ticket ticket) {
        var waiting = ticket.registration();
        var first = waitingLine.first(waiting.sessionId(), waiting.seating()).orElseThrow();
        return new Position(
                waitingLine.before(waiting) + 1,
                first.persons(),
                ticket.session().free(waiting.seating()));
    }

    /**
     * @param place in the line, from 1
     * @param wanted how many seats the first in the line wants
     */
    record Position(int place, int wanted, int free) {}

    @Transactional
    public void confirm(UUID ticket) {
        seats.confirm(ticket);
    }

    @Transactional
    public void cancel(Ticket ticket) {
        if (!clock.instant().isBefore(ticket.session().endsAt())) throw new Refused("registration.error.started");
        if (came(ticket)) throw new Refused("registration.error.came");
        seats.cancel(ticket.registration().id(), "");
    }

    @Transactional
    public void change(Ticket ticket, RegistrationForm form) {
        seats.change(ticket.registration().id(), FormCheck.change(ticket.event(), form));
    }

    /** At once, whatever the retention: seats are given back first. */
    @Transactional
    public void forget(Ticket ticket) {
        var id = ticket.registration().id();
        if (clock.instant().isBefore(ticket.session().endsAt()) && !came(ticket)) seats.cancel(id, "");
        forgetting.forget(List.of(id));
        audit.record("registration.forgotten", id);
    }

    private boolean came(Ticket ticket) {
        return !arrivals.of(List.of(ticket.registration().id())).isEmpty();
    }

    private Optional<Ticket> ticket(Registration registration) {
        return events.session(registration.sessionId())
                .flatMap(session ->
                        events.find(session.eventId()).map(event -> new Ticket(registration, event, session)));
    }
}
