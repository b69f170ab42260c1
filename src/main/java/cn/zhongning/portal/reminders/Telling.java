package cn.zhongning.portal.reminders;

import cn.zhongning.portal.checkin.CheckIns;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventSession;
import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.registration.MessageKind;
import cn.zhongning.portal.registration.SeatHolders;
import cn.zhongning.portal.registration.TicketMessage;
import cn.zhongning.portal.registration.TicketMessage.Holder;
import cn.zhongning.portal.registration.TicketMessages;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.surveys.Surveys;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who hold seats of a session, a few in each transaction: who was told and the letter stand and fall together,
 * so that whatever ends the portal loses nobody and repeats nothing.
 */
@Component
class Telling {
    private static final int AT_ONCE = 50; // meanwhile the session's seats wait

    private final EventService events;
    private final SeatHolders holders;
    private final TicketMessages messages;
    private final CheckIns arrivals;
    private final OwnWords words;
    private final MessageText text;
    private final Texts texts;

    Telling(
            EventService events,
            SeatHolders holders,
            TicketMessages messages,
            CheckIns arrivals,
            OwnWords words,
            MessageText text,
            Texts texts) {
        this.events = events;
        this.holders = holders;
        this.messages = messages;
        this.arrivals = arrivals;
        this.words = words;
        this.text = text;
        this.texts = texts;
    }

    /** @return whether there may be others */
    @Transactional
    public boolean remind(UUID sessionId, Occasion occasion, Instant now) {
        holders.lock(sessionId);
        var session = events.session(sessionId).orElseThrow();
        var event = events.published(session.eventId());
        if (event.isEmpty() || session.cancelled() || !occasion.now(session, now)) return false;
        var untold = holders.untold(sessionId, occasion.name(session), occasion.due(session), AT_ONCE);
        untold.forEach(each -> messages.tell(each, reminder(event.get(), session, occasion, each)));
        return untold.size() == AT_ONCE;
    }

    /**
     * Thanks those who came, and tells the others that they were missed; of a session where nobody was checked in
     * nothing is known. Who is found to have come only later is not thanked any more.
     *
     * @return whether there may be others
     */
    @Transactional
    public boolean afterwards(UUID sessionId) {
        holders.lock(sessionId);
        var session = events.session(sessionId).orElseThrow();
        var event = events.find(session.eventId()).filter(Event::takesPlace);
        if (event.isEmpty() || session.cancelled()) return false;
        boolean more = tell(arrivals.came(sessionId), MessageKind.THANKS, event.get(), session, "/survey");
        return tell(arrivals.missed(sessionId), MessageKind.MISSED, event.get(), session, "") || more;
    }

    private boolean tell(Set<UUID> tickets, MessageKind kind, Event event, EventSession session, String page) {
        var occasion = "AFTER " + session.id();
        var untold = holders.untold(tickets, occasion, AT_ONCE);
        var until = session.endsAt().plus(Surveys.OPEN);
        untold.forEach(
                each -> messages.tell(each, message(event, session, kind, occasion, event.venue(), page, until, each)));
        return untold.size() == AT_ONCE;
    }

    private TicketMessage reminder(Event event, EventSession session, Occasion occasion, Holder to) {
        boolean online = to.seating() == Seating.ONLINE;
        var place = online ? texts.label(to.language(), Seating.ONLINE) : event.venue();
        var name = occasion.name(session);
        return message(event, session, occasion.kind(), name, place, "", occasion.until(session), to)
                .and(online ? event.entry().instructionsOnline() : event.entry().instructionsOnSite());
    }

    private TicketMessage message(
            Event event,
            EventSession session,
            MessageKind kind,
            String occasion,
            String place,
            String page,
            Instant until,
            Holder to) {
        var own = words.words(event.id(), kind, to.language()).orElse("");
        return new TicketMessage(
                kind,
                occasion,
                text.title(event, kind, to.language()),
                text.body(event, session, kind, place, own, to.language()),
                false,
                page,
                until);
    }
}
