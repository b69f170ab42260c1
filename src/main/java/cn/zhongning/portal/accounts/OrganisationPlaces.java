package cn.zhongning.portal.accounts;

import cn.zhongning.portal.pages.Places;
import cn.zhongning.portal.pages.SiteMapSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of organisations that the map of the site names. */
@Configuration
class OrganisationPlaces {
    @Bean
    SiteMapSource organisationPages(JdbcClient sql) {
        return new Places(
                "organisations", "organisation", "coalesce(checked_at, created_at)", "status = 'APPROVED'", sql);
    }
}
