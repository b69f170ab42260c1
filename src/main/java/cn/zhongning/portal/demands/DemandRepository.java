package cn.zhongning.portal.demands;

import cn.zhongning.portal.listings.ListingRepository;
import cn.zhongning.portal.lookalikes.Told;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;

interface DemandRepository extends ListingRepository<Demand> {
    @Query("select title, summary from demand where organisation_id = :organisation")
    List<Told> told(UUID organisation);
}
