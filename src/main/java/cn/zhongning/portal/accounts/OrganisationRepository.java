package cn.zhongning.portal.accounts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface OrganisationRepository extends ListCrudRepository<Organisation, UUID> {
    Optional<Organisation> findByCreditCode(String code);

    @Query("select * from organisation order by (status <> 'PENDING'), created_at desc limit :limit offset :offset")
    List<Organisation> queue(int offset, int limit);

    @Query("select * from organisation where status = 'PENDING' order by created_at, id limit :limit offset :offset")
    List<Organisation> pending(int offset, int limit);

    int countByStatus(OrganisationStatus status);

    /** Checked ones whose names hold the text, by name. */
    @Query("""
            select * from organisation
            where status = 'APPROVED' and kind in (:kinds) and position(lower(:text) in lower(name)) > 0
            order by name, id limit :limit offset :offset
            """)
    List<Organisation> approved(Collection<OrganisationKind> kinds, String text, int offset, int limit);

    @Query("select id from organisation where kind = 'CENTRE' order by created_at limit 1")
    Optional<UUID> centre();

    /** Not one that is checked already: its name is what others rely on. */
    @Modifying
    @Query("""
            update organisation
            set name = :name, credit_code = :code, town = :town, status = 'PENDING', status_reason = null,
                version = version + 1
            where id = :id and version = :version and status <> 'APPROVED'
            """)
    int askAgain(UUID id, int version, String name, String code, @Nullable String town);

    /** Only one of two members of staff decides, and only on what they have read. */
    @Modifying
    @Query("""
            update organisation set status = :status, status_reason = :reason, version = version + 1,
                checked_at = case when :status = 'APPROVED' then cast(:now as timestamptz) end
            where id = :id and version = :version and status = 'PENDING'
            """)
    int decide(UUID id, int version, OrganisationStatus status, @Nullable String reason, Instant now);
}
