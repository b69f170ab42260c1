package cn.zhongning.portal.venues;

import cn.zhongning.portal.pages.Places;
import cn.zhongning.portal.pages.SiteMapSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The venues that the map of the site names. */
@Configuration
class VenuePlaces {
    @Bean
    SiteMapSource venuePages(JdbcClient sql) {
        return new Places("venues", "venue", "updated_at", "stage = 'PUBLISHED'", sql);
    }
}
