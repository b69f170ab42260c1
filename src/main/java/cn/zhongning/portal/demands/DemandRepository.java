package cn.zhongning.portal.demands;

import cn.zhongning.portal.listings.ListingRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;

interface DemandRepository extends ListingRepository<Demand> {
    @Override
    @Query("""
            select * from demand
            where organisation_id = :organisation and (cast(:stage as text) is null or stage = :stage)
              and position(lower(:text) in lower(title)) > 0
            order by updated_at desc, id offset :offset limit :limit
            """)
    List<Demand> owned(UUID organisation, @Nullable String stage, String text, int offset, int limit);

    @Override
    @Query("select * from demand where replaces = :id")
    Optional<Demand> revisionOf(UUID id);

    @Override
    @Query("select id from demand where id > :after order by id limit :limit")
    List<UUID> idsAfter(UUID after, int limit);
}
