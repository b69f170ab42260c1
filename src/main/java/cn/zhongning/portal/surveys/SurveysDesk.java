package cn.zhongning.portal.surveys;

import cn.zhongning.portal.events.EventWay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers on the desk. */
@Configuration
class SurveysDesk {
    @Bean
    EventWay ratingsOfEvent() {
        return EventWay.ofRegistered(60, "surveys.desk", EventWay.desk("ratings"));
    }
}
