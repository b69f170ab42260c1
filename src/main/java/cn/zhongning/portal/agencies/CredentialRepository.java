package cn.zhongning.portal.agencies;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface CredentialRepository extends ListCrudRepository<Credential, UUID> {
    @Query("select * from broker_credential where account_id = :account order by created_at desc, id")
    List<Credential> of(UUID account);

    @Query("select * from broker_credential where state = 'PENDING' order by created_at, id limit :limit")
    List<Credential> queue(int limit);

    @Query("select count(*) from broker_credential where state = 'PENDING'")
    int waiting();

    /** Checked ones of those who work at the agency now. */
    @Query("""
            select c.* from broker_credential c join account a on a.id = c.account_id
            where c.state = 'VERIFIED' and a.enabled and a.organisation_id = :agency
            order by c.issued_on, c.id
            """)
    List<Credential> verified(UUID agency);

    /** Agencies that the centre has checked, those with brokers in this industry where one is asked for; by name. */
    @Query("""
            select o.id from organisation o
            where o.kind = 'AGENCY' and o.status = 'APPROVED'
              and (cast(:industry as text) is null or exists (
                  select from broker_credential c join account a on a.id = c.account_id
                  where c.state = 'VERIFIED' and a.enabled and a.organisation_id = o.id
                    and :industry = any(c.industries)))
            order by o.name, o.id limit :limit offset :offset
            """)
    List<UUID> agencies(@Nullable String industry, int offset, int limit);

    @Modifying
    @Query("""
            update broker_credential set state = :state, reason = cast(:reason as text), version = version + 1
            where id = :id and version = :version and state = 'PENDING'
            """)
    int decide(UUID id, int version, Credential.State state, @Nullable String reason);

    @Modifying
    @Query("delete from broker_credential where account_id = :account")
    void deleteByAccountId(UUID account);

    @Query("select document_id from broker_credential where document_id in (:files)")
    List<UUID> documents(Collection<UUID> files);
}
