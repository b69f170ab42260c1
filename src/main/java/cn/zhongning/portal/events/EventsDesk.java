package cn.zhongning.portal.events;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.pages.DeskEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class EventsDesk {
    @Bean
    DeskEntry eventsEntry(EventService events, CurrentUser user) {
        return new DeskEntry(
                40,
                "/desk/events",
                "events.desk",
                Set.of("STAFF", "ADMIN", "ORGANISER"),
                new DeskEntry.Waiting(
                        () -> user.require().staff() ? events.waiting() : 0,
                        "/desk/events?show=" + EventShelf.REVIEW,
                        "events.desk.waiting"));
    }

    @Bean
    EventWay pageOfEvent() {
        return new EventWay(0, "events.open", Event::visible, Event::address);
    }

    @Bean
    EventWay timetableOfEvent() {
        return new EventWay(10, "events.timetable", Event::published, TimetableView::address);
    }
}
