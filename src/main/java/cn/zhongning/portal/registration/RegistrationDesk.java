package cn.zhongning.portal.registration;

import cn.zhongning.portal.accounts.Audit;
import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.registration.Claim.Answer;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Sought;
import cn.zhongning.portal.shared.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Registrations as the event's organiser and the staff see them, and nobody else: in the same guests as the public's.
 * Whoever may not see an event is told that there is none.
 */
@Service
class RegistrationDesk {
    static final int PAGE = 30;
    static final int REASON = 200;

    private final EventService events;
    private final ClaimQueue queue;
    private final SeatLedger seats;
    private final Arrivals arrivals;
    private final JdbcClient sql;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    RegistrationDesk(
            EventService events,
            ClaimQueue queue,
            SeatLedger seats,
            Arrivals arrivals,
            JdbcClient sql,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.queue = queue;
        this.seats = seats;
        this.arrivals = arrivals;
        this.sql = sql;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    Event event(UUID id) {
        user.require();
        return events.forDesk(id);
    }

    List<EventSession> sessions(UUID event) {
        return events.sessions(event(event).id());
    }

    boolean writes() {
        return events.writes();
    }

    /** By name, phone or ticket number; one more than a page, to know whether there are others. */
    List<Registration> find(UUID event, String typed, int page) {
        event(event);
        var wanted = Sought.text(typed);
        return sql.sql(GuestList.COLUMNS + """
                        where r.session_id in (select id from event_session where event_id = :event)
                        and (:wanted = '' or strpos(coalesce(name, ''), :wanted) > 0 or phone like :wanted || '%'
                            or number::text = ltrim(:wanted, '0'))
                        order by case stage when 'OFFERED' then 0 when 'CONFIRMED' then 1 when 'WAITING' then 2 else 3 end,
                            session_id, number
                        limit :limit offset :offset
                        """)
                .param("event", event)
                .param("wanted", wanted)
                .param("limit", PAGE + 1)
                .param("offset", (page - 1) * PAGE)
                .query(Registration.class)
                .list();
    }

    /** How many persons wait for this session. */
    int waiting(UUID session) {
        return sql.sql("select coalesce(sum(persons), 0) from registration where session_id = ? and stage = 'WAITING'")
                .param(session)
                .query(Integer.class)
                .single();
    }

    /**
     * Somebody at the counter or on the telephone.
     *
     * @throws Mistakes with everything that is wrong
     */
    Answer register(UUID event, RegistrationForm form) {
        requireWriter();
        var applicant = FormCheck.applicant(event(event), form, Texts.CHINESE.toLanguageTag(), Audit.address(), true);
        var answer = queue.claim(applicant);
        if (answer.refused() != null) throw answer.refused();
        if (answer.known() == null && answer.ticket() != null) audit.record("registration.entered", answer.ticket());
        return answer;
    }

    void cancel(UUID event, UUID ticket, String reason) {
        requireWriter();
        var known = one(event, ticket);
        if (reason.isBlank() || reason.strip().length() > REASON)
            throw new Refused("registration.error.reason", REASON);
        seats.cancel(known.id(), reason.strip());
    }

    Registration one(UUID event, UUID ticket) {
        event(event);
        return sql.sql(GuestList.COLUMNS + """
                        where r.id = ? and r.session_id in (select id from event_session where event_id = ?)
                        """)
                .params(ticket, event)
                .query(Registration.class)
                .optional()
                .orElseThrow(() -> new Refused("registration.error.gone"));
    }

    /** Of these those with which somebody came. */
    Map<UUID, Arrivals.Arrival> came(List<Registration> registrations) {
        return arrivals.of(registrations.stream().map(Registration::id).toList());
    }

    /** As somebody reads it now, an offer whose time is over included. */
    RegistrationStage stage(Registration registration) {
        return registration.stage(clock.instant());
    }

    private void requireWriter() {
        if (!writes()) throw new Refused("events.error.reader");
    }
}
