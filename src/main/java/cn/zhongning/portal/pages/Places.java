package cn.zhongning.portal.pages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pages that a table has a row for.
 *
 * @param path the first segment of their addresses
 * @param table one of ours, never anything typed; nor are the others
 * @param changed SQL of when such a page changed last
 * @param visible SQL of whether the public reads it
 */
public record Places(String path, String table, String changed, String visible, JdbcClient sql)
        implements SiteMapSource {
    @Override
    public List<Tally> tallies() {
        return sql.sql("select left(cast(id as text), 2) as digits, count(*) as number, max(" + changed
                        + ") as changed from " + table + " where " + visible + " group by 1 order by 1")
                .query((row, number) -> new Tally(row.getString("digits"), row.getLong("number"), moment(row)))
                .list();
    }

    @Override
    public List<Place> places(UUID from, UUID to) {
        return sql.sql("select id, " + changed + " as changed from " + table + " where id between ? and ? and "
                        + visible + " order by id")
                .params(from, to)
                .query((row, number) -> new Place(row.getObject("id", UUID.class), moment(row)))
                .list();
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("changed", OffsetDateTime.class).toInstant();
    }
}
