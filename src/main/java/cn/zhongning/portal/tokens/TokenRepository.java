package cn.zhongning.portal.tokens;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface TokenRepository extends ListCrudRepository<Token, UUID> {
    /** Those that could still work first, then the latest. */
    @Query("""
            select * from api_token where organisation_id = :organisation
            order by revoked_at is not null or expires_at <= :now, created_at desc, id offset :offset limit :limit
            """)
    List<Token> of(UUID organisation, Instant now, int offset, int limit);

    @Query("""
            select count(*) from api_token
            where organisation_id = :organisation and revoked_at is null and expires_at > :now
            """)
    int working(UUID organisation, Instant now);

    /** Only one whose maker still writes for the organisation. */
    @Query("""
            select t.* from api_token t join account a on a.id = t.account_id
            where t.hash = :hash and t.revoked_at is null and t.expires_at > :now
              and a.enabled and a.organisation_id = t.organisation_id and a.member <> 'READER'
            """)
    Optional<Token> working(String hash, Instant now);

    /** Once a minute is enough to know by. */
    @Modifying
    @Query("""
            update api_token set last_used_at = :now
            where id = :id and (last_used_at is null or last_used_at < :before)
            """)
    void used(UUID id, Instant now, Instant before);

    @Modifying
    @Query("""
            update api_token set revoked_at = :now, version = version + 1
            where id = :id and organisation_id = :organisation and revoked_at is null
            """)
    int revoke(UUID id, UUID organisation, Instant now);
}
