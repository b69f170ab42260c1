package cn.zhongning.portal.events;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.accounts.Role;
import cn.zhongning.portal.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells those on the other side of the desk: the staff what was handed in, the organiser what became of it. */
@Component
class EventPosts {
    private final Notices notices;
    private final CurrentUser user;

    EventPosts(Notices notices, CurrentUser user) {
        this.notices = notices;
        this.user = user;
    }

    void submitted(Event event) {
        staff(event, "events.notice.submitted");
    }

    void proposed(Event event) {
        staff(event, "events.notice.proposed");
    }

    void published(Event event) {
        organiser(event, "events.notice.published");
    }

    void changed(Event event) {
        organiser(event, "events.notice.changed");
    }

    void accepted(Event event) {
        organiser(event, "events.notice.accepted");
    }

    void sentBack(Event event) {
        organiser(event, "events.notice.sent-back", event.course().reason());
    }

    void refused(Event event, String reason) {
        organiser(event, "events.notice.refused", reason);
    }

    void cancelled(Event event) {
        if (user.require().staff())
            organiser(event, "events.notice.cancelled", event.course().reason());
        else staff(event, "events.notice.called-off", event.course().reason());
    }

    void sessionCalledOff(Event event, String reason) {
        if (!user.require().staff()) staff(event, "events.notice.called-off-session", reason);
    }

    /** The centre has put its own words in place of the organiser's reason. */
    void reworded(Event event, String reason) {
        organiser(event, "events.notice.reworded", reason);
    }

    private void staff(Event event, String key, Object... more) {
        notices.tellRole(Role.STAFF, key, address(event), arguments(event, more));
    }

    /** Nobody is told what they have done themselves. */
    private void organiser(Event event, String key, Object... more) {
        if (user.require().actsFor(event.organisationId())) return;
        notices.tellOrganisation(event.organisationId(), key, address(event), arguments(event, more));
    }

    private static Object[] arguments(Event event, Object... more) {
        return more.length == 0 ? new Object[] {event.title()} : new Object[] {event.title(), more[0]};
    }

    private static String address(Event event) {
        return "/desk/events/" + event.id();
    }
}
