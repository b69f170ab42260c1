package cn.zhongning.portal.events;

import cn.zhongning.portal.pages.Places;
import cn.zhongning.portal.pages.SiteMapSource;
import cn.zhongning.portal.shared.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events that the map of the site names. */
@Configuration
class EventPlaces {
    @Bean
    SiteMapSource eventPages(JdbcClient sql) {
        return new Places(
                Kind.EVENT.path(), "event", "updated_at", "stage in ('PUBLISHED', 'CANCELLED', 'REPORTED')", sql);
    }
}
