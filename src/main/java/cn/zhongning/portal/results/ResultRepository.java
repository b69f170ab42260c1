package cn.zhongning.portal.results;

import cn.zhongning.portal.listings.ListingRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;

interface ResultRepository extends ListingRepository<TechResult> {
    @Override
    @Query("""
            select * from tech_result
            where organisation_id = :organisation and (cast(:stage as text) is null or stage = :stage)
              and position(lower(:text) in lower(title)) > 0
            order by updated_at desc, id offset :offset limit :limit
            """)
    List<TechResult> owned(UUID organisation, @Nullable String stage, String text, int offset, int limit);

    @Override
    @Query("select * from tech_result where replaces = :id")
    Optional<TechResult> revisionOf(UUID id);

    @Override
    @Query("select id from tech_result where id > :after order by id limit :limit")
    List<UUID> idsAfter(UUID after, int limit);

    @Query("select title from tech_result where organisation_id = :organisation")
    List<String> titles(UUID organisation);
}
