package cn.zhongning.portal.results;

import cn.zhongning.portal.listings.ListingRepository;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;

interface ResultRepository extends ListingRepository<TechResult> {
    @Query("select title from tech_result where organisation_id = :organisation")
    List<String> titles(UUID organisation);
}
