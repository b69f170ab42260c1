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

    /** Not before the public: what waits, and what was given back lately. */
    String LATEST = """
             p.stage in ('WAITING', 'RETURNED') and not exists (select from publicity_proposal later
                where later.result_id = p.result_id and later.proposed_at > p.proposed_at)
            """;

    @Query("select p.* from publicity_proposal p where p.organisation_id in (:organisations) and" + LATEST
            + " order by p.proposed_at desc, p.id limit :limit")
    List<Proposal> of(Collection<UUID> organisations, int limit);

    @Query("select count(*) from publicity_proposal where stage = 'WAITING'")
    int countWaiting();

    @Query("select exists (select from publicity_proposal where result_id = :result and stage = 'WAITING')")
    boolean waits(UUID result);
}
