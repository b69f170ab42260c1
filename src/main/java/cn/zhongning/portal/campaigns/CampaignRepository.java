package cn.zhongning.portal.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface CampaignRepository extends ListCrudRepository<Campaign, UUID> {
    @Query("select * from campaign where stage = :stage order by starts_on desc, id offset :offset limit :limit")
    List<Campaign> at(CampaignStage stage, int offset, int limit);

    @Query("select * from campaign where stage = 'PUBLISHED' and ends_on >= :from order by starts_on, id limit :limit")
    List<Campaign> since(LocalDate from, int limit);

    @Query("""
            select exists (
                select from campaign where kind = :kind and year = :year and stage <> 'WITHDRAWN' and id <> :except)
            """)
    boolean known(CampaignKind kind, int year, UUID except);
}
