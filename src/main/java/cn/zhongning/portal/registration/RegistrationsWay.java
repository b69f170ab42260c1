package cn.zhongning.portal.registration;

import cn.zhongning.portal.events.EventWay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From an event to those who registered for it. */
@Configuration
class RegistrationsWay {
    @Bean
    EventWay registrationsOfEvent() {
        return EventWay.ofRegistered(20, "registration.desk", EventWay.desk("registrations"));
    }
}
