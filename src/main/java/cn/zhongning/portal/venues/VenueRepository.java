package cn.zhongning.portal.venues;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface VenueRepository extends ListCrudRepository<Venue, UUID> {
    /** The highest level first. */
    @Query("""
            select * from venue
            where stage = 'PUBLISHED'
                and (cast(:kind as text) is null or kind = :kind)
                and (cast(:level as text) is null or level = :level)
                and (cast(:town as text) is null or town = :town)
            order by array_position(array['NATIONAL', 'REGION', 'CITY', 'COUNTY'], level), name, id
            offset :offset limit :limit
            """)
    List<Venue> published(@Nullable String kind, @Nullable String level, @Nullable String town, int offset, int limit);

    /** What waits longest comes first, everything else by its last change. */
    @Query("""
            select * from venue
            where (cast(:organisation as uuid) is null or organisation_id = :organisation)
            and case :shelf
                when 'WAITING' then submitted_at is not null
                when 'DRAFTS' then submitted_at is null and stage = 'DRAFT'
                when 'WITHDRAWN' then submitted_at is null and stage = 'WITHDRAWN'
                else stage = 'PUBLISHED' end
            order by case when :shelf = 'WAITING' then submitted_at end, updated_at desc, id
            limit :limit offset :offset
            """)
    List<Venue> shelf(String shelf, @Nullable UUID organisation, int limit, int offset);

    List<Venue> findByOrganisationId(UUID organisation);

    @Query("select count(*) from venue where submitted_at is not null")
    int waiting();
}
