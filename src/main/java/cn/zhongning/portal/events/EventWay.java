package cn.zhongning.portal.events;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A page around an event that its organiser goes to; each module offers its own as beans.
 *
 * @param order position in the row
 * @param label key of the text
 * @param there whether that event has such a page
 */
public record EventWay(int order, String label, Predicate<Event> there, Function<Event, String> address) {
    /** One that only an event has that is announced and asks for registrations. */
    public static EventWay ofRegistered(int order, String label, Function<Event, String> address) {
        return new EventWay(order, label, event -> event.visible() && event.attendance() != Attendance.OPEN, address);
    }

    /** A page of the desk below the event's own. */
    public static Function<Event, String> desk(String page) {
        return event -> "/desk/events/" + event.id() + "/" + page;
    }
}
