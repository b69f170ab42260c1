package cn.zhongning.portal.results;

import cn.zhongning.portal.listings.Stage;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ResultRepository extends ListCrudRepository<TechResult, UUID> {
    List<TechResult> findByOrganisationIdOrderByUpdatedAtDesc(UUID organisation);

    List<TechResult> findByStageOrderByUpdatedAt(Stage stage);

    @Query("select id from tech_result where id > :after order by id limit :limit")
    List<UUID> idsAfter(UUID after, int limit);
}
