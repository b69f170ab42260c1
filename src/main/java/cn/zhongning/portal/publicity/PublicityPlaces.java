package cn.zhongning.portal.publicity;

import cn.zhongning.portal.pages.SiteMapSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The publicities that the map of the site names: all, as they stay before the public. */
@Component
class PublicityPlaces implements SiteMapSource {
    private final JdbcClient sql;

    PublicityPlaces(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String path() {
        return "publicity";
    }

    @Override
    public long count() {
        return sql.sql("select count(*) from publicity").query(Long.class).single();
    }

    @Override
    public List<Place> places(long offset, int limit) {
        return sql.sql("""
                        select id, coalesce(stopped_at, ended_at, announced_at) as changed from publicity
                        order by id limit ? offset ?
                        """)
                .params(limit, offset)
                .query((row, number) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("changed").toInstant()))
                .list();
    }
}
