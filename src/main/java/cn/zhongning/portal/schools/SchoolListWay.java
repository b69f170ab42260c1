package cn.zhongning.portal.schools;

import cn.zhongning.portal.events.Attendance;
import cn.zhongning.portal.events.EventWay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From an event to a school's list. */
@Configuration
class SchoolListWay {
    @Bean
    EventWay schoolListOfEvent() {
        return new EventWay(
                25,
                "schools.title",
                event -> event.published() && event.attendance() != Attendance.OPEN,
                EventWay.desk("school-list"));
    }
}
