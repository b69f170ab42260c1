package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.Clocks;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** An event's form moved on by whole weeks, so that it lies ahead on the same weekday at the same hour. */
final class Later {
    private Later() {}

    /** What was called off is left out, and each session stands alone: another event repeats by a rule of its own. */
    static EventForm of(EventForm form, Instant now) {
        if (form.sessions().isEmpty()) return form;
        var held = form.sessions().stream().filter(session -> !session.off()).toList();
        var sessions = held.isEmpty() ? form.sessions() : held;
        var today = LocalDateTime.ofInstant(now, Clocks.CHINA);
        var first = sessions.getFirst().starts();
        long weeks = Math.max(1, ChronoUnit.WEEKS.between(first, today) + 1);
        return form.at(sessions.stream()
                .map(session -> session.at(session.starts().plusWeeks(weeks), session.length(), null)
                        .alone())
                .toList());
    }
}
