package cn.zhongning.portal.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface EventRepository extends ListCrudRepository<Event, UUID> {
    String WAITING = "(e.stage = 'REVIEW' or exists (select from event_proposal p "
            + "where p.event_id = e.id and p.returned is null and e.stage = 'PUBLISHED'))";

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
            select e.* from event e
            where (cast(:organisation as uuid) is null or organisation_id = :organisation)
            and case :shelf
                when 'COMING' then stage = 'PUBLISHED' and ends_at >= :now
                when 'REVIEW' then """ + WAITING + """

                when 'DRAFTS' then stage = 'DRAFT'
                when 'PAST' then stage in ('PUBLISHED', 'REPORTED') and ends_at < :now
                when 'CANCELLED' then stage = 'CANCELLED'
                else stage = 'WITHDRAWN' end
            order by case :shelf when 'COMING' then starts_at when 'REVIEW' then
                    (select min(handed) from (values (submitted_at),
                        ((select p.proposed_at from event_proposal p where p.event_id = e.id))) as turns (handed)) end,
                starts_at desc, id
            limit :limit offset :offset
            """)
    List<Event> shelf(String shelf, @Nullable UUID organisation, Instant now, int limit, int offset);
}
