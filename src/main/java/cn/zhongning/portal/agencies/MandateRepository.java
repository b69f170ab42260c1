package cn.zhongning.portal.agencies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface MandateRepository extends ListCrudRepository<Mandate, UUID> {
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

    /** The one that goes furthest, then the one that began last. */
    @Query("""
            select m.agency_id from mandate m join organisation a on a.id = m.agency_id and a.status = 'APPROVED'
            where m.client_id = :client and m.stage = 'CONFIRMED' and :day between m.starts_on and m.ends_on
            order by (m.scope = 'ALL') desc, m.starts_on desc, m.id limit 1
            """)
    List<UUID> agencies(UUID client, LocalDate day);
}
