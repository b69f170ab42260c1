package cn.zhongning.portal.events;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands below each other in an event's form: one session, or all of a series. */
interface SessionPart {
    /** What was typed, when it holds. */
    Optional<List<SessionForm>> write();

    void arrange(Place place);

    /**
     * Where it stands, and what is asked for there.
     *
     * @param number among the parts; none where it is the only one
     */
    record Place(@Nullable Integer number, boolean registers, EventMode mode) {}
}
