package cn.zhongning.portal.search;

import cn.zhongning.portal.shared.Kind;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A line of what was published and somebody is still to be told of. A trigger writes it in the transaction of the
 * publication; {@link #take} in the transaction that tells makes sure that nobody is told twice and, after a rollback,
 * nobody forgotten. Rows that somebody holds are passed over.
 */
public final class Announcements {
    private static final int AT_ONCE = 50;

    private final JdbcClient sql;
    private final String table;

    /** @param table with the columns kind, id, seq, of which a new text gets the next, and tries */
    public Announcements(JdbcClient sql, String table) {
        this.sql = sql;
        this.table = table;
    }

    public record Published(Kind kind, UUID id, long seq) {}

    /** One that fails stands behind those that were tried less often. */
    public List<Published> waiting() {
        return sql.sql("select kind, id, seq from " + table + " order by tries, seq limit ?")
                .param(AT_ONCE)
                .query(Published.class)
                .list();
    }

    public void tried(Published published) {
        sql.sql("update " + table + " set tries = tries + 1 where seq in (select seq from " + table
                        + " where kind = ? and id = ? for update skip locked)")
                .params(published.kind().name(), published.id())
                .update();
    }

    /** False where another node is at it, or a later text waits for its own turn. */
    public boolean take(Published published) {
        return sql.sql("delete from " + table + " where seq in (select seq from " + table
                                + " where kind = ? and id = ? and seq = ? for update skip locked)")
                        .params(published.kind().name(), published.id(), published.seq())
                        .update()
                > 0;
    }
}
