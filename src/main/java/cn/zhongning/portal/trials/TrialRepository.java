package cn.zhongning.portal.trials;

import cn.zhongning.portal.deals.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
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

    // Each change says what it starts from: of two who act at once one finds a row, the other none.

    @Modifying
    @Query("""
            update trial set agreed_at = :now, version = version + 1
            where id = :id and version = :version and agreed_at is null and declined_at is null
            """)
    int agree(UUID id, int version, Instant now);

    @Modifying
    @Query("""
            update trial set declined_at = :now, version = version + 1
            where id = :id and version = :version and agreed_at is null and declined_at is null
            """)
    int decline(UUID id, int version, Instant now);

    @Modifying
    @Query("""
            update trial set outcome = :outcome, figures = :figures, reason = :reason, named = :named,
                recorded_at = :now, version = version + 1
            where id = :id and version = :version and agreed_at is not null and outcome is null
            """)
    int decide(
            UUID id,
            int version,
            @Nullable TrialOutcome outcome,
            String figures,
            String reason,
            boolean named,
            Instant now);

    @Modifying
    @Query("""
            update trial set confirmed_at = :now, version = version + 1
            where id = :id and version = :version and outcome is not null and confirmed_at is null
            """)
    int confirm(UUID id, int version, Instant now);

    @Modifying
    @Query("""
            update trial set outcome = null, recorded_at = null, version = version + 1
            where id = :id and version = :version and outcome is not null and confirmed_at is null
            """)
    int giveBack(UUID id, int version);

    @Modifying
    @Query("""
            update trial set extension_ends_on = :end, extension_decides_on = :decision, extension_by = :side,
                version = version + 1
            where id = :id and version = :version and agreed_at is not null and outcome is null
              and extension_by is null
            """)
    int askExtension(UUID id, int version, @Nullable LocalDate end, @Nullable LocalDate decision, Side side);

    @Modifying
    @Query("""
            update trial set ends_on = extension_ends_on, decides_on = extension_decides_on, extended_at = :now,
                end_reminded_at = null, decision_reminded_at = null, overdue_told_at = null,
                version = version + 1
            where id = :id and version = :version and extension_by is not null and extended_at is null
              and outcome is null
            """)
    int extend(UUID id, int version, Instant now);
}
