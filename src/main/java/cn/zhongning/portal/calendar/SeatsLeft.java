package cn.zhongning.portal.calendar;

import static cn.zhongning.portal.events.Attendance.INVITATION;
import static cn.zhongning.portal.events.Attendance.OPEN;

import cn.zhongning.portal.events.Seating;
import cn.zhongning.portal.shared.Moments;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;

/** Whether one can still come, in as few words as it takes. */
final class SeatsLeft extends Span {
    SeatsLeft(Occasion occasion, Saying saying) {
        super(text(occasion, saying));
        addClassName("seats");
        if (occasion.cancelled()) addClassName("bad");
        else if (free(occasion, saying)) addClassName("good");
    }

    private static String text(Occasion occasion, Saying saying) {
        if (occasion.cancelled()) return saying.t("seats.cancelled");
        if (occasion.over(saying.now())) return saying.t("seats.over");
        if (occasion.attendance() == OPEN) return saying.t("seats.open");
        if (occasion.attendance() == INVITATION) return saying.t("seats.invitation");
        if (!occasion.opened(saying.now())) {
            var opens = Objects.requireNonNull(occasion.opensAt());
            return saying.t("seats.opens", Moments.say(opens, saying.locale()));
        }
        if (occasion.closed(saying.now())) return saying.t("seats.closed");
        return left(occasion, saying);
    }

    private static String left(Occasion occasion, Saying saying) {
        int here = occasion.free(Seating.ON_SITE);
        if (here > 0) return saying.t("seats.free", here);
        int online = occasion.free(Seating.ONLINE);
        if (online > 0) return saying.t("seats.online", online);
        return saying.t(occasion.waitingList() ? "seats.waiting" : "seats.full");
    }

    private static boolean free(Occasion occasion, Saying saying) {
        if (occasion.over(saying.now())) return false;
        return switch (occasion.attendance()) {
            case OPEN -> true;
            case INVITATION -> false;
            case REGISTRATION ->
                occasion.accepts(saying.now()) && occasion.free(Seating.ON_SITE) + occasion.free(Seating.ONLINE) > 0;
        };
    }
}
