package cn.zhongning.portal.opendata;

import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;

/** What is open, by the moment since which it is as it is: who asks again from there misses nothing. */
@Service
public class OpenRecords {
    private static final String WANTED = """
            from open_record where kind = any(:kinds)
            and (cardinality(cast(:industries as text[])) = 0 or industry = any(cast(:industries as text[])))
            and (cardinality(cast(:towns as text[])) = 0 or town = any(cast(:towns as text[])))
            and (:gone or not deleted)
            and (cast(:from as timestamptz) is null or stamped_at >= :from)
            and (cast(:before as timestamptz) is null or stamped_at < :before)
            """;

    private final JdbcClient sql;

    OpenRecords(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Which records; an empty set leaves all of them in.
     *
     * @param gone whether what the public can read no longer is told too
     * @param from the earliest stamp
     * @param before what was stamped then or later is left out
     */
    public record Wanted(
            Set<Kind> kinds,
            Set<String> industries,
            Set<String> towns,
            boolean gone,
            @Nullable Instant from,
            @Nullable Instant before) {
        public static Wanted of(Kind kind) {
            return new Wanted(Set.of(kind), Set.of(), Set.of(), false, null, null);
        }
    }

    /**
     * Up to when all is told. Ask before the records: what is stamped meanwhile is stamped no earlier, so that whoever
     * asks again from here meets it.
     */
    public Instant asOf() {
        return sql.sql("select at from open_clock")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** What has been as it is for longest first, beginning behind the cursor. */
    public List<OpenRecord> behind(@Nullable Cursor cursor, Wanted wanted, int most) {
        return bind("select id, kind, industry, town, stamped_at, deleted " + WANTED + """
                        and (cast(:at as timestamptz) is null or (stamped_at, id) > (:at, cast(:after as uuid)))
                        order by stamped_at, id limit :most
                        """, wanted)
                .param("at", cursor == null ? null : cursor.moment())
                .param("after", cursor == null ? null : cursor.id())
                .param("most", most)
                .query(OpenRecords::record)
                .list();
    }

    /** What the public may read of one kind, by ids: the way to meet each once, whatever is stamped anew meanwhile. */
    List<OpenRecord> of(Kind kind, UUID after, int most) {
        return sql.sql("""
                        select id, kind, industry, town, stamped_at, deleted from open_record
                        where kind = ? and not deleted and id > ? order by id limit ?
                        """)
                .params(kind.name(), after, most)
                .query(OpenRecords::record)
                .list();
    }

    /** When anything was stamped last; the beginning of time where nothing was. */
    Instant latest() {
        return sql.sql("select stamped_at from open_record order by stamped_at desc limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }

    public long count(Wanted wanted) {
        return bind("select count(*) " + WANTED, wanted).query(Long.class).single();
    }

    public Optional<OpenRecord> find(UUID id) {
        return sql.sql("select id, kind, industry, town, stamped_at, deleted from open_record where id = ?")
                .param(id)
                .query(OpenRecords::record)
                .optional();
    }

    /** When anything was stamped first; nobody need ask for what was before. */
    public Optional<Instant> earliest() {
        return sql.sql("select stamped_at from open_record order by stamped_at limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private StatementSpec bind(String statement, Wanted wanted) {
        return sql.sql(statement)
                .param("kinds", wanted.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("industries", wanted.industries().toArray(String[]::new))
                .param("towns", wanted.towns().toArray(String[]::new))
                .param("gone", wanted.gone())
                .param("from", moment(wanted.from()))
                .param("before", moment(wanted.before()));
    }

    static OpenRecord record(ResultSet row, int number) throws SQLException {
        return new OpenRecord(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("industry"),
                row.getString("town"),
                row.getObject("stamped_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("deleted"));
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
