package cn.zhongning.portal.events;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface EventRepository extends ListCrudRepository<Event, UUID> {
    String WAITING = "(e.stage = 'REVIEW' or exists (select from event_proposal p "
            + "where p.event_id = e.id and p.returned is null and e.stage = 'PUBLISHED'))";

    String ON_SHELF = """
            (cast(:organisation as uuid) is null or organisation_id = :organisation)
            and case :shelf
                when 'COMING' then stage = 'PUBLISHED' and ends_at >= :now
                when 'REVIEW' then """ + WAITING + """

                when 'DRAFTS' then stage = 'DRAFT'
                when 'PAST' then stage in ('PUBLISHED', 'REPORTED') and ends_at < :now
                when 'CANCELLED' then stage = 'CANCELLED'
                else stage = 'WITHDRAWN' end
            """;

    /** Most alike first: the same campaign, town and kind count one each; then the next one. */
    @Query("""
            select e.* from event e
            where stage = 'PUBLISHED' and ends_at > :now and id <> :id
            order by ((campaign_id = cast(:campaign as uuid)) is true)::int + ((town = cast(:town as text)) is true)::int
                    + (kind = :kind)::int desc,
                starts_at, id
            limit :limit
            """)
    List<Event> beside(UUID id, @Nullable UUID campaign, @Nullable String town, String kind, Instant now, int limit);

    @Query("select count(*) from event e where " + WAITING)
    int waiting();

    /** Coming ones the next first, those that wait in their turn, all others the latest first. */
    @Query("""
            select e.* from event e where """ + ON_SHELF + """
            order by case :shelf when 'COMING' then starts_at when 'REVIEW' then
                    (select min(handed) from (values (submitted_at),
                        ((select p.proposed_at from event_proposal p where p.event_id = e.id))) as turns (handed)) end,
                starts_at desc, id
            limit :limit offset :offset
            """)
    List<Event> shelf(String shelf, @Nullable UUID organisation, Instant now, int limit, int offset);

    /** Those behind this place by their start: coming ones the next first, all others the latest first. */
    @Query("""
            select e.* from event e where """ + ON_SHELF + """
            and (cast(:at as timestamptz) is null or case
                when :shelf = 'COMING' then (starts_at, id) > (cast(:at as timestamptz), cast(:id as uuid))
                else (coalesce(starts_at, 'epoch'), id) < (cast(:at as timestamptz), cast(:id as uuid)) end)
            order by case when :shelf = 'COMING' then starts_at end, case when :shelf = 'COMING' then id end,
                coalesce(starts_at, 'epoch') desc, id desc
            limit :limit
            """)
    List<Event> shelfBehind(
            String shelf,
            @Nullable UUID organisation,
            Instant now,
            @Nullable OffsetDateTime at,
            @Nullable UUID id,
            int limit);

    @Query("select count(*) from event e where " + ON_SHELF)
    int onShelf(String shelf, @Nullable UUID organisation, Instant now);
}
