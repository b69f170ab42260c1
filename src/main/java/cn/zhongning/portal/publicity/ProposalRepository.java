package cn.zhongning.portal.publicity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ProposalRepository extends ListCrudRepository<Proposal, UUID> {
    /** The longest waiting first. */
    @Query("""
            select * from publicity_proposal where stage = 'WAITING'
            order by proposed_at, id offset :offset limit :limit
            """)
    List<Proposal> waiting(int offset, int limit);

    /** Of these organisations, and not before the public: what waits, and what was given back lately. */
    @Query("""
            select * from publicity_proposal where organisation_id in (:organisations) and stage in ('WAITING', 'RETURNED')
                and not exists (select from publicity_proposal later where later.result_id = publicity_proposal.result_id
                    and later.proposed_at > publicity_proposal.proposed_at)
            order by proposed_at desc, id limit :limit
            """)
    List<Proposal> of(Collection<UUID> organisations, int limit);

    @Query("select count(*) from publicity_proposal where stage = 'WAITING'")
    int countWaiting();

    @Query("select exists (select from publicity_proposal where result_id = :result and stage = 'WAITING')")
    boolean waits(UUID result);
}
