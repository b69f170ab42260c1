package cn.zhongning.portal.accounts;

import cn.zhongning.portal.pages.SiteMapSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pages of organisations that the map of the site names. */
@Component
class OrganisationPlaces implements SiteMapSource {
    private final JdbcClient sql;

    OrganisationPlaces(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String path() {
        return "organisations";
    }

    @Override
    public long count() {
        return sql.sql("select count(*) from organisation where status = 'APPROVED'")
                .query(Long.class)
                .single();
    }

    @Override
    public List<Place> places(long offset, int limit) {
        return sql.sql("""
                        select id, coalesce(checked_at, created_at) as changed from organisation
                        where status = 'APPROVED' order by id limit ? offset ?
                        """)
                .params(limit, offset)
                .query((row, number) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("changed").toInstant()))
                .list();
    }
}
