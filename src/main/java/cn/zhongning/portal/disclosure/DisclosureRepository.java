package cn.zhongning.portal.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface DisclosureRepository extends ListCrudRepository<Disclosure, UUID> {
    /** Of the listings for which somebody acts; what their own organisation asks there, it asks as the other side. */
    String RECEIVED = """
             d.owner_organisation = any (:owners) and d.asker_organisation <> cast(:own as uuid)
            and exists (select from unnest(:owners, :industries, :listings) as r (owner, industry, listing)
                where r.owner = d.owner_organisation and (r.listing is null or r.listing = d.listing_id)
                and (r.industry is null or exists (
                    select from (select id, industry from demand union all select id, industry from tech_result) l
                    where l.id = d.listing_id and l.industry in ('', r.industry))))
            """;

    String WAITING = " from disclosure d where" + RECEIVED + " and d.stage = 'ASKED'";

    @Query("select * from disclosure where listing_id = :listing and asker_organisation = :asker"
            + " order by moved_at desc limit 1")
    Optional<Disclosure> latest(UUID listing, UUID asker);

    /** What waits for an answer stands first, longest waiting on top; the rest follows, latest first. */
    @Query("select d.* from disclosure d where" + RECEIVED + """
            order by d.stage <> 'ASKED', case when d.stage = 'ASKED' then d.moved_at end, d.moved_at desc, d.id
            offset :offset limit :limit
            """)
    List<Disclosure> received(
            @Nullable UUID own,
            UUID[] owners,
            @Nullable String[] industries,
            @Nullable UUID[] listings,
            int offset,
            int limit);

    @Query("""
            select * from disclosure where asker_organisation in (:organisations)
            order by stage <> 'ASKED', moved_at desc, id offset :offset limit :limit
            """)
    List<Disclosure> sent(Collection<UUID> organisations, int offset, int limit);

    @Query(
            "select * from disclosure where listing_id = :listing order by stage <> 'ASKED', moved_at desc, id limit :limit")
    List<Disclosure> about(UUID listing, int limit);

    @Query("select count(*)" + WAITING)
    int waiting(@Nullable UUID own, UUID[] owners, @Nullable String[] industries, @Nullable UUID[] listings);

    /** Those that are counted above, the longest waiting first. */
    @Query("select d.*" + WAITING + " order by d.moved_at, d.id offset :offset limit :limit")
    List<Disclosure> waiting(
            @Nullable UUID own,
            UUID[] owners,
            @Nullable String[] industries,
            @Nullable UUID[] listings,
            int offset,
            int limit);

    @Query("select * from disclosure where listing_id = :listing and stage = 'GRANTED'")
    List<Disclosure> granted(UUID listing);
}
