package cn.zhongning.portal.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AccountRepository extends ListCrudRepository<Account, UUID> {
    @Query("select * from account where lower(email) = lower(:email)")
    Optional<Account> findByEmail(String email);

    List<Account> findByOrganisationId(UUID organisation);

    List<Account> findByRole(Role role);

    /** Those who still sign in, or could: owners first. */
    @Query("""
            select * from account where organisation_id = :organisation and email not like 'closed:%'
            order by member <> 'OWNER', member <> 'EDITOR', created_at, id
            """)
    List<Account> members(UUID organisation);

    /** Who comes second waits here and then sees what the first has done. */
    @Query("select id from organisation where id = :organisation for no key update")
    Optional<UUID> hold(UUID organisation);

    /** Not the last owner; ask {@link #hold} first. Ends the sessions, whose rights are the old ones. */
    @Modifying
    @Query("""
            update account set member = :to, epoch = epoch + 1, version = version + 1
            where id = :id and organisation_id = :organisation and member = :from
              and (:from <> 'OWNER' or exists (
                  select from account other
                  where other.organisation_id = :organisation and other.id <> :id and other.member = 'OWNER'
                    and other.enabled))
            """)
    int assign(UUID organisation, UUID id, MemberRole from, MemberRole to);

    /** Likewise. */
    @Modifying
    @Query("""
            update account set organisation_id = null, member = 'READER', epoch = epoch + 1, version = version + 1
            where id = :id and organisation_id = :organisation and email not like 'closed:%'
              and (member <> 'OWNER' or exists (
                  select from account other
                  where other.organisation_id = :organisation and other.id <> :id and other.member = 'OWNER'
                    and other.enabled))
            """)
    int leave(UUID organisation, UUID id);

    /** Only who belongs to no organisation comes into one. */
    @Modifying
    @Query("""
            update account set organisation_id = :organisation, role = :role, member = :member, version = version + 1
            where id = :id and organisation_id is null and enabled and role not in ('STAFF', 'ADMIN')
            """)
    int enter(UUID id, UUID organisation, Role role, MemberRole member);

    /** Counts in one statement: parallel guesses each count. */
    @Modifying
    @Query("""
            update account
            set failures = case when failures + 1 >= :limit then 0 else failures + 1 end,
                locked_until = case when failures + 1 >= :limit then :until else locked_until end
            where id = :id and (locked_until is null or locked_until < :now)
            """)
    int countFailure(UUID id, int limit, Instant until, Instant now);

    @Query("""
            select * from account where :text = '' or position(lower(:text) in lower(email || ' ' || name)) > 0
            order by created_at desc, id limit :atMost offset :offset
            """)
    List<Account> search(String text, int offset, int atMost);

    @Query("select count(*) from account where role = :role and enabled")
    int countEnabled(Role role);

    /** Of two windows that correct the same data, the later one is told. */
    @Modifying
    @Query("""
            update account set name = :name, phone = :phone, language = :language, version = version + 1
            where id = :id and version = :version
            """)
    int correct(UUID id, int version, String name, @Nullable String phone, String language);

    /** A closed account stays closed. */
    @Modifying
    @Query("update account set enabled = :enabled, version = version + 1 where id = :id and email not like 'closed:%'")
    int enable(UUID id, boolean enabled);

    @Modifying
    @Query("""
            update account set email = 'closed:' || id, name = '—', phone = null, password_hash = :hash, enabled = false,
                epoch = epoch + 1, version = version + 1
            where id = :id
            """)
    void anonymise(UUID id, String hash);

    /** Also opens a locked account, and ends every session that it has. */
    @Modifying
    @Query("""
            update account
            set password_hash = :hash, failures = 0, locked_until = null, epoch = epoch + 1, version = version + 1
            where id = :id
            """)
    void setPassword(UUID id, String hash);

    @Modifying
    @Query("update account set language = :language where id = :id")
    void setLanguage(UUID id, String language);

    @Modifying
    @Query("update account set epoch = epoch + 1 where id = :id")
    void endSessions(UUID id);

    @Modifying
    @Query(
            "update account set failures = 0, locked_until = null where id = :id and (failures > 0 or locked_until is not null)")
    void forgetFailures(UUID id);
}
