package cn.zhongning.portal.campaigns;

import cn.zhongning.portal.pages.SiteMapSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The campaigns that the map of the site names. */
@Component
class CampaignPlaces implements SiteMapSource {
    private final JdbcClient sql;

    CampaignPlaces(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String path() {
        return "campaigns";
    }

    @Override
    public long count() {
        return sql.sql("select count(*) from campaign where stage = 'PUBLISHED'")
                .query(Long.class)
                .single();
    }

    @Override
    public List<Place> places(long offset, int limit) {
        return sql.sql("select id, updated_at from campaign where stage = 'PUBLISHED' order by id limit ? offset ?")
                .params(limit, offset)
                .query((row, number) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("updated_at").toInstant()))
                .list();
    }
}
