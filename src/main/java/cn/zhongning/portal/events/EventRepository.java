package cn.zhongning.portal.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface EventRepository extends ListCrudRepository<Event, UUID> {
    List<Event> findByCourseStageAndEndsAtAfterOrderByStartsAt(EventStage stage, Instant now, Limit limit);

    int countByCourseStageAndEndsAtAfter(EventStage stage, Instant now);

    /** Coming ones the next first, all others the latest first. */
    @Query("""
            select * from event
            where (cast(:organisation as uuid) is null or organisation_id = :organisation)
            and case :shelf
                when 'COMING' then stage = 'PUBLISHED' and ends_at >= :now
                when 'PAST' then stage <> 'WITHDRAWN' and ends_at < :now
                when 'DRAFTS' then stage = 'DRAFT' and ends_at >= :now
                else stage = 'WITHDRAWN' end
            order by case when :shelf = 'COMING' then starts_at end, starts_at desc, id
            limit :limit offset :offset
            """)
    List<Event> shelf(String shelf, @Nullable UUID organisation, Instant now, int limit, int offset);
}
