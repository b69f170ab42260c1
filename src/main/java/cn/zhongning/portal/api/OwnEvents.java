package cn.zhongning.portal.api;

import static cn.zhongning.portal.api.Codes.moment;
import static cn.zhongning.portal.api.Codes.some;

import cn.zhongning.portal.api.Own.Proposal;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventProposal;
import cn.zhongning.portal.events.EventProposals;
import cn.zhongning.portal.events.EventService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.stereotype.Component;

/** Says an organisation's own event to its system, with its times and what came of other words for it. */
@Component
class OwnEvents {
    private final EventService events;
    private final EventProposals proposals;
    private final String origin;

    OwnEvents(EventService events, EventProposals proposals, @Value("${portal.origin}") String origin) {
        this.events = events;
        this.proposals = proposals;
        this.origin = origin;
    }

    ResponseEntity<Own<EventText>> answer(Event event) {
        return answer(event, ResponseEntity.ok());
    }

    ResponseEntity<Own<EventText>> answer(Event event, BodyBuilder answer) {
        return answer.cacheControl(CacheControl.noStore())
                .eTag(Version.tag(event.version()))
                .body(of(event));
    }

    Own<EventText> of(Event event) {
        var address = event.visible() ? event.address() : "/desk" + event.address();
        return new Own<>(
                event.id(),
                Codes.code(event.stage()),
                event.visible(),
                Codes.word(event.course().reason()),
                null,
                null,
                some(event.publishedAt()),
                moment(event.course().updatedAt()),
                origin + address,
                null,
                event.published()
                        ? proposals.of(event.id()).map(told -> proposal(told)).orElse(null)
                        : null,
                EventText.of(event, events.sessions(event.id())));
    }

    private static Proposal proposal(EventProposal proposed) {
        return new Proposal(
                proposed.waits() ? "waiting" : "returned",
                proposed.returned(),
                moment(proposed.proposedAt()),
                EventText.of(proposed.announcement(), null));
    }
}
