package cn.zhongning.portal.listings;

import cn.zhongning.portal.pages.SiteMapSource;
import cn.zhongning.portal.shared.Kind;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demands and results that the map of the site names. */
@Configuration
class ListingPlaces {
    @Bean
    SiteMapSource demandPlaces(JdbcClient sql) {
        return new Places(Kind.DEMAND.path(), "demand", sql);
    }

    @Bean
    SiteMapSource resultPlaces(JdbcClient sql) {
        return new Places(Kind.RESULT.path(), "tech_result", sql);
    }

    private record Places(String path, String table, JdbcClient sql) implements SiteMapSource {
        @Override
        public long count() {
            return sql.sql("select count(*) " + visible()).query(Long.class).single();
        }

        @Override
        public List<Place> places(long offset, int limit) {
            return sql.sql("select id, updated_at " + visible() + " order by id limit ? offset ?")
                    .params(limit, offset)
                    .query((row, number) -> new Place(
                            row.getObject("id", UUID.class),
                            row.getTimestamp("updated_at").toInstant()))
                    .list();
        }

        private String visible() {
            return "from " + table + " where " + Browse.VISIBLE;
        }
    }
}
