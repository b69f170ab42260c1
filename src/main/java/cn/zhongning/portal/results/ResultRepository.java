package cn.zhongning.portal.results;

import cn.zhongning.portal.listings.ListingRepository;
import cn.zhongning.portal.lookalikes.Told;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;

interface ResultRepository extends ListingRepository<TechResult> {
    @Query("select title, left(summary, 300) as summary from tech_result where organisation_id = :organisation")
    List<Told> told(UUID organisation);
}
