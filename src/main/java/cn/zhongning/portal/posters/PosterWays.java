package cn.zhongning.portal.posters;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventWay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From an event to what is printed of it. */
@Configuration
class PosterWays {
    @Bean
    EventWay posterOfEvent() {
        return way(80, "posters.poster", Sheet.POSTER);
    }

    @Bean
    EventWay noticeOfEvent() {
        return way(81, "posters.notice", Sheet.NOTICE);
    }

    private static EventWay way(int order, String label, Sheet sheet) {
        return new EventWay(order, label, Event::published, event -> event.address() + "/" + sheet.file() + ".pdf");
    }
}
