package cn.zhongning.portal.publicity;

import cn.zhongning.portal.pages.Places;
import cn.zhongning.portal.pages.SiteMapSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The publicities that the map of the site names: all, as they stay before the public. */
@Configuration
class PublicityPlaces {
    @Bean
    SiteMapSource publicityPages(JdbcClient sql) {
        return new Places("publicity", "publicity", "coalesce(stopped_at, ended_at, announced_at)", "true", sql);
    }
}
