package cn.zhongning.portal.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PublicityRepository extends ListCrudRepository<Publicity, UUID> {
    String OPEN = " stopped_at is null and ends_on >= :today ";

    @Query("select * from publicity where" + OPEN + "order by ends_on, id offset :offset limit :limit")
    List<Publicity> open(LocalDate today, int offset, int limit);

    @Query("select * from publicity where not (" + OPEN
            + ") order by coalesce(stopped_at, ends_on::timestamp) desc, id offset :offset limit :limit")
    List<Publicity> past(LocalDate today, int offset, int limit);

    @Query("select count(*) from publicity where" + OPEN)
    int countOpen(LocalDate today);

    @Query("""
            select * from publicity order by announced_at desc, id offset :offset limit :limit
            """)
    List<Publicity> newest(int offset, int limit);

    /** Those of the results for which somebody acts. */
    String REACHED = """
             p.organisation_id = any (:owners)
              and exists (select from unnest(:owners, :industries, :results) as r (owner, industry, result)
                where r.owner = p.organisation_id and (r.result is null or r.result = p.result_id)
                  and (r.industry is null or exists (
                    select from tech_result t where t.id = p.result_id and t.industry in ('', r.industry))))
            """;

    @Query("select p.* from publicity p where" + REACHED
            + " order by p.announced_at desc, p.id offset :offset limit :limit")
    List<Publicity> newest(
            UUID[] owners, @Nullable String[] industries, @Nullable UUID[] results, int offset, int limit);

    @Query("select * from publicity where result_id = :result order by announced_at desc limit 1")
    Optional<Publicity> latest(UUID result);

    /** Those of them that an objection brought down, and that no later one has replaced. */
    String BROUGHT_DOWN = """
              p.stopped_at is null
              and exists (select 1 from objection where publicity_id = p.id and outcome = 'UPHELD')
              and not exists (select 1 from publicity later where later.result_id = p.result_id
                and later.announced_at > p.announced_at)
            """;

    @Query("select count(*) from publicity p where" + REACHED + " and" + BROUGHT_DOWN)
    int broughtDown(UUID[] owners, @Nullable String[] industries, @Nullable UUID[] results);

    @Query("select p.* from publicity p where" + REACHED + " and" + BROUGHT_DOWN
            + " order by p.announced_at desc, p.id offset :offset limit :limit")
    List<Publicity> broughtDown(
            UUID[] owners, @Nullable String[] industries, @Nullable UUID[] results, int offset, int limit);

    @Query(
            "select id from publicity where stopped_at is null and ended_at is null and ends_on < :today order by ends_on limit 100")
    List<UUID> due(LocalDate today);
}
