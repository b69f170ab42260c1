package cn.zhongning.portal.demands;

import cn.zhongning.portal.listings.Stage;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface DemandRepository extends ListCrudRepository<Demand, UUID> {
    List<Demand> findByOrganisationIdOrderByUpdatedAtDesc(UUID organisation);

    List<Demand> findByStageOrderByUpdatedAt(Stage stage);

    @Query("select id from demand where id > :after order by id limit :limit")
    List<UUID> idsAfter(UUID after, int limit);
}
