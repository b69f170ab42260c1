package cn.zhongning.portal.intake;

import cn.zhongning.portal.listings.Rights;
import cn.zhongning.portal.reviews.Claim;
import cn.zhongning.portal.reviews.Claims;
import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for the centre, longest first, whatever its kind. */
@Component
class ReviewQueue {
    private static final String WAITING = """
            (select 'DEMAND' as kind, id, title, organisation_id, updated_at, replaces is not null as revision
             from demand where stage = 'SUBMITTED'
             union all
             select 'RESULT', id, title, organisation_id, updated_at, replaces is not null
             from tech_result where stage = 'SUBMITTED') w
            where (cast(:kind as text) is null or w.kind = :kind)
            """;

    /** So many are looked through for one that is free. */
    private static final int FIRST = 20;

    private final JdbcClient sql;
    private final Rights rights;
    private final Claims claims;

    ReviewQueue(JdbcClient sql, Rights rights, Claims claims) {
        this.sql = sql;
        this.rights = rights;
        this.claims = claims;
    }

    /** @param revision whether it is the new text of something published */
    record Waiting(Kind kind, UUID id, String title, String organisation, Instant updatedAt, boolean revision) {
        Cursor cursor() {
            return new Cursor(updatedAt, id);
        }
    }

    /** @param after where the page before ended; null for the first */
    List<Waiting> page(@Nullable Kind kind, @Nullable Cursor after, int limit) {
        rights.staff();
        return sql.sql("""
                        select w.kind, w.id, w.title, o.name as organisation, w.updated_at, w.revision
                        from (select * from
                        """ + WAITING + (after == null ? "" : " and (w.updated_at, w.id) > (:at, :after)") + """
                         order by w.updated_at, w.id limit :limit) w
                        join organisation o on o.id = w.organisation_id order by w.updated_at, w.id
                        """)
                .param("kind", name(kind))
                .param("at", after == null ? null : after.moment())
                .param("after", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, number) -> new Waiting(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("organisation"),
                        row.getTimestamp("updated_at").toInstant(),
                        row.getBoolean("revision")))
                .list();
    }

    /** The longest waiting other than this one that lies on nobody else's desk. */
    Optional<Waiting> next(@Nullable Kind kind, UUID except) {
        var first = page(kind, null, FIRST);
        var running = claims.running(first.stream().map(Waiting::id).toList());
        return first.stream()
                .filter(waiting -> !waiting.id().equals(except))
                .filter(waiting -> Optional.ofNullable(running.get(waiting.id()))
                        .map(Claim::mine)
                        .orElse(true))
                .findFirst();
    }

    int count(@Nullable Kind kind) {
        return sql.sql("select count(*) from " + WAITING)
                .param("kind", name(kind))
                .query(Integer.class)
                .single();
    }

    private static @Nullable String name(@Nullable Kind kind) {
        return kind == null ? null : kind.name();
    }
}
