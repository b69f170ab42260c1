package cn.zhongning.portal.events;

import java.util.List;

/**
 * Published inside the transaction that it tells of: an event, or one of its sessions, is no longer what it was.
 *
 * @param before the event as it was
 * @param moved sessions that take place at another time now, as they were
 * @param cancelled sessions that were called off by this change
 */
public record EventChanged(Event event, Event before, List<EventSession> moved, List<EventSession> cancelled) {
    EventChanged(Event event, Event before) {
        this(event, before, List.of(), List.of());
    }

    /** Whether all of it takes place somewhere else now. */
    public boolean elsewhere() {
        return !event.venue().equals(before.venue());
    }
}
