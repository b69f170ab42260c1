package cn.zhongning.portal.api;

import cn.zhongning.portal.api.OwnEventsController.Cancellation;
import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.Timetable;
import cn.zhongning.portal.shared.Mistakes;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The times of an event, one by one, also when it is public: whoever has registered is told. */
@RestController
@RequestMapping(path = "/api/v1/own/events/{id}/sessions", produces = "application/json")
@Tag(name = "own events")
class OwnSessionsController {
    private final Timetable timetable;
    private final OwnEvents own;
    private final String origin;

    OwnSessionsController(Timetable timetable, OwnEvents own, @Value("${portal.origin}") String origin) {
        this.timetable = timetable;
        this.own = own;
        this.origin = origin;
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<Own<EventText>> addEventSession(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody SessionText text) {
        int read = Version.of(version);
        check(text, null);
        var changed = timetable.add(id, read, text.form());
        return own.answer(changed, ResponseEntity.created(URI.create(origin + "/api/v1/own/events/" + id)));
    }

    /** @param following whether all later ones of its series change with it */
    @PutMapping(path = "/{session}", consumes = "application/json")
    ResponseEntity<Own<EventText>> changeEventSession(
            @PathVariable UUID id,
            @PathVariable UUID session,
            @RequestParam(defaultValue = "false") boolean following,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody SessionText text) {
        int read = Version.of(version);
        check(text, session);
        return own.answer(changed(id, read, session, following, text));
    }

    private Event changed(UUID id, int read, UUID session, boolean following, SessionText text) {
        return following
                ? timetable.changeFromHereOn(id, read, session, text.form())
                : timetable.change(id, read, session, text.form());
    }

    @DeleteMapping("/{session}")
    ResponseEntity<Own<EventText>> removeEventSession(
            @PathVariable UUID id,
            @PathVariable UUID session,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version) {
        return own.answer(timetable.remove(id, Version.of(version), session));
    }

    @PostMapping(path = "/{session}/cancellation", consumes = "application/json")
    ResponseEntity<Own<EventText>> cancelEventSession(
            @PathVariable UUID id,
            @PathVariable UUID session,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Cancellation cancellation) {
        return own.answer(timetable.cancel(id, Version.of(version), session, Codes.text(cancellation.reason())));
    }

    /** @param session which it is; none of a new one */
    private static void check(SessionText text, @Nullable UUID session) {
        var wrong = new Mistakes.Collector();
        wrong.require("id", text.id() == null || text.id().equals(session), "api.error.session");
        wrong.require("startsAt", text.startsAt() != null, "api.error.times");
        wrong.require("endsAt", text.endsAt() != null, "api.error.times");
        wrong.complain();
    }
}
