package cn.zhongning.portal.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface WebhookRepository extends ListCrudRepository<Webhook, UUID> {
    List<Webhook> findByOrganisationIdOrderByCreatedAtDescId(UUID organisation);

    Optional<Webhook> findByIdAndOrganisationId(UUID id, UUID organisation);

    @Query("select * from webhook where organisation_id = :organisation and :happening = any(happenings)")
    List<Webhook> wanting(UUID organisation, String happening);

    /** Without a version: whoever edits the address meanwhile is not in the way. */
    @Modifying
    @Query("update webhook set failing_since = null where id = :id and failing_since is not null")
    void answered(UUID id);

    @Modifying
    @Query("update webhook set failing_since = least(coalesce(failing_since, :now), :now) where id = :id")
    void refused(UUID id, Instant now);

    /** Whoever pauses it first tells its organisation. So long ago by the clock of the database as well: one alone may have jumped. */
    @Modifying
    @Query("""
            update webhook set paused_at = :now, version = version + 1
            where id = :id and paused_at is null and (:gone or failing_since < least(
                cast(:before as timestamptz), now() - (cast(:now as timestamptz) - cast(:before as timestamptz))))
            """)
    int giveUp(UUID id, boolean gone, Instant before, Instant now);
}
