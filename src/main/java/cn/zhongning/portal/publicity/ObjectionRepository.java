package cn.zhongning.portal.publicity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ObjectionRepository extends ListCrudRepository<Objection, UUID> {
    /** Open ones first, the longest waiting on top. */
    @Query("""
            select * from objection order by outcome is not null, case when outcome is null then received_at end,
                decided_at desc, id offset :offset limit :limit
            """)
    List<Objection> queue(int offset, int limit);

    @Query("select * from objection where outcome is null order by received_at, id offset :offset limit :limit")
    List<Objection> open(int offset, int limit);

    @Query("select * from objection where publicity_id = :publicity order by received_at, id")
    List<Objection> of(UUID publicity);

    @Query("select count(*) from objection where outcome is null")
    int countOpen();

    @Query("select * from objection where publicity_id = :publicity and starts_with(digest, :receipt)")
    Optional<Objection> received(UUID publicity, String receipt);

    @Query("""
            select * from objection
            where publicity_id = :publicity and contact = :contact and md5(body) = md5(:body) and outcome is null
            """)
    Optional<Objection> same(UUID publicity, String contact, String body);
}
