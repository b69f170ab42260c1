package cn.zhongning.portal.visits;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bookings as they are written down; who may do what is asked above. */
@Component
class VisitBook {
    static final String COLUMNS = """
            select v.*, coalesce(c.children, 0) as children, c.guardian
            from visit v left join visit_child c on c.visit_id = v.id
            """;

    private final JdbcClient sql;

    VisitBook(JdbcClient sql) {
        this.sql = sql;
    }

    /** Everything about a venue's hours happens one after the other; whether there is still such a venue. */
    boolean lock(UUID venue) {
        return sql.sql("select 1 from venue where id = ? and stage = 'PUBLISHED' for no key update")
                .param(venue)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Hours may be cut otherwise than they were: who comes in part of this one counts, too. */
    int taken(UUID venue, Instant starts, Instant ends) {
        return sql.sql("""
                        select coalesce(sum(taken), 0) from visit_hour
                        where venue_id = ? and starts_at < ? and ends_at > ?
                        """)
                .params(venue, time(ends), time(starts))
                .query(Integer.class)
                .single();
    }

    /** @param places how many may come within this hour; who has places keeps them, though there are fewer now */
    void take(UUID venue, Instant starts, Instant ends, int places, int persons) {
        sql.sql("""
                        insert into visit_hour as known (venue_id, starts_at, ends_at, places, taken)
                        values (:venue, :starts, :ends, :places, :persons)
                        on conflict (venue_id, starts_at) do update
                            set places = greatest(excluded.places, known.taken), taken = known.taken + excluded.taken,
                                ends_at = greatest(known.ends_at, excluded.ends_at)
                        """)
                .param("venue", venue)
                .param("starts", time(starts))
                .param("ends", time(ends))
                .param("places", places)
                .param("persons", persons)
                .update();
    }

    UUID write(Wish wish, Instant starts, Instant ends, Instant now) {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into visit (id, venue_id, starts_at, ends_at, name, phone, email, party, persons, remarks,
                            stage, language, notice, agreed_at, created_at, changed_at)
                        values (:id, :venue, :starts, :ends, :name, :phone, cast(:email as text), :party, :persons,
                            cast(:remarks as text), 'ASKED', :language, :notice, :now, :now, :now)
                        """)
                .param("id", id)
                .param("venue", wish.venue())
                .param("starts", time(starts))
                .param("ends", time(ends))
                .param("name", wish.name())
                .param("phone", wish.phone())
                .param("email", wish.email())
                .param("party", wish.party())
                .param("persons", wish.persons())
                .param("remarks", wish.remarks())
                .param("language", wish.language())
                .param("notice", VisitNotice.VERSION)
                .param("now", time(now))
                .update();
        writeChildren(id, wish, now);
        return id;
    }

    private void writeChildren(UUID id, Wish wish, Instant now) {
        if (wish.children() == 0)
            sql.sql("delete from visit_child where visit_id = ?").param(id).update();
        else
            sql.sql("""
                            insert into visit_child as known (visit_id, children, guardian, notice, agreed_at)
                            values (?, ?, ?, ?, ?)
                            on conflict (visit_id) do update set children = excluded.children,
                                guardian = excluded.guardian, notice = excluded.notice,
                                agreed_at = case when known.guardian = excluded.guardian then known.agreed_at
                                    else excluded.agreed_at end
                            """)
                    .params(Arrays.asList(id, wish.children(), wish.guardian(), VisitNotice.VERSION, time(now)))
                    .update();
    }

    /** Whether it was still as it had been seen; its places are counted apart. */
    boolean change(Visit seen, Wish wish, VisitStage stage, Instant now) {
        int changed = sql.sql("""
                        update visit set party = :party, name = :name, phone = :phone, email = cast(:email as text),
                            persons = :persons, remarks = cast(:remarks as text), stage = :stage, changed_at = :now
                        where id = :id and changed_at = :seen and stage in ('ASKED', 'ACCEPTED')
                        """)
                .param("party", wish.party())
                .param("name", wish.name())
                .param("phone", wish.phone())
                .param("email", wish.email())
                .param("persons", wish.persons())
                .param("remarks", wish.remarks())
                .param("stage", stage.name())
                .param("now", time(now))
                .param("id", seen.id())
                .param("seen", time(seen.changedAt()))
                .update();
        if (changed == 1) writeChildren(seen.id(), wish, now);
        return changed == 1;
    }

    /** Fewer come than had places. */
    void giveBack(UUID venue, Instant starts, int persons) {
        sql.sql("update visit_hour set taken = taken - ? where venue_id = ? and starts_at = ?")
                .params(persons, venue, time(starts))
                .update();
    }

    Optional<Visit> find(UUID id) {
        return sql.sql(COLUMNS + "where v.id = ?").param(id).query(Visit.class).optional();
    }

    Optional<Visit> known(UUID venue, Instant starts, String phone) {
        return sql.sql(COLUMNS + """
                        where v.venue_id = ? and v.starts_at = ? and v.phone = ? and v.stage in ('ASKED', 'ACCEPTED')
                        """)
                .params(venue, time(starts), phone)
                .query(Visit.class)
                .optional();
    }

    /** Whether it was still to be decided; nobody's decision overtakes another's. */
    boolean accept(UUID id, Instant now) {
        return sql.sql("update visit set stage = 'ACCEPTED', changed_at = ? where id = ? and stage = 'ASKED'")
                        .params(time(now), id)
                        .update()
                == 1;
    }

    /** Gives its places back; whether it held any. */
    boolean release(UUID id, VisitStage stage, @Nullable String reason, Instant now) {
        return sql.sql("""
                        with released as (
                            update visit set stage = :stage, reason = cast(:reason as text), changed_at = :now
                            where id = :id and stage in ('ASKED', 'ACCEPTED')
                            returning venue_id, starts_at, persons)
                        update visit_hour h set taken = taken - r.persons from released r
                        where h.venue_id = r.venue_id and h.starts_at = r.starts_at
                        """)
                        .param("stage", stage.name())
                        .param("reason", reason)
                        .param("now", time(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Those who still hold places at a venue. */
    List<Visit> coming(UUID venue, Instant now) {
        return sql.sql(COLUMNS + """
                        where v.venue_id = ? and v.starts_at > ? and v.stage in ('ASKED', 'ACCEPTED')
                        order by v.starts_at, v.number
                        """)
                .params(venue, time(now))
                .query(Visit.class)
                .list();
    }

    /** Numbers of persons stay for the report; who it was does not. */
    int forget(Collection<UUID> ids, Instant now) {
        if (ids.isEmpty()) return 0;
        sql.sql("delete from visit_child where visit_id in (:ids)")
                .param("ids", ids)
                .update();
        return sql.sql("""
                        update visit set name = null, phone = null, email = null, party = null, remarks = null, reason = null,
                            forgotten_at = :now
                        where id in (:ids) and forgotten_at is null
                        """).param("ids", ids).param("now", time(now)).update();
    }

    List<UUID> past(Instant before, int limit) {
        return sql.sql("select id from visit where forgotten_at is null and ends_at < ? limit ?")
                .params(time(before), limit)
                .query(UUID.class)
                .list();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
