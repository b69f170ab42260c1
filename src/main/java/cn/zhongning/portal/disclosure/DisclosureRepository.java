package cn.zhongning.portal.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface DisclosureRepository extends ListCrudRepository<Disclosure, UUID> {
    @Query("select * from disclosure where listing_id = :listing and asker_organisation = :asker"
            + " order by moved_at desc limit 1")
    Optional<Disclosure> latest(UUID listing, UUID asker);

    /** What waits for an answer stands first, longest waiting on top; the rest follows, latest first. */
    @Query("""
            select * from disclosure where owner_organisation in (:organisations)
            order by stage <> 'ASKED', case when stage = 'ASKED' then moved_at end, moved_at desc, id
            offset :offset limit :limit
            """)
    List<Disclosure> received(Collection<UUID> organisations, int offset, int limit);

    @Query("""
            select * from disclosure where asker_organisation in (:organisations)
            order by stage <> 'ASKED', moved_at desc, id offset :offset limit :limit
            """)
    List<Disclosure> sent(Collection<UUID> organisations, int offset, int limit);

    @Query(
            "select * from disclosure where listing_id = :listing order by stage <> 'ASKED', moved_at desc, id limit :limit")
    List<Disclosure> about(UUID listing, int limit);

    @Query("select count(*) from disclosure where owner_organisation = :organisation and stage = 'ASKED'")
    int waiting(UUID organisation);

    /** Those that are counted above, the longest waiting first. */
    @Query("""
            select * from disclosure where owner_organisation in (:organisations) and stage = 'ASKED'
            order by moved_at, id offset :offset limit :limit
            """)
    List<Disclosure> waiting(Collection<UUID> organisations, int offset, int limit);

    @Query("select * from disclosure where listing_id = :listing and stage = 'GRANTED'")
    List<Disclosure> granted(UUID listing);
}
