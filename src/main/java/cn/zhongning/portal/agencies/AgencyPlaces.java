package cn.zhongning.portal.agencies;

import cn.zhongning.portal.pages.Places;
import cn.zhongning.portal.pages.SiteMapSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agencies that the map of the site names. */
@Configuration
class AgencyPlaces {
    @Bean
    SiteMapSource agencyPages(JdbcClient sql) {
        return new Places(
                "agencies",
                "organisation",
                "coalesce(checked_at, created_at)",
                "status = 'APPROVED' and kind = 'AGENCY'",
                sql);
    }
}
