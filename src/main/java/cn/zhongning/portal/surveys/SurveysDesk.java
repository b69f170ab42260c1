package cn.zhongning.portal.surveys;

import cn.zhongning.portal.registration.RegistrationsTool;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.html.Anchor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What this module offers on the desk. */
@Configuration
class SurveysDesk {
    @Bean
    @Order(30)
    RegistrationsTool ratingsTool(Texts texts) {
        return (event, locale) -> {
            var ratings = new Anchor("/desk/events/" + event.id() + "/ratings", texts.get(locale, "surveys.desk"));
            ratings.addClassName("button");
            return ratings;
        };
    }
}
