package cn.zhongning.portal.events;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From when its first session starts to when its last one ends. */
record Span(Instant startsAt, Instant endsAt) {
    /** What was called off no longer says when an event is; unless all of it was. */
    static Optional<Span> of(List<SessionForm> sessions) {
        var held = sessions.stream().filter(session -> !session.off()).toList();
        var counted = held.isEmpty() ? sessions : held;
        if (counted.isEmpty()) return Optional.empty();
        return Optional.of(new Span(
                counted.stream()
                        .map(SessionForm::start)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                counted.stream()
                        .map(SessionForm::end)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()));
    }
}
