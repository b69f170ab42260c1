package cn.zhongning.portal.trials;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface TrialRepository extends ListCrudRepository<Trial, UUID> {
    @Query("select * from trial where deal_id = :deal order by proposed_at desc, id")
    List<Trial> of(UUID deal);

    @Query("select * from trial where result_id = :result and confirmed_at is not null order by starts_on desc, id")
    List<Trial> confirmed(UUID result);

    /** Those in which this organisation has to say something. */
    @Query("""
            select * from trial where declined_at is null and confirmed_at is null and (
                owner_organisation = :organisation and (agreed_at is null and proposed_by = 'ASKER'
                    or extension_by = 'ASKER' and extended_at is null and outcome is null or outcome is not null)
                or user_organisation = :organisation and (agreed_at is null and proposed_by = 'OWNER'
                    or extension_by = 'OWNER' and extended_at is null and outcome is null
                    or agreed_at is not null and outcome is null and ends_on < :today))
            order by decides_on, id limit :limit
            """)
    List<Trial> waiting(UUID organisation, LocalDate today, int limit);
}
