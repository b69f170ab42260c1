package cn.zhongning.portal.surveys;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.checkin.CheckIns;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.registration.HeldTicket;
import cn.zhongning.portal.registration.HeldTickets;
import cn.zhongning.portal.shared.Clocks;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who came say of a session. An answer does not say whose it is: not by whom, not at what hour, and what its
 * writer changes it by cannot be read back into a ticket.
 */
@Service
@Transactional
public class Surveys {
    /** So long after the session one may answer, and change the answer. */
    public static final Duration OPEN = Duration.ofDays(14);

    private final AnswerTable answers;
    private final CheckIns arrivals;
    private final HeldTickets held;
    private final EventService events;
    private final Audit audit;
    private final Clock clock;

    Surveys(AnswerTable answers, CheckIns arrivals, HeldTickets held, EventService events, Audit audit, Clock clock) {
        this.answers = answers;
        this.arrivals = arrivals;
        this.held = held;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** For whoever may see the event: its organiser and the staff. */
    @Transactional(readOnly = true)
    public Ratings of(UUID session) {
        var event =
                events.session(session).map(EventSession::eventId).orElseThrow(() -> new Refused("events.error.gone"));
        events.forDesk(event);
        return ratings(session);
    }

    @Transactional(readOnly = true)
    Event event(UUID id) {
        return events.forDesk(id);
    }

    @Transactional(readOnly = true)
    List<EventSession> sessions(UUID event) {
        return events.sessions(event(event).id());
    }

    /** Only whoever came; where nobody was checked in, whoever was to come. */
    @Transactional(readOnly = true)
    public boolean asks(HeldTicket ticket) {
        var now = clock.instant();
        var end = ticket.session().endsAt();
        if (now.isBefore(end) || !now.isBefore(end.plus(OPEN))) return false;
        if (!ticket.confirmed()
                || !ticket.event().takesPlace()
                || ticket.session().cancelled()) return false;
        var session = ticket.session().id();
        return !arrivals.turnout(session).kept() || arrivals.came(session).contains(ticket.id());
    }

    @Transactional(readOnly = true)
    Optional<SurveyForm> mine(HeldTicket ticket) {
        return answers.find(link(ticket.address()));
    }

    /**
     * The first answer, or in place of it.
     *
     * @throws Mistakes with everything that is wrong
     */
    void answer(HeldTicket ticket, SurveyForm form) {
        if (!asks(ticket)) throw new Refused("surveys.error.closed");
        int stars = form.check();
        requireNameless(ticket, form);
        answers.write(ticket.session().id(), link(ticket.address()), stars, form, today());
        // Neither ticket nor address: the log must not tell whose answer it was.
        audit.recordAll("survey.answered", List.of(ticket.session().id()), List.of(""));
    }

    /** What they said stays; that it was they who said it does not. */
    void forget(Collection<UUID> tickets) {
        answers.unlink(tickets.stream().map(held::address).map(Surveys::link).toList());
    }

    private void requireNameless(HeldTicket ticket, SurveyForm form) {
        var mistakes = new Mistakes.Collector();
        mistakes.require("good", !held.names(ticket, form.good()), "surveys.error.named");
        mistakes.require("better", !held.names(ticket, form.better()), "surveys.error.named");
        mistakes.complain();
    }

    /** Without today's: otherwise one more answer would show what it was. */
    private Ratings ratings(UUID session) {
        return answers.ratings(session, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.CHINA);
    }

    static String link(String address) {
        return Sha256.of("survey " + address);
    }
}
