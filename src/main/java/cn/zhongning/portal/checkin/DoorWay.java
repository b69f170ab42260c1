package cn.zhongning.portal.checkin;

import cn.zhongning.portal.events.Event;
import cn.zhongning.portal.events.EventWay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From an event to its doors. */
@Configuration
class DoorWay {
    @Bean
    EventWay doorsOfEvent() {
        return new EventWay(30, "checkin.door.door", Event::published, EventWay.desk("check-in"));
    }
}
