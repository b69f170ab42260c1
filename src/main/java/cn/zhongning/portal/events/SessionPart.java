package cn.zhongning.portal.events;

import org.jspecify.annotations.Nullable;

/** What stands below each other in an event's form: one session, or all of a series. */
interface SessionPart {
    /** What was typed; nothing is said where it does not hold. */
    Times write();

    /** Says beside the fields what is wrong. */
    void mark();

    void arrange(Place place);

    /**
     * Where it stands, and what is asked for there.
     *
     * @param number among the parts; none where it is the only one
     */
    record Place(@Nullable Integer number, boolean registers, EventMode mode) {}
}
