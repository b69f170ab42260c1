package cn.zhongning.portal.campaigns;

import cn.zhongning.portal.pages.Places;
import cn.zhongning.portal.pages.SiteMapSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The campaigns that the map of the site names. */
@Configuration
class CampaignPlaces {
    @Bean
    SiteMapSource campaignPages(JdbcClient sql) {
        return new Places("campaigns", "campaign", "updated_at", "stage = 'PUBLISHED'", sql);
    }
}
