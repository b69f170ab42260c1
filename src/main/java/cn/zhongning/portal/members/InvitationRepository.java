package cn.zhongning.portal.members;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface InvitationRepository extends ListCrudRepository<Invitation, UUID> {
    @Query("""
            select * from invitation where organisation_id = :organisation and state = 'WAITING'
            order by created_at desc, id
            """)
    List<Invitation> waiting(UUID organisation);

    @Query("select * from invitation where token_hash = :hash and state = 'WAITING' and expires_at > :now")
    Optional<Invitation> opened(String hash, Instant now);

    /** A new secret; the old link opens nothing from now on. */
    @Modifying
    @Query("""
            update invitation set token_hash = :hash, expires_at = :until, version = version + 1
            where id = :id and organisation_id = :organisation and state = 'WAITING'
            """)
    int renew(UUID id, UUID organisation, String hash, Instant until);

    @Modifying
    @Query("""
            update invitation set state = 'REVOKED', version = version + 1
            where id = :id and organisation_id = :organisation and state = 'WAITING'
            """)
    int revoke(UUID id, UUID organisation);

    /** Of two who open the same link at once, one comes in. */
    @Modifying
    @Query("""
            update invitation set state = 'ACCEPTED', version = version + 1
            where token_hash = :hash and state = 'WAITING' and expires_at > :now
            """)
    int accept(String hash, Instant now);

    /** What nobody has answered for so long is forgotten, and what was answered with it. */
    @Modifying
    @Query("delete from invitation where expires_at < :before")
    void forget(Instant before);
}
