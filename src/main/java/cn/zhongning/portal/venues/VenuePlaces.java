package cn.zhongning.portal.venues;

import cn.zhongning.portal.pages.SiteMapSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The venues that the map of the site names. */
@Component
class VenuePlaces implements SiteMapSource {
    private final JdbcClient sql;

    VenuePlaces(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String path() {
        return "venues";
    }

    @Override
    public long count() {
        return sql.sql("select count(*) from venue where stage = 'PUBLISHED'")
                .query(Long.class)
                .single();
    }

    @Override
    public List<Place> places(long offset, int limit) {
        return sql.sql("select id, updated_at from venue where stage = 'PUBLISHED' order by id limit ? offset ?")
                .params(limit, offset)
                .query((row, number) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("updated_at").toInstant()))
                .list();
    }
}
