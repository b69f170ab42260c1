package cn.zhongning.portal.agencies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface MandateRepository extends ListCrudRepository<Mandate, UUID> {
    /** What the centre looks for among all mandates m, of agency a and client c. */
    String SOUGHT = """
            position(lower(:agency) in lower(a.name)) > 0 and position(lower(:client) in lower(c.name)) > 0
              and case :stand
                  when 'WAITING' then m.stage in ('ASKED', 'OFFERED')
                  when 'RUNNING' then m.stage = 'CONFIRMED' and :today between m.starts_on and m.ends_on
                  when 'COMING' then m.stage = 'CONFIRMED' and m.starts_on > :today
                  when 'OVER' then m.stage in ('DECLINED', 'ENDED') or m.stage = 'CONFIRMED' and m.ends_on < :today
                  else true end
            """;

    /** What one side has to answer. */
    String WAITS =
            "(m.stage = 'ASKED' and m.client_id = :organisation or m.stage = 'OFFERED' and m.agency_id = :organisation)";

    @Query("""
            select m.* from mandate m join organisation a on a.id = m.agency_id and a.status = 'APPROVED'
            where m.agency_id = :agency and m.client_id = :client and m.stage = 'CONFIRMED'
              and :day between m.starts_on and m.ends_on
            order by m.starts_on, m.id
            """)
    List<Mandate> running(UUID agency, UUID client, LocalDate day);

    @Query("""
            select m.* from mandate m join organisation a on a.id = m.agency_id and a.status = 'APPROVED'
            where m.agency_id = :agency and m.stage = 'CONFIRMED' and :day between m.starts_on and m.ends_on
            """)
    List<Mandate> of(UUID agency, LocalDate day);

    @Query("""
            select m.* from mandate m join organisation a on a.id = m.agency_id and a.status = 'APPROVED'
            where m.client_id = :client and m.stage = 'CONFIRMED' and :day between m.starts_on and m.ends_on
            order by m.starts_on, m.id
            """)
    List<Mandate> given(UUID client, LocalDate day);

    @Query("""
            select distinct client_id from mandate
            where agency_id = :agency and stage = 'CONFIRMED' and :day between starts_on and ends_on
            """)
    List<UUID> clients(UUID agency, LocalDate day);

    /** Of either side: what waits first, then what runs, then the rest. */
    @Query("""
            select * from mandate where agency_id = :organisation or client_id = :organisation
            order by stage not in ('ASKED', 'OFFERED'), stage <> 'CONFIRMED', created_at desc, id
            limit :limit offset :offset
            """)
    List<Mandate> of(UUID organisation, int offset, int limit);

    @Query("""
            select m.* from mandate m
            join organisation a on a.id = m.agency_id join organisation c on c.id = m.client_id
            where
            """ + SOUGHT + """
            order by m.created_at desc, m.id limit :limit offset :offset
            """)
    List<Mandate> all(String agency, String client, String stand, LocalDate today, int offset, int limit);

    @Query("select count(*) from mandate m where " + WAITS)
    int waiting(UUID organisation);

    /** Those that are counted above, the longest waiting first. */
    @Query("select m.* from mandate m where " + WAITS + " order by m.created_at, m.id limit :limit offset :offset")
    List<Mandate> waiting(UUID organisation, int offset, int limit);

    @Query("""
            select count(*) from mandate
            where agency_id = :agency and stage = 'CONFIRMED' and :day between starts_on and ends_on
            """)
    int countRunning(UUID agency, LocalDate day);

    /** Of two who act at once one wins, and only on what they have read. */
    @Modifying
    @Query("""
            update mandate set stage = :to, version = version + 1,
                ended_by = cast(:by as uuid), ended_at = cast(:at as timestamptz)
            where id = :id and version = :version and stage = :from
            """)
    int move(UUID id, int version, MandateStage from, MandateStage to, @Nullable UUID by, @Nullable Instant at);

    @Query("select document_id from mandate where document_id in (:files)")
    List<UUID> documents(Collection<UUID> files);

    List<Mandate> findByDocumentId(UUID document);

    /** The one that goes furthest, then the one that began last. */
    @Query("""
            select m.agency_id from mandate m join organisation a on a.id = m.agency_id and a.status = 'APPROVED'
            where m.client_id = :client and m.stage = 'CONFIRMED' and :day between m.starts_on and m.ends_on
            order by (m.scope = 'ALL') desc, m.starts_on desc, m.id limit 1
            """)
    List<UUID> agencies(UUID client, LocalDate day);
}
