package cn.zhongning.portal.events;

import cn.zhongning.portal.pages.SiteMapSource;
import cn.zhongning.portal.shared.Kind;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events that the map of the site names. */
@Component
class EventPlaces implements SiteMapSource {
    private final JdbcClient sql;

    EventPlaces(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String path() {
        return Kind.EVENT.path();
    }

    @Override
    public long count() {
        return sql.sql("select count(*) from event where stage in ('PUBLISHED', 'CANCELLED', 'REPORTED')")
                .query(Long.class)
                .single();
    }

    @Override
    public List<Place> places(long offset, int limit) {
        return sql.sql(
                        "select id, updated_at from event where stage in ('PUBLISHED', 'CANCELLED', 'REPORTED') order by id limit ? offset ?")
                .params(limit, offset)
                .query((row, number) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("updated_at").toInstant()))
                .list();
    }
}
