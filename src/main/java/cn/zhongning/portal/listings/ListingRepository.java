package cn.zhongning.portal.listings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** What {@link ListingService} asks of a noun's table. */
@NoRepositoryBean
public interface ListingRepository<L> extends ListCrudRepository<L, UUID> {
    /** An organisation's own, latest first; null for every stage. */
    @Query("""
            select * from #{#tableName}
            where organisation_id = :organisation and (cast(:stage as text) is null or stage = :stage)
              and position(lower(:text) in lower(title)) > 0
            order by updated_at desc, id offset :offset limit :limit
            """)
    List<L> owned(UUID organisation, @Nullable String stage, String text, int offset, int limit);

    /** An organisation's own at this stage, or at every one, latest first: those behind this place. */
    @Query("""
            select * from #{#tableName}
            where organisation_id = :organisation and (cast(:stage as text) is null or stage = :stage)
              and (cast(:at as timestamptz) is null
                or (updated_at, id) < (cast(:at as timestamptz), cast(:id as uuid)))
            order by updated_at desc, id desc limit :limit
            """)
    List<L> ownedBehind(
            UUID organisation, @Nullable String stage, @Nullable OffsetDateTime at, @Nullable UUID id, int limit);

    /** What came back, and what ends between these days; what was returned first, then what ends first. */
    @Query("""
            select * from #{#tableName}
            where organisation_id = :organisation and (stage = 'RETURNED'
              or stage = 'PUBLISHED' and expires_on between :from and :until)
            order by stage <> 'RETURNED', expires_on, id offset :offset limit :limit
            """)
    List<L> waiting(UUID organisation, LocalDate from, LocalDate until, int offset, int limit);

    /** What everybody may read of an organisation's, latest first. */
    @Query("""
            select * from #{#tableName}
            where organisation_id = :organisation and stage = 'PUBLISHED' and expires_on >= :today
            order by published_at desc, id offset :offset limit :limit
            """)
    List<L> publiclyOf(UUID organisation, LocalDate today, int offset, int limit);

    /** The new text of a published one that somebody is writing or reviewing. */
    @Query("select * from #{#tableName} where replaces = :id")
    Optional<L> revisionOf(UUID id);

    /** Whoever asks second waits until the first is done. */
    @Query("select id from #{#tableName} where id = :id for update")
    Optional<UUID> hold(UUID id);

    /** None where it has changed meanwhile. */
    @Modifying
    @Query("""
            update #{#tableName} set expires_on = :until, updated_at = :now, version = version + 1
            where id = :id and version = :version and stage = 'PUBLISHED'
            """)
    int showUntil(UUID id, int version, LocalDate until, Instant now);

    @Query("select id from #{#tableName} where id > :after order by id limit :limit")
    List<UUID> idsAfter(UUID after, int limit);
}
