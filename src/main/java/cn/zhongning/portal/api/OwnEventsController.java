package cn.zhongning.portal.api;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventForm;
import cn.zhongning.portal.events.EventProposals;
import cn.zhongning.portal.events.EventService;
import cn.zhongning.portal.events.EventShelf;
import cn.zhongning.portal.events.SessionForm;
import cn.zhongning.portal.search.Catalogue;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The events of the token's organisation. */
@RestController
@RequestMapping(path = "/api/v1/own/events", produces = "application/json")
@Tag(name = "own events")
class OwnEventsController {
    private final EventService events;
    private final EventProposals proposals;
    private final EventCodes words;
    private final Once once;
    private final OwnEvents own;
    private final String origin;

    OwnEventsController(
            EventService events,
            EventProposals proposals,
            EventCodes words,
            Once once,
            OwnEvents own,
            @Value("${portal.origin}") String origin) {
        this.events = events;
        this.proposals = proposals;
        this.words = words;
        this.once = once;
        this.own = own;
        this.origin = origin;
    }

    /** Why something is called off; the public reads it. */
    record Cancellation(@Nullable String reason) {}

    @GetMapping
    ResponseEntity<Stretch<Own<EventText>>> listOwnEvents(
            @Schema(implementation = EventShelf.class) @RequestParam(required = false) @Nullable String shelf,
            @RequestParam(required = false) @Nullable String cursor,
            @Schema(minimum = "1", maximum = "" + Catalogue.MOST, defaultValue = "20")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit) {
        var wanted = Objects.requireNonNullElse(Codes.constant(EventShelf.class, shelf), EventShelf.COMING);
        var asked = Asked.of("events " + wanted, cursor, limit);
        return asked.answer(
                events.mine(wanted, asked.behind(), asked.enough()), events.count(wanted), Event::turn, own::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<Own<EventText>> getOwnEvent(@PathVariable UUID id) {
        return own.answer(events.forDesk(id));
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<Own<EventText>> createEvent(
            @RequestHeader(name = Once.KEY, required = false) @Nullable String key,
            @RequestBody EventText text,
            HttpServletRequest request) {
        return once.of(request, text, EventText.class, () -> {
            var begun = posted(() -> events.draft(form(text, List.of())));
            return own.answer(begun, ResponseEntity.created(URI.create(origin + "/api/v1/own/events/" + begun.id())));
        });
    }

    @PutMapping(path = "/{id}", consumes = "application/json")
    ResponseEntity<Own<EventText>> updateEvent(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody EventText text) {
        int read = Version.of(version);
        var known = EventForm.of(events.forDesk(id), events.sessions(id), events.series(id))
                .sessions();
        return own.answer(posted(() -> events.change(id, read, form(text, known))));
    }

    @PostMapping("/{id}/submission")
    ResponseEntity<Own<EventText>> submitEvent(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        return own.answer(events.submit(id, Version.of(version)));
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<Own<EventText>> recallEvent(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        return own.answer(events.recall(id, Version.of(version)));
    }

    @PostMapping(path = "/{id}/cancellation", consumes = "application/json")
    ResponseEntity<Own<EventText>> cancelEvent(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Cancellation cancellation) {
        return own.answer(events.cancel(id, Version.of(version), Codes.text(cancellation.reason())));
    }

    /** Other words for what is public already; its times are the organiser's own and none of it. */
    @PutMapping(path = "/{id}/proposal", consumes = "application/json")
    ResponseEntity<Own<EventText>> proposeEvent(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody EventText text) {
        int read = Version.of(version);
        var mistakes = new Mistakes.Collector();
        mistakes.require("sessions", text.sessions() == null, "api.error.proposal.sessions");
        mistakes.complain();
        return own.answer(posted(() -> {
            proposals.propose(id, read, form(text, List.of()).announcement());
            return events.forDesk(id);
        }));
    }

    @DeleteMapping("/{id}/proposal")
    ResponseEntity<Own<EventText>> dropEvent(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        proposals.drop(id, Version.of(version));
        return own.answer(events.forDesk(id));
    }

    private EventForm form(EventText text, List<SessionForm> known) {
        words.check(text);
        return Trial.form(text, EventText.BLANK, sent -> sent.form(known));
    }

    /** A picture of others is refused by its own field. */
    private static Event posted(Supplier<Event> step) {
        try {
            return step.get();
        } catch (Refused refused) {
            var mistakes = new Mistakes.Collector();
            mistakes.require("poster", !refused.key().startsWith("pictures."), refused.key(), refused.arguments());
            mistakes.complain();
            throw refused;
        }
    }
}
