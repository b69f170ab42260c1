package cn.zhongning.portal.content;

import cn.zhongning.portal.pages.Places;
import cn.zhongning.portal.pages.SiteMapSource;
import cn.zhongning.portal.shared.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The articles that the map of the site names. */
@Configuration
class ArticlePlaces {
    @Bean
    SiteMapSource articlePages(JdbcClient sql) {
        return new Places(Kind.ARTICLE.path(), "article", "updated_at", "stage = 'PUBLISHED'", sql);
    }
}
