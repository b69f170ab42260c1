package cn.zhongning.portal.listings;

import cn.zhongning.portal.pages.Places;
import cn.zhongning.portal.pages.SiteMapSource;
import cn.zhongning.portal.shared.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demands and results that the map of the site names. */
@Configuration
class ListingPlaces {
    @Bean
    SiteMapSource demandPages(JdbcClient sql) {
        return new Places(Kind.DEMAND.path(), "demand", "updated_at", Browse.VISIBLE, sql);
    }

    @Bean
    SiteMapSource resultPages(JdbcClient sql) {
        return new Places(Kind.RESULT.path(), "tech_result", "updated_at", Browse.VISIBLE, sql);
    }
}
